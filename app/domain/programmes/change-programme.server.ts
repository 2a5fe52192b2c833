/**
 * Changes one part of a programme's settings. Thresholds can only be raised: what was published under the lower one
 * could otherwise be taken apart with what comes after. A body is never removed, only ended, because screenings and
 * entries name it. Source: docs/architecture.md; domain 3.4.
 */
import { eq } from "drizzle-orm";
import { programmes } from "#db/schema/index.ts";
import { canonicalJson, change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { PartInput } from "./input.ts";
import type { ProgrammeSettings } from "./terms.ts";

const ONLY_RAISED = ["publicThreshold", "crossThreshold", "rounding"] as const;

export type ProgrammeRefusal =
  "not-allowed" | "not-found" | "only-raised" | "cross-below-public" | "body-removed" | "nothing-changed";

export async function changeProgramme(
  ctx: Ctx<StaffActor>,
  { nameEn, nameCy, ...part }: PartInput,
): Promise<Result<{ programmeId: string; fields: string[] }, ProgrammeRefusal>> {
  if (!may(ctx.actor, "programme.manage")) return refused("not-allowed");
  return change(
    ctx,
    "programme.changed",
    async (tx): Promise<Result<{ programmeId: string; fields: string[] }, ProgrammeRefusal>> => {
      const { programmeId } = ctx.actor;
      const [row] = await tx.select().from(programmes).where(eq(programmes.id, programmeId)).for("update");
      if (!row) return refused("not-found");
      const before = row.settings;
      const after: ProgrammeSettings = { ...before, ...part };
      if (ONLY_RAISED.some((name) => after[name] < before[name])) return refused("only-raised");
      if (after.crossThreshold < after.publicThreshold) return refused("cross-below-public");
      const ids = new Set(after.bodies.map(({ id }) => id));
      if (before.bodies.some(({ id }) => !ids.has(id))) return refused("body-removed");
      const names = {
        nameEn: nameEn ?? row.nameEn,
        nameCy: nameEn === undefined ? row.nameCy : (nameCy ?? null),
      };
      const fields = Object.keys(after).filter(
        (name) =>
          canonicalJson(after[name as keyof ProgrammeSettings]) !==
          canonicalJson(before[name as keyof ProgrammeSettings]),
      );
      if (names.nameEn !== row.nameEn || names.nameCy !== row.nameCy) fields.push("name");
      if (!fields.length) return refused("nothing-changed");
      await tx
        .update(programmes)
        .set({ ...names, settings: after })
        .where(eq(programmes.id, programmeId));
      return done({ programmeId, fields: fields.sort() });
    },
  );
}
