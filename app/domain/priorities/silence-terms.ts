/** What may be silent: something nobody has been heard from or about, and what is planned against it. Source: domain 4.6. */
import type { Bilingual } from "../programmes/terms.ts";

/** Kinds of what was not heard; `council` is known from women's own optional answers alone. */
export const SILENCE_KINDS = ["priority", "journey-stage", "area-band", "language", "council"] as const;
export type SilenceKind = (typeof SILENCE_KINDS)[number];

export const SILENCE_ACTION_STATUSES = ["planned", "done", "stopped"] as const;
export type SilenceActionStatus = (typeof SILENCE_ACTION_STATUSES)[number];

/** What is planned so that somebody is heard who was not. Days are ISO days. */
export interface SilenceAction {
  id: string;
  kind: SilenceKind;
  subject: string;
  action: Bilingual;
  ownerRole: Bilingual;
  dueOn: string;
  status: SilenceActionStatus;
  outcome: Bilingual | null;
  closedOn: string | null;
}
