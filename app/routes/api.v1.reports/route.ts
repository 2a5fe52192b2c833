import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Quarterly reports of every programme, or of one, as they were frozen. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
