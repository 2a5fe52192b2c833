import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Tables and their metadata beside each list; anything else below this address is not there. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
