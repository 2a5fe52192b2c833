/** Which programme an address belongs to, and in which of its languages it can be answered. */
import { redirect } from "@remix-run/node";
import { listProgrammes, type Programme } from "../domain/programmes/queries.server.ts";
import { databaseFor } from "../platform/database.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { isLanguage } from "./language.ts";

const KEPT_FOR_MS = 5_000;
let kept: { at: number; bySlug: Map<string, Programme> } | undefined;

/** For when something was published: the next page asks the database again. */
export function forgetProgrammes(): void {
  if (kept) kept.at = -Infinity;
}

/** Programmes change rarely and every page asks for one: they are kept for a few seconds, also while the database is away. */
async function programmesBySlug(): Promise<Map<string, Programme>> {
  if (kept && Date.now() - kept.at < KEPT_FOR_MS) return kept.bySlug;
  try {
    const bySlug = new Map(
      (await listProgrammes(databaseFor("public"))).map((programme) => [programme.slug, programme]),
    );
    kept = { at: Date.now(), bySlug };
    return bySlug;
  } catch (error) {
    if (kept) return kept.bySlug;
    throw error;
  }
}

export interface ProgrammePage {
  language: Language;
  programme: Programme;
}

/**
 * The programme of `/:lang/:p`. Unknown: 404. In a language the programme does not have: the same page in the one it
 * has, which says so (`?only=1`). Throws a `Response`.
 */
export async function requireProgramme(
  request: Request,
  params: { lang?: string | undefined; programme?: string | undefined },
): Promise<ProgrammePage> {
  const { lang, programme: slug } = params;
  if (!isLanguage(lang)) throw new Response(null, { status: 404 });
  const programme = (await programmesBySlug()).get(slug ?? "");
  if (!programme) throw new Response(null, { status: 404 });
  if (!programme.languages.includes(lang)) {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/[^/]+/, `/${programme.languages[0]}`);
    throw redirect(`${path}?only=1`, 307);
  }
  return { language: lang, programme };
}

/** All programmes, for the language choice and the lists. */
export const everyProgramme = async (): Promise<Programme[]> => [...(await programmesBySlug()).values()];
