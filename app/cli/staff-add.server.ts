/** `cydlais staff add EMAIL NAME ROLE[,ROLE] [--programme SLUG] [--language en|cy]`: prints a one-time link for joining. */
import { addStaff } from "#app/domain/people/add-staff.server.ts";
import { inviteInput } from "#app/domain/people/input.ts";
import { INVITATION_VALID_DAYS, ROLES } from "#app/domain/people/terms.ts";
import { clock } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { onInstallation } from "./operator.server.ts";

export const STAFF_ADD_USAGE = `Usage: npx cydlais staff add EMAIL NAME ROLE[,ROLE] [--programme nw] [--language en|cy]
Roles: ${ROLES.join(", ")}
Without --programme the roles are given in every programme.
`;

interface Words {
  email: string;
  name: string;
  roles: (typeof ROLES)[number][];
  language: "en" | "cy";
  programme?: string | undefined;
}

const PROBLEM: Record<string, string> = {
  email: "is not an email address",
  name: "is not a name of 1 to 120 ordinary characters",
  roles: `is not a list of roles with commas between; the roles are ${ROLES.join(", ")}`,
  language: "is not a language; use en or cy",
};

/** Reads the words after `staff add`; a text says what is wrong with them. */
export function readStaffAdd(words: string[]): Words | string {
  const plain: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!word.startsWith("--")) plain.push(word);
    else {
      const [name = "", given] = word.slice(2).split("=", 2);
      const value = given ?? words[++index];
      if (!["programme", "language"].includes(name) || !value)
        return `${word}: is not an option with a value here`;
      options[name] = value;
    }
  }
  const [email, name, roleText, ...more] = plain;
  if (!email || !name || !roleText || more.length) return "";
  const typed: Record<string, string> = {
    email,
    name,
    roles: roleText,
    language: options["language"] ?? "en",
  };
  const read = inviteInput.safeParse({ ...typed, roles: roleText.split(",").map((role) => role.trim()) });
  if (!read.success) {
    const field = String(read.error.issues[0]!.path[0]);
    return `${typed[field]}: ${PROBLEM[field] ?? "is wrong"}`;
  }
  return { ...read.data, programme: options["programme"] };
}

/** Exit status: 0 with the link on standard output, 2 for wrong words. */
export async function staffAdd(words: string[]): Promise<number> {
  const read = readStaffAdd(words);
  if (typeof read === "string") {
    process.stderr.write(`${read}${read ? "\n" : ""}${STAFF_ADD_USAGE}`);
    return 2;
  }
  return onInstallation(async ({ settings }) => {
    const result = await addStaff(
      { db: databaseFor("staff"), actor: { kind: "system", job: "command-line" }, now: clock() },
      read,
    );
    if (!result.ok) {
      process.stderr.write(`--programme ${read.programme}: there is no such programme\n`);
      return 2;
    }
    const origin = settings.STAFF_ORIGIN ?? settings.PUBLIC_ORIGIN ?? `http://${env().HOST}:${env().PORT}`;
    process.stdout.write(
      `${new URL(`/${read.language}/staff/join?token=${result.value.token}`, origin).href}\n`,
    );
    process.stderr.write(
      `This link works once, for ${INVITATION_VALID_DAYS} days. Pass it on by a way that you trust.\n`,
    );
    return 0;
  });
}
