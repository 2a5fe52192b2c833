/** A note to her, sealed under the data key of her contribution: only her code opens it on her side. */
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { contributionNotes } from "#db/schema/index.ts";
import { dayOf, mondayOf } from "./calendar.ts";
import { sealNote } from "./opened.server.ts";

export type NoteToHer = "reply" | "support-note" | "masking-note";

/** Answers the id of the note. It holds the week and never the day: she may have written that day. */
export async function addNote(
  tx: Db,
  key: Buffer,
  contributionId: string,
  kind: NoteToHer,
  text: string,
  now: Date,
): Promise<string> {
  const id = randomUuid();
  await tx.insert(contributionNotes).values({
    id,
    contributionId,
    kind,
    week: mondayOf(dayOf(now)),
    state: "sent",
    shuffled: true,
    sealed: sealNote(key, id, text),
  });
  return id;
}
