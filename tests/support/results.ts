/** A closed consultation with accepted answers, sent through the product's own verb. */
import type { Answers } from "#app/domain/consultations/terms.ts";
import type { Channel, JourneyStage, Language } from "#app/domain/programmes/terms.ts";
import { acceptedById } from "./coding.ts";
import { openConsultation } from "./consultations.ts";
import { ownerPool } from "./database.ts";
import { sent, shuffled } from "./inbox.ts";

let number = 30;

export interface MadeConsultation {
  id: string;
  versionId: string;
  slug: string;
}

/** Open for October 2026, closed before the first day of the cast. */
export async function closedConsultation(): Promise<MadeConsultation> {
  const slug = await openConsultation({
    opensAt: new Date("2026-09-20T08:00:00Z"),
    closesAt: new Date("2026-10-20T16:00:00Z"),
    number: ++number,
  });
  const { rows } = await ownerPool().query<{ id: string; version_id: string }>(
    "select c.id, v.id version_id from consultations c join consultation_versions v on v.consultation_id = c.id join programmes p on p.id = c.programme_id and p.slug = 'nw' where c.slug = $1",
    [slug],
  );
  return { id: rows[0]!.id, versionId: rows[0]!.version_id, slug };
}

export interface Given {
  answers?: Answers;
  words?: Record<string, string>;
  channel?: Channel;
  language?: Language;
  journeyStage?: JourneyStage;
  wantsCode?: boolean;
}

/** Sends and accepts; with words, by the act of a person who masks them. */
export async function answered(
  { versionId }: MadeConsultation,
  { answers = {}, words = {}, channel, language = "en", journeyStage, wantsCode = false }: Given,
): Promise<{ id: string; code: string | undefined }> {
  const parts = Object.entries(words).map(([key, text]) => ({ key, text }));
  const her = await sent("", {
    parts,
    answers,
    consultationVersionId: versionId,
    language,
    wantsCode,
    ...(journeyStage ? { journeyStage } : {}),
  });
  if (channel)
    await ownerPool().query("update contributions set channel = $2 where id = $1", [her.id, channel]);
  if (parts.length) {
    await shuffled();
    const { rows } = await ownerPool().query<{ id: string }>(
      "select id from contributions where consultation_version_id = $1 and state <> 'accepted'",
      [versionId],
    );
    for (const { id } of rows) await acceptedById(id);
    return her;
  }
  await ownerPool().query("update contributions set state = 'accepted', shuffled = true where id = $1", [
    her.id,
  ]);
  return her;
}

export async function answeredTimes(times: number, made: MadeConsultation, given: Given): Promise<void> {
  for (let n = 0; n < times; n++) await answered(made, given);
}
