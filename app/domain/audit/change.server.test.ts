import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { done, refused } from "#app/domain/ctx.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { auditEvents, staff } from "#db/schema/index.ts";
import { as, nia, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { canonicalJson, change } from "./change.server.ts";

const nameOfNia = async () =>
  (await databaseFor("staff").select().from(staff).where(eq(staff.id, nia.staffId)))[0]!.name;
const countEvents = async () => (await databaseFor("staff").select().from(auditEvents)).length;

test("a change and its audit row are kept together, with the listed facts alone", async () => {
  const before = await countEvents();
  const result = await change(await as(tom), "staff.left", async (tx) => {
    await tx.update(staff).set({ name: "Nia Roberts" }).where(eq(staff.id, nia.staffId));
    return done({ staffId: nia.staffId, name: "Nia Roberts", email: nia.email });
  });
  expect(result).toMatchObject({ ok: true });
  expect(await nameOfNia()).toBe("Nia Roberts");
  const events = await databaseFor("staff").select().from(auditEvents);
  expect(events).toHaveLength(before + 1);
  const last = events.sort((a, b) => a.seq - b.seq).at(-1)!;
  expect(last).toMatchObject({
    actorKind: "staff",
    actorId: tom.staffId,
    event: "staff.left",
    facts: canonicalJson({ staffId: nia.staffId }),
  });
});

test("a refusal undoes what was written and leaves no audit row", async () => {
  const [name, events] = [await nameOfNia(), await countEvents()];
  const result = await change(await as(tom), "staff.left", async (tx) => {
    await tx.update(staff).set({ name: "Somebody else" }).where(eq(staff.id, nia.staffId));
    return refused("not-allowed");
  });
  expect(result).toEqual({ ok: false, because: "not-allowed" });
  expect(await nameOfNia()).toBe(name);
  expect(await countEvents()).toBe(events);
});

test("a change whose audit row cannot be written is undone", async () => {
  const [name, events] = [await nameOfNia(), await countEvents()];
  await ownerPool().query(
    "revoke execute on function append_audit(text, text, uuid, text, text) from cydlais_staff",
  );
  try {
    await expect(
      change(await as(tom), "staff.left", async (tx) => {
        await tx.update(staff).set({ name: "Somebody else" }).where(eq(staff.id, nia.staffId));
        return done({ staffId: nia.staffId });
      }),
    ).rejects.toThrow();
  } finally {
    await ownerPool().query(
      "grant execute on function append_audit(text, text, uuid, text, text) to cydlais_staff",
    );
  }
  expect(await nameOfNia()).toBe(name);
  expect(await countEvents()).toBe(events);
});

test("an error while writing undoes everything and is thrown on", async () => {
  const name = await nameOfNia();
  const failure = new Error("the write broke");
  await expect(
    change(await as(tom), "staff.left", async (tx) => {
      await tx.update(staff).set({ name: "Somebody else" }).where(eq(staff.id, nia.staffId));
      throw failure;
    }),
  ).rejects.toBe(failure);
  expect(await nameOfNia()).toBe(name);
});

test("fifty changes at once leave fifty audit rows in one unbroken chain", async () => {
  const before = await countEvents();
  const ctx = await as(tom);
  const results = await Promise.all(
    Array.from({ length: 50 }, () =>
      change(ctx, "staff.signed-in", () => Promise.resolve(done({ staffId: tom.staffId }))),
    ),
  );
  expect(results.every((result) => result.ok)).toBe(true);
  const { rows } = await ownerPool().query<{ seq: string; previous_hash: string; hash: string }>(
    "select seq, previous_hash, hash from audit_events order by seq",
  );
  expect(rows).toHaveLength(before + 50);
  expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, index) => index + 1));
  rows.forEach((row, index) => expect(row.previous_hash).toBe(rows[index - 1]?.hash ?? "0".repeat(64)));
});

test("facts are written the same whatever the order in which they were given", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: "x" })).toBe(canonicalJson({ a: "x", b: [{ c: 2, d: 1 }] }));
});
