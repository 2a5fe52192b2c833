/** Proposals without a signed screening on which something rests, as a staff page shows them. */
import { may } from "../domain/people/rules.ts";
import { listUnscreenedProposals, type Resting } from "../domain/screenings/gate.server.ts";
import type { ShownUnscreened } from "../domain/screenings/gate-notice.tsx";
import type { Language, ProgrammeSettings } from "../domain/programmes/terms.ts";
import type { StaffCtx } from "./actor.server.ts";
import { inLanguage } from "./language.ts";

export interface ShownGate {
  unscreened: ShownUnscreened[];
  gate: "says" | "stops";
  base: string | null;
}

/** Everything `GateNotice` shows. */
export async function shownGate(
  ctx: StaffCtx,
  rests: Resting,
  settings: Pick<ProgrammeSettings, "screeningGate">,
  language: Language,
): Promise<ShownGate> {
  const unscreened = await listUnscreenedProposals(ctx.db, rests);
  return {
    unscreened: unscreened.map((one) => ({ ...one, title: inLanguage(one.title, language) })),
    gate: settings.screeningGate ?? "says",
    base: may(ctx.actor, "screenings.see") ? `/${language}/staff/screenings/proposals` : null,
  };
}
