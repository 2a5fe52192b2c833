/** Promises of time as a public page shows them: the newest release, held to the threshold that binds now. */
import { latestPromiseRelease } from "../domain/changes/queries.server.ts";
import type { PromiseFigure } from "../domain/changes/terms.ts";
import type { Programme } from "../domain/programmes/queries.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { suppressCount } from "../domain/reports/suppress.ts";
import type { Db } from "../platform/database.server.ts";
import type { PromisesShown } from "../ui/promises-kept.tsx";
import { dayInWords } from "./dates.ts";

/** Null before the first release, and where the programme shows no promises. */
export async function shownPromises(
  db: Db,
  { id, slug, settings }: Pick<Programme, "id" | "slug" | "settings">,
  language: Language,
): Promise<PromisesShown | null> {
  if (!settings.promisesShown) return null;
  const release = await latestPromiseRelease(db, id);
  if (!release) return null;
  const { figures } = release;
  const ofPeople = ({ promise }: PromiseFigure) => promise === "moderated" || promise === "safeguarding";
  const held = (figure: number | null) =>
    figure === null ? null : suppressCount(figure, settings.publicThreshold, settings.rounding, true);
  return {
    from: dayInWords(figures.from, language),
    asOf: dayInWords(figures.asOf, language),
    rounding: figures.rounding,
    promises: figures.promises.map((one) => {
      const kept = ofPeople(one) ? held(one.kept) : one.kept;
      const late = ofPeople(one) ? held(one.late) : one.late;
      return {
        promise: one.promise,
        within: one.within,
        kept,
        late,
        longestLateDays: late === null ? null : one.longestLateDays,
        lateItems: one.lateItems.map(({ slug: item, lateDays, isStillOpen }) => ({
          slug: item,
          lateDays,
          isStillOpen,
          href: `/${language}/${slug}/${one.promise === "entries" ? "changes" : "consultations"}/${item}`,
        })),
      };
    }),
  };
}
