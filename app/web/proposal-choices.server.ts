/** What may be chosen on the form of a proposal, in the page's language. */
import type { Programme } from "../domain/programmes/queries.server.ts";
import type { Language, ProgrammeSettings } from "../domain/programmes/terms.ts";
import { listChoicesForProposal } from "../domain/screenings/queries.server.ts";
import type { ProposalChoices } from "../domain/screenings/proposal-fields.tsx";
import type { StaffCtx } from "./actor.server.ts";
import { ELSEWHERE } from "../domain/screenings/record-terms.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";

/** Where a proposal may take effect, widest last, then anywhere else. */
export const placesOf = (
  { places }: Pick<ProgrammeSettings, "places">,
  language: Language,
): { value: string; label: string }[] => [
  ...(places ?? []).map(({ code, name }) => ({ value: code, label: inLanguage(name, language) })),
  { value: ELSEWHERE, label: textsIn(language).t("screenings:area.elsewhere") },
];

/** The name of a proposal's area; a code whose place was taken away stands for itself. */
export const placeName = (
  settings: Pick<ProgrammeSettings, "places">,
  area: string,
  language: Language,
): string => placesOf(settings, language).find(({ value }) => value === area)?.label ?? area;

export async function proposalChoices(
  ctx: StaffCtx,
  programme: Programme,
  language: Language,
): Promise<ProposalChoices> {
  const choices = await listChoicesForProposal(ctx.db, ctx.actor, programme);
  const titled = ({ titleEn, titleCy }: { titleEn: string; titleCy: string | null }) =>
    inLanguage({ en: titleEn, cy: titleCy }, language);
  return {
    languages: programme.languages,
    bodies: programme.settings.bodies.map(({ id, name }) => ({
      value: id,
      label: inLanguage(name, language),
    })),
    areas: placesOf(programme.settings, language),
    priorities: choices.priorities.map((item) => ({
      value: item.id,
      label: `${item.code} – ${titled(item)}`,
    })),
    themes: choices.themes.map((theme) => ({ value: theme.id, label: titled(theme) })),
    consultations: choices.consultations.map(({ id, slug, draft }) => ({
      value: id,
      label: `${slug} – ${draft.title ? inLanguage(draft.title, language) : ""}`,
    })),
    changes: choices.changes.map(({ id, slug, ...theme }) => ({
      value: id,
      label: `${slug} – ${titled(theme)}`,
    })),
    decisionMakers: choices.decisionMakers.map(({ id, name }) => ({ value: id, label: name })),
  };
}
