/**
 * What a share of women heard from is held against, with its source. Only published figures stand here; for every other
 * question no benchmark is set, and the report says so.
 */
import type { Bilingual } from "../programmes/terms.ts";

export interface Benchmark {
  /** Answer to number of people; shares are of their sum. */
  people: Record<string, number>;
  source: Bilingual;
}

/** By programme and question. Usual residents, rounded by the source to the nearest hundred. */
export const BENCHMARKS: Record<string, Record<string, Benchmark>> = {
  nw: {
    council: {
      people: {
        "ynys-mon": 68_900,
        gwynedd: 117_400,
        conwy: 114_800,
        denbighshire: 95_800,
        flintshire: 155_000,
        wrexham: 135_100,
      },
      source: {
        en: "All usual residents of the six councils on 21 March 2021. Office for National Statistics, Census 2021, first results, 28 June 2022. It counts everybody, not women in the justice system.",
        cy: "Pob preswylydd arferol yn y chwe chyngor ar 21 Mawrth 2021. Swyddfa Ystadegau Gwladol, Cyfrifiad 2021, canlyniadau cyntaf, 28 Mehefin 2022. Mae’n cyfrif pawb, nid menywod yn y system gyfiawnder.",
      },
    },
  },
};
