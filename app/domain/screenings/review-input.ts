/** What may be written about looking at a screening again. Messages are keys under `screenings:review.error`. */
import { z } from "zod";

const reason = z
  .string("screenings:review.error.reason")
  .trim()
  .min(1, "screenings:review.error.reason")
  .max(8000, "screenings:publish.error.too-long");

export const closeReviewForm = z.object({
  reviewId: z.uuid("screenings:review.error.choice"),
  result: z.enum(["no-change", "escalate"], "screenings:review.error.choice"),
  reason,
});

export const suggestReviewForm = z.object({
  screeningId: z.uuid("screenings:review.error.choice"),
  trigger: z.enum(
    ["complaint", "monitoring-gap", "scope-changed", "law-changed", "proposal-reopened"],
    "screenings:review.error.choice",
  ),
  reason,
});
