import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { isPassword } from "#app/platform/crypto/passwords.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { findSession, startSession } from "#app/platform/session.server.ts";
import { auditEvents, invitations, staff, staffRoles } from "#db/schema/index.ts";
import { as, ffion, kit, mel, nia, norah, PASSWORD, programmeIdOf, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { addStaff } from "./add-staff.server.ts";
import {
  beginNewSecondFactor,
  changePassword,
  finishNewSecondFactor,
  renewRecoveryCodes,
} from "./change-account.server.ts";
import { inviteFirstAdministrator } from "./invite-first-administrator.server.ts";
import { inviteStaff, resendInvitation, withdrawInvitation } from "./invite-staff.server.ts";
import { findInvitation } from "./invitations.server.ts";
import { beginJoining, finishJoining } from "./join.server.ts";
import { changeRoles, markLeft, resetSecondFactor } from "./manage-staff.server.ts";

const START = new Date("2026-11-23T10:00:10Z");
const GOOD = "tree gravel ninety spoons";
const door = () => ({ db: databaseFor("staff"), now: clock() });

beforeEach(async () => {
  standAt(START);
  await ownerPool().query("delete from sign_in_delays");
});

const form = (email: string, password = GOOD) => ({
  name: "Eleri Wynne",
  email,
  language: "cy" as const,
  password,
  again: password,
});

async function join(token: string, email: string) {
  const begun = await beginJoining(door(), token, form(email));
  if (!begun.ok) return begun;
  return finishJoining(door(), begun.value.continuation, totpAt(begun.value.secret, clock()));
}

const sessionOf = (staffId: string) =>
  startSession(staffId, clock(), { secondFactorAt: clock(), programmeId: null });

test("an invitation makes an account with its roles, once", async () => {
  const invited = await inviteStaff(await as(tom), {
    email: "eleri@example.org",
    name: "Eleri Wynne",
    language: "cy",
    roles: ["officer", "keyer"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  const joined = await join(invited.value.token, "eleri@example.org");
  if (!joined.ok) throw new Error(joined.because);
  expect(joined.value.recoveryCodes).toHaveLength(10);
  expect((await findSession(joined.value.token, clock()))?.secondFactorAt).toEqual(START);
  const roles = await databaseFor("staff")
    .select()
    .from(staffRoles)
    .where(eq(staffRoles.staffId, joined.value.staffId));
  expect(roles.map(({ role }) => role).sort()).toEqual(["keyer", "officer"]);
  expect(await join(invited.value.token, "eleri@example.org")).toEqual({
    ok: false,
    because: "invitation-over",
  });
});

test("the database keeps no token of an invitation", async () => {
  const invited = await inviteStaff(await as(tom), {
    email: "huw@example.org",
    name: "Huw",
    language: "cy",
    roles: ["lead"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  const rows = await databaseFor("staff").select().from(invitations);
  expect(JSON.stringify(rows)).not.toContain(invited.value.token);
});

test("an invitation runs out after seven days", async () => {
  const invited = await inviteStaff(await as(tom), {
    email: "late@example.org",
    name: "Late",
    language: "en",
    roles: ["lead"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  standAt(new Date(START.getTime() + 7 * 86_400_000 - 1));
  expect(await findInvitation(databaseFor("staff"), invited.value.token, clock())).toBeDefined();
  standAt(new Date(START.getTime() + 7 * 86_400_000));
  expect(await findInvitation(databaseFor("staff"), invited.value.token, clock())).toBeUndefined();
});

test("a new link takes the place of the old one, and a withdrawn one opens nothing", async () => {
  const ctx = await as(tom);
  const invited = await inviteStaff(ctx, {
    email: "again@example.org",
    name: "Again",
    language: "en",
    roles: ["reader"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  const resent = await resendInvitation(ctx, invited.value.invitationId);
  if (!resent.ok) throw new Error(resent.because);
  expect(await findInvitation(databaseFor("staff"), invited.value.token, clock())).toBeUndefined();
  expect(await findInvitation(databaseFor("staff"), resent.value.token, clock())).toBeDefined();
  await withdrawInvitation(ctx, invited.value.invitationId);
  expect(await findInvitation(databaseFor("staff"), resent.value.token, clock())).toBeUndefined();
});

test.each([
  ["short words", "password-short"],
  ["passwordpassword", "password-common"],
  ["qwertyuiopasdfghjkl", "password-common"],
  ["eleri-wynne-eleri-wynne", "password-own"],
])("the password %s is refused", async (password, because) => {
  const invited = await inviteStaff(await as(tom), {
    email: "weak@example.org",
    name: "Eleri Wynne",
    language: "cy",
    roles: ["reader"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  expect(await beginJoining(door(), invited.value.token, form("weak@example.org", password))).toEqual({
    ok: false,
    because,
  });
});

test("an invitation is for its own address alone", async () => {
  const invited = await inviteStaff(await as(tom), {
    email: "one@example.org",
    name: "One",
    language: "en",
    roles: ["reader"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  expect(await beginJoining(door(), invited.value.token, form("two@example.org"))).toEqual({
    ok: false,
    because: "address-fixed",
  });
});

test("nothing is kept of somebody who did not prove the second factor", async () => {
  const invited = await inviteStaff(await as(tom), {
    email: "half@example.org",
    name: "Half",
    language: "en",
    roles: ["reader"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  const begun = await beginJoining(door(), invited.value.token, form("half@example.org"));
  if (!begun.ok) throw new Error(begun.because);
  expect(await finishJoining(door(), begun.value.continuation, "000000")).toEqual({
    ok: false,
    because: "code-wrong",
  });
  expect(await databaseFor("staff").select().from(staff).where(eq(staff.email, "half@example.org"))).toEqual(
    [],
  );
});

test("no link is made for a first administrator while somebody is there", async () => {
  expect(await inviteFirstAdministrator(databaseFor("staff"), clock())).toBeUndefined();
});

test("somebody who is staff elsewhere gets the roles at once, and twice is refused", async () => {
  const ctx = await as(tom);
  const input = { email: norah.email, name: "Norah", language: "en" as const, roles: ["reader" as const] };
  expect(await inviteStaff(ctx, input)).toMatchObject({ ok: true, value: { kind: "added" } });
  expect(await inviteStaff(ctx, input)).toEqual({ ok: false, because: "here-already" });
});

test("an officer can invite nobody, change no roles and mark nobody as left", async () => {
  const ctx = await as(nia);
  expect(
    await inviteStaff(ctx, { email: "x@example.org", name: "X", language: "en", roles: ["officer"] }),
  ).toEqual({ ok: false, because: "not-allowed" });
  expect(await changeRoles(ctx, nia.staffId, ["administrator"])).toEqual({
    ok: false,
    because: "not-allowed",
  });
  expect(await markLeft(ctx, kit.staffId)).toEqual({ ok: false, because: "not-allowed" });
  expect(await resetSecondFactor(ctx, kit.staffId)).toEqual({ ok: false, because: "not-allowed" });
});

test("an administrator changes nothing of her or his own, and cannot reach another programme", async () => {
  const ctx = await as(tom);
  expect(await changeRoles(ctx, tom.staffId, ["administrator", "officer"])).toEqual({
    ok: false,
    because: "own-account",
  });
  expect(await markLeft(ctx, tom.staffId)).toEqual({ ok: false, because: "own-account" });
  await databaseFor("staff")
    .delete(staffRoles)
    .where(and(eq(staffRoles.staffId, norah.staffId), eq(staffRoles.programmeId, await programmeIdOf("nw"))));
  expect(await changeRoles(ctx, norah.staffId, ["keyer"])).toEqual({ ok: false, because: "not-found" });
});

test("the whole account of somebody who also works elsewhere is not his to close", async () => {
  const ctx = await as(tom);
  await inviteStaff(ctx, { email: norah.email, name: "Norah", language: "en", roles: ["reader"] });
  expect(await markLeft(ctx, norah.staffId)).toEqual({ ok: false, because: "other-programmes" });
  expect(await resetSecondFactor(ctx, norah.staffId)).toEqual({ ok: false, because: "other-programmes" });
});

test("new roles end all sessions of the person and leave one row in the audit", async () => {
  const token = await sessionOf(kit.staffId);
  const result = await changeRoles(await as(tom), kit.staffId, ["keyer", "reader"]);
  expect(result).toEqual({ ok: true, value: { staffId: kit.staffId, roles: ["keyer", "reader"] } });
  expect(await findSession(token, clock())).toBeUndefined();
  const rows = await databaseFor("staff")
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.event, "staff.roles-changed"), eq(auditEvents.actorId, tom.staffId)));
  expect(rows.filter(({ facts }) => facts.includes(kit.staffId))).toHaveLength(1);
});

test("somebody who has left is out at once, cannot sign in, and can be invited again", async () => {
  const token = await sessionOf(mel.staffId);
  expect((await markLeft(await as(tom), mel.staffId)).ok).toBe(true);
  expect(await findSession(token, clock())).toBeUndefined();
  const { signIn } = await import("./sign-in.server.ts");
  expect(await signIn(door(), { email: mel.email, password: PASSWORD })).toEqual({
    ok: false,
    because: "sign-in-wrong",
  });
  const invited = await inviteStaff(await as(tom), {
    email: mel.email,
    name: mel.name,
    language: "en",
    roles: ["designer"],
  });
  if (!invited.ok || invited.value.kind !== "invited") throw new Error("not invited");
  const joined = await join(invited.value.token, mel.email);
  expect(joined).toMatchObject({ ok: true, value: { staffId: mel.staffId } });
});

test("a fresh start closes the old ways in and opens one new one", async () => {
  const token = await sessionOf(ffion.staffId);
  const reset = await resetSecondFactor(await as(tom), ffion.staffId);
  if (!reset.ok) throw new Error(reset.because);
  expect(await findSession(token, clock())).toBeUndefined();
  const { signIn } = await import("./sign-in.server.ts");
  expect((await signIn(door(), { email: ffion.email, password: PASSWORD })).ok).toBe(false);
  const joined = await join(reset.value.token, ffion.email);
  expect(joined).toMatchObject({ ok: true, value: { staffId: ffion.staffId } });
  const roles = await databaseFor("staff")
    .select()
    .from(staffRoles)
    .where(eq(staffRoles.staffId, ffion.staffId));
  expect(roles.map(({ role }) => role)).toEqual(["officer"]);
});

test("a new password needs the old one, ends every session and goes on with a new token", async () => {
  const ctx = await as(nia);
  const before = await sessionOf(nia.staffId);
  expect(await changePassword(ctx, { current: "not hers, not hers", password: GOOD })).toEqual({
    ok: false,
    because: "current-wrong",
  });
  expect(await changePassword(ctx, { current: PASSWORD, password: "short" })).toEqual({
    ok: false,
    because: "password-short",
  });
  const result = await changePassword(ctx, { current: PASSWORD, password: GOOD });
  if (!result.ok) throw new Error(result.because);
  expect(await findSession(before, clock())).toBeUndefined();
  expect(await findSession(result.value.token, clock())).toBeDefined();
  const [row] = await databaseFor("staff").select().from(staff).where(eq(staff.id, nia.staffId));
  expect(await isPassword(row!.passwordHash, GOOD)).toBe(true);
  expect(row!.passwordHash).toContain("m=65536,t=3");
});

test("the old second factor works until the new one is proven, and only its owner can finish", async () => {
  const ctx = await as(kit);
  const begun = await beginNewSecondFactor(ctx, PASSWORD);
  if (!begun.ok) throw new Error(begun.because);
  const { continuation, secret } = begun.value;
  expect(await finishNewSecondFactor(await as(tom), { continuation, code: totpAt(secret, clock()) })).toEqual(
    { ok: false, because: "joining-over" },
  );
  expect(await finishNewSecondFactor(ctx, { continuation, code: "000000" })).toEqual({
    ok: false,
    because: "code-wrong",
  });
  const finished = await finishNewSecondFactor(ctx, { continuation, code: totpAt(secret, clock()) });
  expect(finished).toMatchObject({ ok: true, value: { staffId: kit.staffId } });
});

test("new recovery codes need the password and replace the earlier ones", async () => {
  const ctx = await as(kit);
  expect(await renewRecoveryCodes(ctx, "guess guess guess")).toEqual({ ok: false, because: "current-wrong" });
  const result = await renewRecoveryCodes(ctx, PASSWORD);
  expect(result.ok && new Set(result.value.codes).size).toBe(10);
});

test("the command line adds staff to one programme or to all", async () => {
  const ctx = { ...door(), actor: { kind: "system" as const, job: "command-line" } };
  expect(
    await addStaff(ctx, {
      email: "a@example.org",
      name: "A",
      language: "en",
      roles: ["auditor"],
      programme: "atlantis",
    }),
  ).toEqual({ ok: false, because: "no-such-programme" });
  const added = await addStaff(ctx, {
    email: "a@example.org",
    name: "A",
    language: "en",
    roles: ["auditor"],
  });
  if (!added.ok) throw new Error(added.because);
  const joined = await join(added.value.token, "a@example.org");
  if (!joined.ok) throw new Error(joined.because);
  const roles = await databaseFor("staff")
    .select()
    .from(staffRoles)
    .where(eq(staffRoles.staffId, joined.value.staffId));
  expect(roles).toHaveLength(2);
});
