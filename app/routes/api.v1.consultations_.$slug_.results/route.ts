import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Released results of one consultation. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
