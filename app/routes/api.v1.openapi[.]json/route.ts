import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";

/** The description of the open data, OpenAPI 3.1. */
export const loader = ({ request }: LoaderFunctionArgs) => answerOpenData(request);
