/**
 * Adds a strategy, or finds that it is already there. A version never changes: links made against it keep pointing at
 * what they were made against. Source: docs/formats/strategy.md.
 */
import { and, eq } from "drizzle-orm";
import { strategies, strategyBodies, strategyItems } from "#db/schema/index.ts";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import { canonicalJson, change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { may } from "../people/rules.ts";
import type { Strategy, StrategyText } from "./input.ts";

/** Refused: `not-allowed`, `other-content` (the same id and version with other content). */
export async function importStrategy(ctx: Ctx, strategy: Strategy) {
  if (!may(ctx.actor, "strategy.import")) return refused("not-allowed");
  const { id: strategyId, version } = strategy;
  const contentHash = sha256(canonicalJson(strategy)).toString("hex");
  const known = await ctx.db
    .select({ contentHash: strategies.contentHash })
    .from(strategies)
    .where(and(eq(strategies.id, strategyId), eq(strategies.version, version)));
  if (known[0])
    return known[0].contentHash === contentHash
      ? done({ strategyId, version, items: 0, isNew: false })
      : refused("other-content");

  return change(ctx, "strategy.imported", async (tx) => {
    await tx.update(strategies).set({ isCurrent: false }).where(eq(strategies.id, strategyId));
    await tx.insert(strategies).values({
      id: strategyId,
      version,
      titleEn: eitherLanguage(strategy.title),
      titleCy: strategy.title.cy ?? null,
      status: strategy.status,
      validFrom: strategy.validFrom,
      validTo: strategy.validTo ?? null,
      sourceFile: strategy.sourceFile,
      languages: strategy.languages,
      contentHash,
      document: strategy,
      isCurrent: true,
    });
    if (strategy.bodies.length)
      await tx.insert(strategyBodies).values(
        strategy.bodies.map((body, position) => ({
          strategyId,
          version,
          id: body.id,
          nameEn: eitherLanguage(body.name),
          nameCy: body.name.cy ?? null,
          role: body.role,
          cadence: body.cadence ?? null,
          position,
        })),
      );
    if (strategy.items.length)
      await tx.insert(strategyItems).values(
        strategy.items.map((item) => ({
          strategyId,
          version,
          code: item.code,
          type: item.type,
          parentCode: item.parent ?? null,
          position: item.order,
          titleEn: eitherLanguage(item.title),
          titleCy: item.title.cy ?? null,
          summaryEn: eitherLanguage(item.summary),
          summaryCy: item.summary.cy ?? null,
          timescale: item.timescale ?? null,
          owner: item.owner ?? null,
          mapsTo: item.mapsTo,
        })),
      );
    await announcePublication(tx);
    return done({ strategyId, version, items: strategy.items.length, isNew: true });
  });
}

/** A strategy written in Welsh alone is shown in Welsh everywhere. */
const eitherLanguage = (said: StrategyText): string => said.en ?? said.cy ?? "";
