import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Delivery priorities of every programme, or of one. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
