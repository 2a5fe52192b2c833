/** Every table, for the database door and for migrations. */
export * from "./audit.ts";
export * from "./changes.ts";
export * from "./consultations.ts";
export * from "./contributions.ts";
export * from "./keying.ts";
export * from "./monitoring.ts";
export * from "./people.ts";
export * from "./programmes.ts";
export * from "./reach.ts";
export * from "./safeguarding.ts";
export * from "./reports.ts";
export * from "./screenings.ts";
export * from "./strategies.ts";
export * from "./themes.ts";
