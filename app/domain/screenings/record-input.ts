/** What may be written beside the pages: evidence, engagement, signatures, a new version. Messages are keys under `screenings:error`. */
import { z } from "zod";
import { isRealDay, isWebAddress } from "./pages.ts";
import {
  evidenceKinds,
  mitigationStatuses,
  numberBands,
  screeningTriggers,
  type PageKey,
} from "./record-terms.ts";
import { lenses, SCREENING_NAME_MAX_LENGTH } from "./terms.ts";

const TEXT_MAX_LETTERS = 8000;
const words = z.string().trim().max(TEXT_MAX_LETTERS, "screenings:error.too-long").default("");
const needed = (message: string) =>
  z.string(message).trim().min(1, message).max(TEXT_MAX_LETTERS, "screenings:error.too-long");
const line = z.string().trim().max(SCREENING_NAME_MAX_LENGTH, "screenings:error.too-long-line").default("");
const day = z.union([z.literal(""), z.string().trim().refine(isRealDay, "screenings:error.day")]).default("");
const optionalId = z.union([z.literal(""), z.uuid("screenings:error.choice")]).default("");
const tick = z.union([z.literal("yes"), z.literal("")]).default("");

/** Kinds that lead to something of the platform, and the field that says to what. */
const LINKED = { theme: "themeId", passage: "passageId", consultation: "consultationId" } as const;

export const evidenceForm = z
  .object({
    kind: z.enum(evidenceKinds, "screenings:error.evidence-kind"),
    source: line,
    datedOn: day,
    geography: line,
    limits: words,
    link: z
      .union([z.literal(""), z.string().trim().refine(isWebAddress, "screenings:error.link")])
      .default(""),
    isPublishable: tick,
    isAgainst: tick,
    lenses: z.array(z.enum(lenses, "screenings:error.choice")).default([]),
    themeId: optionalId,
    passageId: optionalId,
    consultationId: optionalId,
  })
  .superRefine((form, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const place = form.kind in LINKED ? LINKED[form.kind as keyof typeof LINKED] : undefined;
    if (place && !form[place]) problem(place, "screenings:error.linked");
    if (!place && !form.source) problem("source", "screenings:error.source");
    if (!form.lenses.length) problem("lenses", "screenings:error.lenses");
    if (form.kind === "official-data") {
      if (!form.datedOn) problem("datedOn", "screenings:error.data-date");
      if (!form.geography) problem("geography", "screenings:error.data-geography");
      if (!form.limits) problem("limits", "screenings:error.data-limits");
    }
  });
export type EvidenceForm = z.output<typeof evidenceForm>;

export const engagementForm = z.object({
  who: needed("screenings:error.engagement-who"),
  how: needed("screenings:error.engagement-how"),
  heldOn: day,
  organisations: words,
  languages: line,
  formats: line,
  isCustodyReached: z.union([z.literal("yes"), z.literal("no"), z.literal("")]).default(""),
  numberBand: z.enum(numberBands, "screenings:error.number-band"),
  whatWasHeard: needed("screenings:error.engagement-heard"),
  whatChanged: needed("screenings:error.engagement-changed"),
  gaps: words,
  consultationId: optionalId,
});
export type EngagementForm = z.output<typeof engagementForm>;

/** Fields that nobody fills in by leaving a form as it opened: anything in them begins an addition. */
const BEGINS: Partial<Record<PageKey, readonly string[]>> = {
  evidence: [
    "source",
    "themeId",
    "passageId",
    "consultationId",
    "datedOn",
    "geography",
    "limits",
    "link",
    "lenses",
    "isAgainst",
    "isPublishable",
  ],
  engagement: [
    "who",
    "organisations",
    "how",
    "heldOn",
    "languages",
    "formats",
    "whatWasHeard",
    "whatChanged",
    "gaps",
    "consultationId",
  ],
};

/** Somebody began to add a source, or who was heard, on the page that also asks its own questions. */
export const isAdditionBegun = (page: PageKey, typed: Record<string, string[] | undefined>): boolean =>
  (BEGINS[page] ?? []).some((name) => typed[name]?.some((text) => text.trim() !== ""));

export const correctionForm = z.object({ correction: needed("screenings:error.correction") });

const hash = z.string("screenings:error.hash").regex(/^[0-9a-f]{64}$/, "screenings:error.hash");

export const adviceForm = z
  .object({
    versionHash: hash,
    view: z.enum(["agrees", "requires-full-eia", "dissents"], "screenings:error.view"),
    comment: words,
  })
  .refine(({ view, comment }) => view === "agrees" || comment !== "", {
    path: ["comment"],
    message: "screenings:error.comment",
  });

export const womanForm = z.object({
  versionHash: hash,
  view: z.enum(["agrees", "dissents"], "screenings:error.view"),
  comment: needed("screenings:error.comment"),
});

export const decisionForm = z.object({
  versionHash: hash,
  view: z.enum(["agrees", "requires-full-eia"], "screenings:error.view"),
  comment: words,
  againstAdviceBecause: words,
  withoutReaderBecause: words,
  confirmed: z.literal("yes", "screenings:error.confirmed"),
});

export const returnForm = z.object({ because: needed("screenings:error.because") });

export const newVersionForm = z.object({
  trigger: z.enum(screeningTriggers, "screenings:error.trigger"),
  changedSinceLast: needed("screenings:error.changed-since"),
});

export const mitigationForm = z
  .object({
    mitigationId: z.uuid(),
    status: z.enum(mitigationStatuses, "screenings:error.choice"),
    completionEvidence: words,
  })
  .refine(
    ({ status, completionEvidence }) => !["done", "stopped"].includes(status) || completionEvidence !== "",
    {
      path: ["completionEvidence"],
      message: "screenings:error.completion",
    },
  );
