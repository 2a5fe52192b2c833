import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Published "You said, we did" entries of every programme, or of one. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
