/** She says whether "we did" is true for her. One answer a code and entry, which she may change; nothing leads back to her. */
import { sql } from "drizzle-orm";
import type { AnonymousCtx } from "../ctx.ts";
import { voteKey, type CheckAnswer, type CodeHolder } from "./open-by-code.server.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `gone`: no such entry for her words, or her words are gone. */
export async function checkChange(
  ctx: AnonymousCtx,
  holder: CodeHolder,
  changeId: string,
  answer: CheckAnswer,
): Promise<"kept" | "gone"> {
  if (!UUID.test(changeId)) return "gone";
  const cast = await ctx.db.execute(sql`select cast_check(
    ${holder.contributionId}::uuid, ${holder.verifier}::bytea, ${changeId}::uuid, ${voteKey(holder, changeId)}::bytea, ${answer}) as outcome`);
  return (cast.rows as { outcome: "kept" | "gone" }[])[0]!.outcome;
}
