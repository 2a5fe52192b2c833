import { beforeEach, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { findSession, startSession } from "#app/platform/session.server.ts";
import { auditEvents, passkeys } from "#db/schema/index.ts";
import { SoftwarePasskey } from "#tests/support/authenticator.ts";
import { as, ffion, mel, nia, PASSWORD, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { markLeft, resetSecondFactor } from "./manage-staff.server.ts";
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  requestPasskey,
  signInWithPasskey,
} from "./passkeys.server.ts";
import { PASSKEY_VALID_MINUTES, PASSKEYS_MAX } from "./terms.ts";

const ORIGIN = "https://staff.example.org";
const START = new Date("2026-11-23T10:00:10Z");
const later = (minutes: number) => standAt(new Date(START.getTime() + minutes * 60_000));
const door = () => ({ db: databaseFor("staff"), now: clock() });

beforeEach(async () => {
  standAt(START);
  await ownerPool().query(
    "delete from sign_in_delays; delete from staff_sessions; delete from passkeys; delete from passkey_uses",
  );
});

async function begin(person = nia) {
  const begun = await beginPasskey(await as(person), ORIGIN, PASSWORD);
  if (!begun.ok) throw new Error(begun.because);
  return begun.value;
}

async function add(person = nia, passkey = new SoftwarePasskey()) {
  const { continuation, options } = await begin(person);
  const added = await addPasskey(await as(person), ORIGIN, {
    continuation,
    name: "work laptop",
    response: passkey.create(options, { origin: ORIGIN }),
  });
  if (!added.ok) throw new Error(added.because);
  return { passkey, ...added.value };
}

const enter = (passkey: SoftwarePasskey, behaviour: { origin?: string; isVerified?: boolean } = {}) => {
  const { continuation, options } = requestPasskey(clock(), ORIGIN);
  return { continuation, response: passkey.use(options, { origin: ORIGIN, ...behaviour }) };
};

test("a passkey that was added signs in at once, with both factors given", async () => {
  const { passkey } = await add();
  const result = await signInWithPasskey(door(), ORIGIN, enter(passkey));
  if (!result.ok) throw new Error(result.because);
  expect(result.value).toMatchObject({ staffId: nia.staffId, language: "cy" });
  expect((await findSession(result.value.token, clock()))?.secondFactorAt).toEqual(START);
  expect((await listPasskeys(databaseFor("staff"), nia.staffId))[0]).toMatchObject({
    name: "work laptop",
    lastUsedAt: START,
  });
  const events = await databaseFor("staff")
    .select({ event: auditEvents.event })
    .from(auditEvents)
    .orderBy(auditEvents.seq);
  expect(events.slice(-2).map(({ event }) => event)).toEqual(["staff.passkey-added", "staff.signed-in"]);
});

test("adding one takes the current password, and ends every other session", async () => {
  const elsewhere = await startSession(nia.staffId, START, { secondFactorAt: START, programmeId: null });
  expect(await beginPasskey(await as(nia), ORIGIN, "not her password at all")).toEqual({
    ok: false,
    because: "current-wrong",
  });
  expect(await findSession(elsewhere, clock())).toBeDefined();
  const { token } = await add();
  expect(await findSession(elsewhere, clock())).toBeUndefined();
  expect(await findSession(token, clock())).toBeDefined();
});

test("the same answer does not sign in twice, also when the passkey keeps no counter", async () => {
  const { passkey } = await add();
  const answer = enter(passkey);
  expect((await signInWithPasskey(door(), ORIGIN, answer)).ok).toBe(true);
  await databaseFor("staff").update(passkeys).set({ counter: 0 });
  expect(await signInWithPasskey(door(), ORIGIN, answer)).toEqual({ ok: false, because: "passkey-over" });
});

test("twenty copies of one answer at the same moment are one sign-in", async () => {
  const { passkey } = await add();
  const answer = enter(passkey);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => signInWithPasskey(door(), ORIGIN, answer)),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test.each([
  ["made for a false site", { origin: "https://staff.example.org.evil.example" }],
  ["made without the person verified", { isVerified: false }],
])("an answer %s is refused", async (_, behaviour) => {
  const { passkey } = await add();
  expect(await signInWithPasskey(door(), ORIGIN, enter(passkey, behaviour))).toEqual({
    ok: false,
    because: "passkey-wrong",
  });
});

test("an unknown passkey and one that another key signed for are answered alike", async () => {
  const { passkey } = await add();
  const stranger = new SoftwarePasskey();
  const forged = enter(stranger);
  forged.response.id = forged.response.rawId = passkey.id.toString("base64url");
  const answers = [
    await signInWithPasskey(door(), ORIGIN, enter(stranger)),
    await signInWithPasskey(door(), ORIGIN, forged),
  ];
  expect(answers).toEqual(Array(2).fill({ ok: false, because: "passkey-wrong" }));
});

test.each([
  null,
  7,
  "text",
  [],
  {},
  { id: "" },
  { id: "a".repeat(2_000) },
  { id: "å" },
  { id: "abc", response: 5 },
])("nonsense instead of an answer is refused: %j", async (response) => {
  const { continuation } = requestPasskey(clock(), ORIGIN);
  expect(await signInWithPasskey(door(), ORIGIN, { continuation, response })).toEqual({
    ok: false,
    because: "passkey-wrong",
  });
});

test("a question older than its time is over, at the door and when adding", async () => {
  const { passkey } = await add();
  const answer = enter(passkey);
  const { continuation, options } = await begin();
  later(PASSKEY_VALID_MINUTES);
  expect(await signInWithPasskey(door(), ORIGIN, answer)).toMatchObject({ because: "passkey-over" });
  const response = new SoftwarePasskey().create(options, { origin: ORIGIN });
  expect(await addPasskey(await as(nia), ORIGIN, { continuation, name: "late", response })).toMatchObject({
    because: "passkey-over",
  });
});

test("what was begun for one person adds nothing to another's account, and a question at the door adds nothing", async () => {
  const { continuation, options } = await begin(nia);
  const response = new SoftwarePasskey().create(options, { origin: ORIGIN });
  const atDoor = requestPasskey(clock(), ORIGIN).continuation;
  for (const given of [continuation, atDoor, "nonsense"])
    expect(
      await addPasskey(await as(mel), ORIGIN, { continuation: given, name: "not mine", response }),
    ).toMatchObject({ because: "passkey-over" });
  expect(await listPasskeys(databaseFor("staff"), mel.staffId)).toEqual([]);
});

test("a passkey belongs to one account only", async () => {
  const { passkey } = await add(nia);
  const { continuation, options } = await begin(mel);
  const response = passkey.create(options, { origin: ORIGIN });
  expect(await addPasskey(await as(mel), ORIGIN, { continuation, name: "shared", response })).toMatchObject({
    because: "passkey-wrong",
  });
});

test("one that was removed signs nobody in, and nobody removes another's", async () => {
  const { passkey, passkeyId } = await add();
  expect(await removePasskey(await as(mel), passkeyId)).toMatchObject({ because: "not-found" });
  expect((await removePasskey(await as(nia), passkeyId)).ok).toBe(true);
  expect(await signInWithPasskey(door(), ORIGIN, enter(passkey))).toMatchObject({ because: "passkey-wrong" });
});

test("ten are enough", async () => {
  for (let index = 0; index < PASSKEYS_MAX; index++) await add();
  expect(await beginPasskey(await as(nia), ORIGIN, PASSWORD)).toEqual({
    ok: false,
    because: "passkeys-many",
  });
});

test("a fresh start takes passkeys away, and so does leaving", async () => {
  const first = await add(ffion);
  expect((await resetSecondFactor(await as(tom), ffion.staffId)).ok).toBe(true);
  expect(await signInWithPasskey(door(), ORIGIN, enter(first.passkey))).toMatchObject({
    because: "passkey-wrong",
  });
  const second = await add(mel);
  expect((await markLeft(await as(tom), mel.staffId)).ok).toBe(true);
  expect(await signInWithPasskey(door(), ORIGIN, enter(second.passkey))).toMatchObject({
    because: "passkey-wrong",
  });
});
