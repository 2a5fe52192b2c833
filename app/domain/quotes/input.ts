/** What may be written about a quote. Messages are keys under `quotes:error`. */
import { z } from "zod";

const TEXT_MAX = 2000;
const HITS_MAX = 50;

export const quoteForm = z.object({
  passageId: z.uuid("quotes:error.passage"),
  text: z.string().trim().min(1, "quotes:error.text").max(TEXT_MAX, "quotes:refusal.too-long"),
  cleared: z.array(z.string().max(TEXT_MAX)).max(HITS_MAX).default([]),
});

export const proposalForm = z.object({ proposalId: z.uuid("quotes:error.proposal") });

export const reasonForm = proposalForm.extend({
  because: z.string().trim().min(1, "quotes:error.because").max(TEXT_MAX, "quotes:error.too-long"),
});
