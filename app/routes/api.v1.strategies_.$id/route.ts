import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** One strategy, whole, in the form in which one is imported; with `.csv`, its items as a table. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
