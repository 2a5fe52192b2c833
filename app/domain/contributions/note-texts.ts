/** The sentences that she reads by her code, in her language: given to the verbs by the web, which has the texts. */
import type { MaskKind, MaskReason } from "./masking-terms.ts";
import type { SetAsideReason } from "./moderation-terms.ts";

export interface NoteTexts {
  /** What was hidden, how often, and why. */
  maskingNote(masks: readonly { kind: MaskKind; reason: MaskReason; count: number }[]): string;
  /** A kind message with the reason. */
  setAside(reason: SetAsideReason): string;
  /** Some of it is now with people whose work is to keep others safe, and was taken out. */
  takenOut(): string;
}
