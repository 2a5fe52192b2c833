import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenData } from "../../web/open-data.server.ts";
import { screeningDocx } from "../../web/screening-docx.server.ts";

/** One published version, whole; with `.docx`, as a document to hand over. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  params["id"]?.endsWith(".docx")
    ? screeningDocx(request, params["id"].slice(0, -".docx".length))
    : answerOpenData(request);
