import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** What women are and were asked, in every programme or in one. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
