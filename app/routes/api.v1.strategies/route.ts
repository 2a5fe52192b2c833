import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Every strategy, without its items. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
