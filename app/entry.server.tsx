/** Renders a page, and is the door through which the program's start reaches the server's own code. */
import { RemixServer } from "@remix-run/react";
import type { EntryContext } from "@remix-run/node";
import { PassThrough } from "node:stream";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./ui/nonce.tsx";
import { languageOfPath } from "./web/language.ts";
import { textsIn } from "./web/language.server.ts";
import { isDatabaseDown } from "./platform/database.server.ts";
import { logError } from "./platform/log.server.ts";

export { boot } from "./server/boot.server.ts";
/** The operator's commands, which a program that serves does not hold in memory. */
export const cydlais: typeof import("./cli/cydlais.server.ts").cydlais = async (words, build) =>
  (await import("./cli/cydlais.server.ts")).cydlais(words, build);

export interface LoadContext {
  /** For the scripts of this one answer. */
  nonce: string;
  /**
   * Whether more comes from where this request came from than a group of women sends. The address itself stays with
   * the server; a form that took `secondsOnForm` to fill in is counted more kindly. Call it once, when sending.
   */
  isFlooding: (secondsOnForm: number) => boolean;
  /**
   * Set by an action that answers with a page, read by the loader that names it (which sees a GET): the step of the
   * form, or null where the page is no step. Absent when nothing was posted.
   */
  step?: { now: number; of: number } | null;
  /** What the action of this request answered already, before the framework was asked: it must not act twice. */
  answered?: Promise<unknown>;
  /** Set while answering when the database could not be used: the answer is then a page of its own, with 503. */
  isDatabaseAway?: boolean;
}

declare module "@remix-run/node" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the framework's own extension point
  interface AppLoadContext extends LoadContext {}
}

/** Pages are small: they are rendered whole, so that an error while rendering is still a proper error page. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: LoadContext,
) {
  const language = languageOfPath(new URL(request.url).pathname);
  const page = (
    <NonceContext.Provider value={loadContext.nonce}>
      <I18nextProvider i18n={textsIn(language)}>
        <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
      </I18nextProvider>
    </NonceContext.Provider>
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  const html = isStaffPath(request)
    ? await renderWithData(page, loadContext.nonce)
    : renderToString(page).replace("<!--$--><!--/$-->", "");
  return new Response("<!DOCTYPE html>" + html, { status, headers });
}

const isStaffPath = (request: Request): boolean => new URL(request.url).pathname.split("/")[2] === "staff";

/** React 18 fills the end of a full buffer with NUL where a letter of several bytes did not fit; no page has one of its own. */
const withoutGaps = (html: Buffer): string => html.toString("utf8").replaceAll("\u0000", "");

/** Pages that come to life carry their data in scripts, which React adds while it streams. */
function renderWithData(page: React.ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const chunks: Buffer[] = [];
        const sink = new PassThrough();
        sink.on("data", (chunk: Buffer) => chunks.push(chunk));
        sink.on("end", () => resolve(withoutGaps(Buffer.concat(chunks))));
        pipe(sink);
      },
      onShellError: reject,
      onError: (error) => logError("a part of a page failed", error),
    });
  });
}

/** Errors are told by kind alone; a database that is away is a 503 with its own page. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: LoadContext },
) {
  if (request.signal.aborted) return;
  const isAway = isDatabaseDown(error);
  if (isAway) context.isDatabaseAway = true;
  logError(isAway ? "database away" : "request failed", error);
}
