/** What the frame of a staff page needs: who, where, and the areas this person may enter. */
import { may, type Act } from "../domain/people/rules.ts";
import { listProgrammesOfStaff } from "../domain/people/queries.server.ts";
import type { StaffFrame } from "../ui/staff-page.tsx";
import type { StaffCtx } from "./actor.server.ts";
import { inLanguage, languageOfPath, otherLanguage } from "./language.ts";

/** Areas of the staff side in the order of the rail; each address is `/:lang/staff/<area>`, `work` is `/:lang/staff`. */
const AREAS: { area: string; act?: Act }[] = [
  { area: "work" },
  { area: "inbox", act: "inbox.see" },
  { area: "safeguarding", act: "safeguarding.see-flagged" },
  { area: "themes", act: "themes.see" },
  { area: "changes", act: "changes.see-drafts" },
  { area: "consultations", act: "consultations.see" },
  { area: "keying", act: "keying.key" },
  { area: "screenings", act: "screenings.see" },
  { area: "priorities", act: "priorities.see" },
  { area: "reports", act: "reports.see" },
  { area: "people", act: "people.manage" },
  { area: "programme", act: "programme.manage" },
  { area: "outbox", act: "outbox.read" },
  { area: "audit", act: "audit.read" },
];

export async function staffFrame(request: Request, ctx: StaffCtx): Promise<StaffFrame> {
  const { pathname, search } = new URL(request.url);
  const language = languageOfPath(pathname);
  const programmes = await listProgrammesOfStaff(ctx.db, ctx.actor.staffId);
  return {
    language,
    name: ctx.actor.name,
    roles: [...ctx.actor.roles],
    programmeId: ctx.actor.programmeId,
    programmes: programmes.map(({ id, nameEn, nameCy }) => ({
      id,
      name: inLanguage({ en: nameEn, cy: nameCy }, language),
    })),
    areas: AREAS.filter(({ act }) => !act || may(ctx.actor, act)).map(({ area }) => area),
    area: pathname.split("/")[3] || "work",
    other: {
      language: otherLanguage(language),
      href: pathname.replace(/^\/[^/]+/, `/${otherLanguage(language)}`) + search,
    },
  };
}
