/** Building blocks for tests: one clean screening (training for court staff) and the single ways to depart from it. */
import { screeningFileInput, type Screening, type ScreeningFile } from "#app/domain/screenings/input.ts";
import { characteristics, type Lens } from "#app/domain/screenings/terms.ts";

export type FileRow = NonNullable<ScreeningFile["rows"]>[number];
export type FileIntersection = NonNullable<ScreeningFile["intersections"]>[number];
export type Departure = (file: ScreeningFile) => ScreeningFile;

export const plainRow = (lens: Lens): FileRow => ({
  lens,
  relevance: lens === "sex" ? "H" : "M",
  relevanceReason: "Court staff meet women with this characteristic",
  direction: "none",
  confidence: "partial",
  reason: "The content was read with this group in mind",
});

/** Everything filled, nothing harmful, nothing unknown: D9. */
export const cleanFile = (): ScreeningFile => ({
  proposal: {
    stage: "options",
    strategic: false,
    leadBody: "opcc-north-wales",
    listedForSocioEconomicDuty: false,
  },
  rows: characteristics.map(plainRow),
  sections: { welsh: { opportunities: noWelshEffect, noLessFavourably: noWelshEffect } },
  engagement: [
    {
      who: "Women on the involvement panel",
      how: "Two workshops",
      whatWasHeard: "Plain words matter",
      whatChanged: "The slides were rewritten",
    },
  ],
});

export const noWelshEffect = {
  effect: "none",
  reason: "Both languages are offered at every session",
} as const;
export const owned = { action: "Ask three groups", ownerRole: "Engagement officer", due: "2027-03-01" };
export const covering = { ...owned, action: "Add captions", residual: "none" } as const;
export const minor = { likelihood: 3, severity: 2, reversible: true } as const;
export const filledSection = {
  articles: ["8"],
  effect: "Contact with a child",
  reason: "Sessions fall in visiting hours",
  action: "Move the sessions",
};
export const filledSocioEconomic = {
  communitiesOfPlace: "Rural courts",
  communitiesOfInterest: "Women on benefits",
  inequalitiesOfOutcome: "Travel costs",
  howReduced: "Fares are paid",
};

export const row =
  (lens: Lens, part: Partial<FileRow>): Departure =>
  (file) => {
    const rows = file.rows ?? [];
    return rows.some((one) => one.lens === lens)
      ? { ...file, rows: rows.map((one) => (one.lens === lens ? { ...one, ...part } : one)) }
      : { ...file, rows: [...rows, { ...plainRow(lens), ...part }] };
  };
export const without =
  (lens: Lens): Departure =>
  (file) => ({ ...file, rows: file.rows?.filter((one) => one.lens !== lens) });
/** A minor, reversible harm with some evidence; covered unless told otherwise. */
export const harm = (lens: Lens, part: Partial<FileRow> = {}): Departure =>
  row(lens, { direction: "negative", ...minor, mitigations: [covering], ...part });
export const unknown = (lens: Lens, part: Partial<FileRow> = {}): Departure =>
  row(lens, { direction: "unknown", ...part });
export const positive = (lens: Lens, part: Partial<FileRow> = {}): Departure =>
  row(lens, { direction: "positive", increasePositive: "Offer it to magistrates too", ...part });
export const intersection =
  (lenses: Lens[], part: Partial<FileIntersection>): Departure =>
  (file) => ({ ...file, intersections: [...(file.intersections ?? []), { lenses, ...part }] });
export const jointHarm = (lenses: Lens[], part: Partial<FileIntersection> = {}): Departure =>
  intersection(lenses, {
    direction: "negative",
    ...minor,
    confidence: "partial",
    mitigations: [covering],
    ...part,
  });
export const proposal =
  (part: Partial<NonNullable<ScreeningFile["proposal"]>>): Departure =>
  (file) => ({ ...file, proposal: { ...file.proposal, ...part } });
export const sections =
  (part: Partial<NonNullable<ScreeningFile["sections"]>>): Departure =>
  (file) => ({ ...file, sections: { ...file.sections, ...part } });
export const welsh =
  (part: NonNullable<NonNullable<ScreeningFile["sections"]>["welsh"]>): Departure =>
  (file) => ({ ...file, sections: { ...file.sections, welsh: { ...file.sections?.welsh, ...part } } });
export const engagement =
  (records: ScreeningFile["engagement"]): Departure =>
  (file) => ({ ...file, engagement: records });
export const plan =
  (part: NonNullable<ScreeningFile["engagementPlan"]>): Departure =>
  (file) => ({ ...file, engagementPlan: part });

export const fileWith = (...departures: Departure[]): ScreeningFile =>
  departures.reduce((file, depart) => depart(file), cleanFile());
export const screeningWith = (...departures: Departure[]): Screening =>
  screeningFileInput.parse(fileWith(...departures));
