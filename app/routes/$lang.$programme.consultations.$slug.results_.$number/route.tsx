import { useLoaderData } from "@remix-run/react";
import { ReleasedResults } from "../../ui/released-results.tsx";
import { pageMeta } from "../../web/page-meta.ts";
import { releasedPage } from "../../web/released-page.server.ts";

/** One release by its number; earlier ones stay readable and say which stands in their place. */
export const loader = releasedPage;

export const meta = pageMeta;

export default function Results() {
  return <ReleasedResults release={useLoaderData<typeof loader>()} />;
}
