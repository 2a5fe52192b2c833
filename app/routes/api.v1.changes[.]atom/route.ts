import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPublic } from "../../web/actor.server.ts";
import { lastToldOn } from "../../domain/changes/rules.ts";
import { isLanguage } from "../../web/language.ts";
import { textsIn } from "../../web/language.server.ts";
import { wrongFeed } from "../../web/open-data.server.ts";
import { everyProgramme } from "../../web/programme.server.ts";
import { listPublishedChanges, shownChange } from "../../web/shown-change.server.ts";
import { sha256 } from "../../platform/crypto/random.server.ts";
import { env } from "../../platform/env.server.ts";

/** Atom feed (RFC 4287) of one programme's entries in one language; `priority` narrows it to one priority. */
export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const programmes = await everyProgramme();
  const wrong = wrongFeed(request, programmes);
  if (wrong) return wrong;
  const slug = url.searchParams.get("programme") ?? programmes[0]?.slug;
  const programme = programmes.find((candidate) => candidate.slug === slug);
  if (!programme) throw new Response(null, { status: 404 });
  const asked = url.searchParams.get("lang") ?? undefined;
  const language = isLanguage(asked) && programme.languages.includes(asked) ? asked : programme.languages[0]!;
  const t = textsIn(language).getFixedT(language);
  const origin = env().PUBLIC_ORIGIN ?? url.origin;
  const priority = url.searchParams.get("priority") || undefined;
  const entries = await listPublishedChanges(asPublic().db, programme.id, { priorityCode: priority });
  const home = `${origin}/${language}/${programme.slug}/changes`;
  // The day on which anything was last told of each: an update is news too.
  const told = new Map(
    entries.map(({ slug, content, publishedOn }) => [slug, lastToldOn(content) ?? publishedOn]),
  );
  const updated = [...told.values()].sort().at(-1) ?? "2022-09-20";
  const page = priority
    ? `${origin}/${language}/${programme.slug}/priorities/${encodeURIComponent(priority)}`
    : home;
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escape(page)}</id>
<title>${escape([t("changes:log.title"), priority].filter(Boolean).join(": "))}</title>
<updated>${updated}T00:00:00Z</updated>
<link rel="self" href="${escape(origin + url.pathname + url.search)}"/>
<link rel="alternate" type="text/html" href="${escape(page)}"/>
${entries
  .map((entry) => {
    const shown = shownChange(entry, language);
    const state = t(`changes:state.${entry.state}` as never);
    return `<entry>
<id>${escape(`${home}/${entry.slug}`)}</id>
<title>${escape(`${state}: ${shown.theme}`)}</title>
<updated>${told.get(entry.slug)!}T00:00:00Z</updated>
<author><name>${escape(shown.body)}</name></author>
<link rel="alternate" type="text/html" href="${escape(`${home}/${entry.slug}`)}"/>
<content type="text">${escape(
      [
        shown.weAsked,
        shown.youSaid,
        shown.weDid,
        ...shown.updates.map(({ on, text }) => `${on}: ${text}`),
      ].join("\n\n"),
    )}</content>
</entry>`;
  })
  .join("\n")}
</feed>
`;
  const etag = `"${sha256(body).toString("base64url").slice(0, 27)}"`;
  if (request.headers.get("If-None-Match") === etag)
    return new Response(null, { status: 304, headers: { ETag: etag } });
  return new Response(body, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", ETag: etag },
  });
}

const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
