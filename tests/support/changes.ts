/** "You said, we did" entries of North Wales through every hand, by the product's own verbs. */
import { commentAsReader } from "#app/domain/changes/comment-as-reader.server.ts";
import { approveChange } from "#app/domain/changes/decide-change.server.ts";
import { draftChange } from "#app/domain/changes/draft-change.server.ts";
import { publishChange } from "#app/domain/changes/publish-change.server.ts";
import { saveChange } from "#app/domain/changes/save-change.server.ts";
import { submitChange } from "#app/domain/changes/submit-change.server.ts";
import type { StateDetail } from "#app/domain/changes/terms.ts";
import { findProgramme } from "#app/domain/programmes/queries.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, carys, dewi, gwen, nia, programmeIdOf } from "./cast.ts";
import { itemOf, theme } from "./coding.ts";

/** A text in both languages; the Welsh one is marked. */
export const both = (en: string, cy: string = `${en} (Cymraeg)`) => ({ en, cy });

/** Drafted, read, approved by another person and published. */
export async function publishedEntry({
  title,
  detail,
  code = "CTS-1",
  themeId,
}: {
  title: string;
  detail: StateDetail;
  code?: string;
  themeId?: string;
}): Promise<{ changeId: string; slug: string; themeId: string }> {
  const about = themeId ?? (await theme(title, `${title} (Cymraeg)`));
  const drafted = await draftChange(await as(nia), {
    themeId: about,
    bodyId: "opcc-north-wales",
    consultationId: null,
    priorityIds: [await itemOf(code)],
  });
  if (!drafted.ok) throw new Error(drafted.because);
  const { changeId, slug } = drafted.value;
  const content = {
    weAsked: both("We left the question open."),
    youSaid: both(`You said: ${title}.`),
    weDid: both(`Our answer to: ${title}.`),
    detail,
  };
  const programme = (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
  for (const step of [
    async () => saveChange(await as(nia), { changeId, versionNumber: 1, content }),
    async () => submitChange(await as(nia), { changeId, languages: programme.languages }),
    async () => commentAsReader(await as(gwen), { changeId, view: "true", comment: "Mae hyn yn onest." }),
    async () =>
      approveChange(await as(detail.state === "CANT" ? dewi : carys), { changeId, versionNumber: 1 }),
    async () => publishChange(await as(nia), { changeId, programme }),
  ]) {
    const result = await step();
    if (!result.ok) throw new Error(result.because);
  }
  return { changeId, slug, themeId: about };
}
