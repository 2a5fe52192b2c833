import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** Every published version of every screening. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
