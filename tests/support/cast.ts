/**
 * The people of the tests, the same in every suite. They work for the North Wales programme, except where it says
 * otherwise, and are in the template that every test database is cloned from.
 */
import { asc, eq } from "drizzle-orm";
import type { AnonymousCtx, Ctx } from "#app/domain/ctx.ts";
import type { Role, StaffActor } from "#app/domain/people/terms.ts";
import type { Language } from "#app/domain/programmes/terms.ts";
import { clock } from "#app/platform/clock.server.ts";
import { hashPassword } from "#app/platform/crypto/passwords.server.ts";
import { databaseFor, type Db } from "#app/platform/database.server.ts";
import { programmes, staff, staffRoles } from "#db/schema/index.ts";

export interface Person {
  staffId: string;
  name: string;
  email: string;
  language: Language;
  /** Slug of the programme she or he works in. */
  programme: "nw" | "norfolk";
  roles: readonly Role[];
}

/** When the cast joined and the shipped data was loaded. */
export const FIRST_DAY = new Date("2026-11-02T09:00:00Z");

/** Everyone's. */
export const PASSWORD = "a lantern in the harbour at low tide";

const person = (
  number: number,
  name: string,
  language: Language,
  roles: readonly Role[],
  programme: Person["programme"] = "nw",
): Person => ({
  staffId: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  name,
  email: `${name.split(" ")[0]!.toLowerCase()}@example.org`,
  language,
  programme,
  roles,
});

/** Engagement officer, writes Welsh. */
export const nia = person(1, "Nia Prys", "cy", ["officer"]);
/** Lead. */
export const carys = person(2, "Carys Hughes", "en", ["lead"]);
/** Decision-maker. */
export const dewi = person(3, "Dewi Rowlands", "en", ["decision-maker"]);
/** Lived-experience reader. */
export const gwen = person(4, "Gwen Ellis", "cy", ["reader"]);
/** Safeguarding lead. */
export const sara = person(5, "Sara Bowen", "en", ["safeguarding"]);
/** Equality adviser. */
export const ada = person(6, "Ada Okafor", "en", ["equality-adviser"]);
/** Service designer. */
export const mel = person(7, "Mel Fisher", "en", ["designer"]);
/** Administrator. */
export const tom = person(8, "Tom Parry", "en", ["administrator"]);
/** Auditor. */
export const ann = person(9, "Ann Lloyd", "en", ["auditor"]);
/** Keyer. */
export const kit = person(10, "Kit Morgan", "en", ["keyer"]);
/** Member of the Delivery Group. */
export const dg = person(11, "Delyth Gittins", "en", ["delivery-group"]);
/** Officer and lead of Norfolk: nothing of North Wales is hers. */
export const norah = person(12, "Norah Finch", "en", ["officer", "lead"], "norfolk");
/** A second officer, for what two people do at once. */
export const ffion = person(13, "Ffion Wyn", "cy", ["officer"]);

/** Lived-experience reader of Norfolk. */
export const noreen = person(14, "Noreen Blake", "en", ["reader"], "norfolk");
/** A second lead of Norfolk, who approves what Norah drafts. */
export const nell = person(15, "Nell Barrow", "en", ["lead"], "norfolk");

export const CAST: readonly Person[] = [
  nia,
  carys,
  dewi,
  gwen,
  sara,
  ada,
  mel,
  tom,
  ann,
  kit,
  dg,
  norah,
  ffion,
  noreen,
  nell,
];

/** Adds everyone. Their programmes get the same ids in every database: see `programmeIdOf`. */
export async function addCast(db: Db): Promise<void> {
  const known = await db
    .select({ id: programmes.id, slug: programmes.slug })
    .from(programmes)
    .orderBy(asc(programmes.slug));
  const passwordHash = await hashPassword(PASSWORD);
  await db.insert(staff).values(
    CAST.map(({ staffId, name, email, language }) => ({
      id: staffId,
      name,
      email,
      language,
      passwordHash,
      createdAt: FIRST_DAY,
    })),
  );
  await db.insert(staffRoles).values(
    CAST.flatMap(({ staffId, programme, roles }) =>
      roles.map((role) => ({
        staffId,
        role,
        programmeId: known.find(({ slug }) => slug === programme)!.id,
        grantedAt: FIRST_DAY,
      })),
    ),
  );
}

/** The id of a shipped programme in this file's database. */
export async function programmeIdOf(slug: Person["programme"]): Promise<string> {
  const [programme] = await databaseFor("staff")
    .select({ id: programmes.id })
    .from(programmes)
    .where(eq(programmes.slug, slug));
  if (!programme) throw new Error(`programme ${slug} is not in the test database`);
  return programme.id;
}

/** What a verb is handed when this person acts, now. */
export async function as({ staffId, name, programme, roles }: Person): Promise<Ctx<StaffActor>> {
  return {
    db: databaseFor("staff"),
    actor: { kind: "staff", staffId, name, programmeId: await programmeIdOf(programme), roles },
    now: clock(),
  };
}

/** What a verb is handed when a woman acts, now. */
export const asPublic = (): AnonymousCtx => ({ db: databaseFor("public"), now: clock() });

/** What a verb is handed when a scheduled job acts, now. */
export const asJob = (job: string): Ctx => ({
  db: databaseFor("staff"),
  actor: { kind: "system", job },
  now: clock(),
});
