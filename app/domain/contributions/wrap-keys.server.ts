/**
 * Data keys of accepted consultation answers, taken out of the box they were sent in and wrapped by the staff side for
 * itself, so that results of ten thousand answers open in half a second. The row keeps one wrap, under the same version
 * of the staff key, and loses it with a withdrawal as before. Source: promises 17 to 19, 34; docs/architecture.md.
 */
import { and, asc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import { CannotOpen, wrapKey, WRAP_BYTES } from "#app/platform/crypto/sealing.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { contributionKeys, contributions } from "#db/schema/index.ts";
import type { Ctx } from "../ctx.ts";
import { dataKeyOf, keyPlace } from "./opened.server.ts";

const AT_ONCE = 500;

/** Answers how many were wrapped. In the order of ids, which are random: it tells nothing of who sent when. */
export async function wrapAnswerKeys({ db }: Pick<Ctx, "db">): Promise<number> {
  let wrapped = 0;
  for (let after: string | undefined = "00000000-0000-0000-0000-000000000000"; after;) {
    const rows: (typeof contributionKeys.$inferSelect)[] = await db
      .select({
        contributionId: contributionKeys.contributionId,
        keyVersion: contributionKeys.keyVersion,
        codeWrap: contributionKeys.codeWrap,
        staffWrap: contributionKeys.staffWrap,
      })
      .from(contributionKeys)
      .innerJoin(contributions, eq(contributions.id, contributionKeys.contributionId))
      .where(
        and(
          eq(contributions.state, "accepted"),
          isNotNull(contributions.consultationVersionId),
          ne(sql`octet_length(${contributionKeys.staffWrap})`, WRAP_BYTES),
          gt(contributions.id, after),
        ),
      )
      .orderBy(asc(contributions.id))
      .limit(AT_ONCE);
    after = rows.at(-1)?.contributionId;
    const anew = rows.flatMap(wrapAnew);
    if (!anew.length) continue;
    // A key that was rotated meanwhile keeps the wrap it got then.
    await db.execute(sql`
      update keys.contribution_keys k set staff_wrap = n.wrap
      from unnest(
        ${sql.param(anew.map(({ id }) => id))}::uuid[],
        ${sql.param(anew.map(({ version }) => version))}::int[],
        ${sql.param(anew.map(({ wrap }) => wrap))}::bytea[]) as n(id, version, wrap)
      where k.contribution_id = n.id and k.key_version = n.version`);
    wrapped += anew.length;
  }
  return wrapped;
}

function wrapAnew(row: typeof contributionKeys.$inferSelect) {
  try {
    const id = row.contributionId;
    const pair = staffKeys().staff.get(row.keyVersion)!;
    return [{ id, version: row.keyVersion, wrap: wrapKey(pair, keyPlace(id), dataKeyOf(row)) }];
  } catch (error) {
    // What nobody can open any more stays as it is.
    if (error instanceof CannotOpen) return [];
    throw error;
  }
}
