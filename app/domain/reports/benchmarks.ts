/**
 * What a share of women heard from is held against, with its source. Only published figures that were looked up stand here; for
 * every other question no benchmark is set, and report and silence view say so.
 */
import type { Bilingual } from "../programmes/terms.ts";

export interface Benchmark {
  /** Answer to number of people; shares are of their sum. */
  people: Record<string, number>;
  source: Bilingual;
}

/** StatsWales, "Usual resident population by age and local authority", from Census 2021 table TS009; looked up on 22 November 2026. */
const COUNCILS = {
  "ynys-mon": 68_877,
  gwynedd: 117_393,
  conwy: 114_741,
  denbighshire: 95_814,
  flintshire: 154_956,
  wrexham: 135_112,
};

/** By programme and question. */
export const BENCHMARKS: Record<string, Record<string, Benchmark>> = {
  nw: {
    council: {
      people: COUNCILS,
      source: {
        en: "All usual residents of the six councils on 21 March 2021: Census 2021, Office for National Statistics, table TS009, as published by StatsWales in December 2022. It counts everybody, not women in the justice system.",
        cy: "Pob preswylydd arferol yn y chwe chyngor ar 21 Mawrth 2021: Cyfrifiad 2021, Swyddfa Ystadegau Gwladol, tabl TS009, fel y’i cyhoeddwyd gan StatsCymru ym mis Rhagfyr 2022. Mae’n cyfrif pawb, nid menywod yn y system gyfiawnder.",
      },
    },
    areaBand: {
      people: {
        west: COUNCILS["ynys-mon"] + COUNCILS.gwynedd,
        central: COUNCILS.conwy + COUNCILS.denbighshire,
        east: COUNCILS.flintshire + COUNCILS.wrexham,
      },
      source: {
        en: "All usual residents of the councils of each area on 21 March 2021, added up: Census 2021, Office for National Statistics, table TS009, as published by StatsWales in December 2022. It counts everybody, not women in the justice system.",
        cy: "Pob preswylydd arferol yng nghynghorau pob ardal ar 21 Mawrth 2021, wedi’u hadio at ei gilydd: Cyfrifiad 2021, Swyddfa Ystadegau Gwladol, tabl TS009, fel y’i cyhoeddwyd gan StatsCymru ym mis Rhagfyr 2022. Mae’n cyfrif pawb, nid menywod yn y system gyfiawnder.",
      },
    },
  },
};
