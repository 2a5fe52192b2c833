/** What is written on looking at a claim to be no policy (D20). Messages are keys under `screenings:sample.error`. */
import { z } from "zod";
import { claimFindings } from "./record-terms.ts";

export const checkClaimForm = z.object({
  screeningId: z.uuid("screenings:sample.error.claim"),
  finding: z.enum(claimFindings, "screenings:sample.error.finding"),
  note: z
    .string("screenings:sample.error.note")
    .trim()
    .min(1, "screenings:sample.error.note")
    .max(8000, "screenings:publish.error.too-long"),
});
