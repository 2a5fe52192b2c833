/** What the doors and the list of people accept. Messages are keys of locales/<language>/people.json. */
import { z } from "zod";
import { LANGUAGES } from "../programmes/terms.ts";
import { EMAIL_MAX_LENGTH, NAME_MAX_LENGTH, PASSKEY_NAME_MAX_LENGTH, ROLES } from "./terms.ts";

/** Lower case, as it is kept. */
export const emailAddress = z
  .string("email-missing")
  .trim()
  .toLowerCase()
  .min(1, "email-missing")
  .max(EMAIL_MAX_LENGTH, "email-wrong")
  .pipe(z.email("email-wrong"));

const name = z
  .string("name-missing")
  .trim()
  .min(1, "name-missing")
  .max(NAME_MAX_LENGTH, "name-long")
  .regex(/^[^\p{Cc}\p{Cf}<>]+$/u, "name-wrong");
const language = z.enum(LANGUAGES, "language-missing");
const roles = z
  .array(z.enum(ROLES, "role-wrong"))
  .transform((list) => ROLES.filter((role) => list.includes(role)));
/** Judged by `passwordWeakness`, which knows whose it is. */
const password = z.string("password-missing").min(1, "password-missing");
const typed = (missing: string) => z.string(missing).trim().min(1, missing).max(1_000, missing);

// A wrong address is answered like a wrong password: neither says which accounts there are.
export const signInInput = z.object({
  email: typed("email-missing"),
  password: password.max(1_000, "sign-in-wrong"),
});
export const codeInput = z.object({ code: typed("code-missing") });
export const joinInput = z
  .object({ name, email: emailAddress, language, password, again: password })
  .refine((form) => form.password === form.again, { path: ["again"], error: "password-differs" });
export const proveInput = z.object({
  continuation: z.string("joining-over").min(1, "joining-over").max(8_000, "joining-over"),
  code: typed("code-missing"),
});
export const inviteInput = z.object({
  name,
  email: emailAddress,
  language,
  roles: roles.refine((list) => list.length > 0, "role-missing"),
});
export const rolesInput = z.object({ roles });
export const passwordInput = z
  .object({ current: password, password, again: password })
  .refine((form) => form.password === form.again, { path: ["again"], error: "password-differs" });
const continuation = z.string("passkey-over").min(1, "passkey-over").max(8_000, "passkey-over");
/** What the browser answered, as JSON. Judged by the signature in it. */
const response = z
  .string("passkey-wrong")
  .max(20_000, "passkey-wrong")
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: "passkey-wrong" });
      return z.NEVER;
    }
  });
const passkeyName = z
  .string("passkey-name-missing")
  .trim()
  .min(1, "passkey-name-missing")
  .max(PASSKEY_NAME_MAX_LENGTH, "passkey-name-long")
  .regex(/^[^\p{Cc}\p{Cf}<>]+$/u, "name-wrong");
export const newPasskeyInput = z.object({ current: password, name: passkeyName });
export const madePasskeyInput = z.object({ name: passkeyName, continuation, response });
export const passkeyIdInput = z.object({ id: z.uuid("not-found") });
export const usePasskeyInput = z.object({ continuation, response });
export const currentInput = z.object({ current: password });
export const languageInput = z.object({ language, name });

export type InviteInput = z.output<typeof inviteInput>;
export type JoinInput = z.output<typeof joinInput>;
