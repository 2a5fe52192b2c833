import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { answerCode } from "./code-form.server.ts";
import { CodePage } from "./code-pages.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  return { frame: pageFrame(request, page, "code") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { status, shown } = await answerCode(request, await requireProgramme(request, params));
  return data(shown, { status, headers: status === 503 ? { "Retry-After": "10" } : {} });
}

/** Not to be found by search engines, nor kept by them. */
export function headers({ actionHeaders }: HeadersArgs) {
  const all = new Headers(actionHeaders);
  all.set("X-Robots-Tag", "noindex, noarchive");
  return all;
}

export const meta = pageMeta;

export default function Code() {
  const { frame } = useLoaderData<typeof loader>();
  return <CodePage frame={frame} shown={useActionData<typeof action>()} />;
}
