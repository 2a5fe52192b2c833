/** Data keys taken out of their boxes: the answers stay readable, a withdrawal takes the one wrap, a moved wrap opens nothing. */
import { expect, test } from "vitest";
import { CannotOpen, newBoxKeys, newDataKey, openKey, wrapKey } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, nia } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { answered, closedConsultation } from "#tests/support/results.ts";
import { takenBack } from "#tests/support/withdraw.ts";
import { readResults } from "../consultations/results.server.ts";
import { keyPlace, openContribution } from "./opened.server.ts";
import { wrapAnswerKeys } from "./wrap-keys.server.ts";

const wrapsOf = async (ids: readonly string[]) =>
  (
    await ownerPool().query<{ length: number; key_version: number }>(
      "select octet_length(staff_wrap) as length, key_version from keys.contribution_keys where contribution_id = any($1)",
      [ids],
    )
  ).rows;

test("accepted answers are wrapped once, read as before, and lose the wrap when they are taken back", async () => {
  const made = await closedConsultation();
  const her = await answered(made, { answers: { q1: "no" }, wantsCode: true });
  const other = await answered(made, { answers: { q1: "yes" } });
  expect((await wrapsOf([her.id, other.id])).map(({ length }) => length)).toEqual([80, 80]);
  const db = databaseFor("staff");
  expect(await wrapAnswerKeys({ db })).toBeGreaterThanOrEqual(2);
  expect((await wrapsOf([her.id, other.id])).map(({ length }) => length)).toEqual([61, 61]);
  expect(await wrapAnswerKeys({ db })).toBe(0);
  expect((await openContribution(db, her.id))!.answers).toEqual({ q1: "no" });
  expect((await readResults(await as(nia), made.id))!.base).toBe(2);
  await takenBack(her.code!, her.id);
  expect(await wrapsOf([her.id])).toEqual([]);
  expect((await readResults(await as(nia), made.id))!.base).toBe(1);
});

test("what waits to be read keeps its box", async () => {
  const made = await closedConsultation();
  const { id } = await answered(made, { answers: { q1: "no" } });
  await ownerPool().query("update contributions set state = 'received' where id = $1", [id]);
  await wrapAnswerKeys({ db: databaseFor("staff") });
  expect((await wrapsOf([id])).map(({ length }) => length)).toEqual([80]);
});

test("a wrap opens with its own key, in its own row, unaltered, and no other way", () => {
  const [mine, theirs] = [newBoxKeys(), newBoxKeys()];
  const key = newDataKey();
  const wrap = wrapKey(mine, keyPlace("one"), key);
  expect(openKey(mine, keyPlace("one"), wrap)).toEqual(key);
  expect(() => openKey(theirs, keyPlace("one"), wrap)).toThrow(CannotOpen);
  expect(() => openKey(mine, keyPlace("two"), wrap)).toThrow(CannotOpen);
  const altered = Buffer.from(wrap);
  altered[40]! ^= 1;
  expect(() => openKey(mine, keyPlace("one"), altered)).toThrow(CannotOpen);
});
