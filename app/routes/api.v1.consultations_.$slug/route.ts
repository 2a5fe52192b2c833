import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Nothing stands at the address of one consultation but its results: a problem says so, not a page. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
