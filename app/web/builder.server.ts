/** What the pages of the builder share: the consultation, who may write it, where it stands, and saving one part. */
import { data, redirect } from "@remix-run/node";
import { findConsultation } from "../domain/consultations/build-consultation.server.ts";
import { questionsOf } from "../domain/consultations/rules.ts";
import { fieldsOf, markOfPart, type Part } from "../domain/consultations/parts.ts";
import { savePart } from "../domain/consultations/save-part.server.ts";
import { standingOf, type Standing } from "../domain/consultations/staff-queries.server.ts";
import { inLondon } from "../domain/consultations/london-time.ts";
import type { PromiseDay } from "../domain/consultations/promise-dates.ts";
import { may, type Act } from "../domain/people/rules.ts";
import { findProgramme } from "../domain/programmes/queries.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import type { BuilderFrame } from "../domain/consultations/builder-page.tsx";
import { requireStaff, type StaffCtx } from "./actor.server.ts";
import { answer, found, readFields, type Fields } from "./answers.server.ts";
import { dayInWords } from "./dates.ts";
import { inLanguage, languageOfPath, languageShown } from "./language.ts";
import { staffFrame } from "./staff-frame.server.ts";

type Params = Record<string, string | undefined>;

/** The consultation of an address, for somebody who may do `act`; 404 where it is not of her programme. Throws a `Response`. */
export async function requireBuilder(request: Request, params: Params, act: Act = "consultations.see") {
  const ctx = await requireStaff(request, act);
  const language = languageOfPath(new URL(request.url).pathname);
  const row = found(await findConsultation(ctx.db, ctx.actor, params["id"] ?? ""));
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  return { ctx, language, row, programme };
}

export type Builder = Awaited<ReturnType<typeof requireBuilder>>;

/** What every page of the builder shows around its own content. */
export async function builderFrame(
  request: Request,
  { ctx, language, row, programme }: Builder,
): Promise<BuilderFrame> {
  const standing: Standing = standingOf(row, ctx.now);
  const isApproved = Boolean(row.approvedAt);
  return {
    frame: await staffFrame(request, ctx),
    id: row.id,
    slug: row.slug,
    title: inLanguage(row.draft.title, language) || row.slug,
    titleLang: languageShown(row.draft.title, language),
    standing,
    languages: programme.languages as Language[],
    questions: questionsOf(row.draft).length,
    mayWrite: may(ctx.actor, "consultations.build") && !isApproved,
    mayReword: may(ctx.actor, "consultations.approve") && ["upcoming", "open"].includes(standing),
    isApproved,
    maySeeResults: isApproved && may(ctx.actor, "results.see"),
    returnedBecause: standing === "returned" ? (row.readiness.returnedBecause ?? null) : null,
    isSaved: new URL(request.url).searchParams.get("saved") === "1",
  };
}

/** The form of a part as it stands. */
export function partShown(part: Part, row: Builder["row"]): { part: Part; fields: Fields; mark: string } {
  const fields = found(fieldsOf(part, row));
  return { part, fields, mark: markOfPart(fields) };
}

/** A part posted without scripts: saved and shown again, or the page with what is wrong, or with both texts. */
export async function postPart(request: Request, params: Params, part: Part) {
  const ctx = await requireStaff(request, "consultations.build");
  const fields = await readFields(request);
  return answerPart(ctx, params, part, fields, `${new URL(request.url).pathname}?saved=1`);
}

async function answerPart(ctx: StaffCtx, params: Params, part: Part, fields: Fields, next: string) {
  const saved = await savePart(ctx, {
    consultationId: params["id"] ?? "",
    part,
    was: fields["was"]?.[0] ?? "",
    fields,
  });
  if (saved.ok) throw redirect(next);
  switch (saved.because) {
    case "errors":
      return data({ errors: saved.errors, fields, theirs: [], mark: null as string | null }, { status: 400 });
    case "conflict":
      return data(
        {
          errors: { form: "consultations:refusal.moved-on" } as Record<string, string>,
          fields,
          theirs: saved.theirs,
          mark: saved.mark as string | null,
        },
        { status: 409 },
      );
    default:
      return data(
        {
          errors: { form: `consultations:refusal.${saved.because}` } as Record<string, string>,
          fields,
          theirs: [],
          mark: null as string | null,
        },
        { status: saved.because === "not-found" ? 404 : saved.because === "not-allowed" ? 403 : 409 },
      );
  }
}

/** A refusal of a verb as this page's answer. */
export const refusal = (result: { ok: false; because: string }, fields: Fields = {}) =>
  ["not-found", "not-allowed"].includes(result.because)
    ? data(
        { errors: { form: `consultations:refusal.${result.because}` } as Record<string, string>, fields },
        { status: result.because === "not-found" ? 404 : 403 },
      )
    : answer({ ok: false, because: `consultations:refusal.${result.because}` }, fields);

/** The days of a consultation written out; where the hour counts, as a clock in London shows it. */
export const promisesInWords = (days: readonly PromiseDay[], language: Language) =>
  days.map(({ promise, day, moment }) => ({
    promise,
    when: moment ? momentInWords(moment, language) : dayInWords(day, language),
  }));

/** `9 November 2026, 09:00`. */
export const momentInWords = (moment: Date, language: Language): string =>
  `${dayInWords(moment, language)}, ${inLondon(moment).time}`;
