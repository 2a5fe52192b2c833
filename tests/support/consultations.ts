/** An approved consultation about help before a court decides, linked to CTS-3, for suites that answer one. */
import type pg from "pg";
import type { ConsultationContent, Question } from "#app/domain/consultations/terms.ts";
import { ownerPool } from "./database.ts";

const both = (en: string, cy: string) => ({ en, cy });
const choices = (...list: [string, string, string][]) =>
  list.map(([code, en, cy]) => ({ code, label: both(en, cy) }));

export const SIX_QUESTIONS: Question[] = [
  {
    code: "q1",
    kind: "one-choice",
    title: both(
      "Did anyone tell you about support before court?",
      "A ddywedodd rhywun wrthych am gymorth cyn y llys?",
    ),
    choices: choices(
      ["yes", "Yes, somebody told me", "Do, dywedodd rhywun wrthyf"],
      ["no", "No, nobody told me", "Naddo, ddywedodd neb"],
    ),
    preferNotToSay: true,
  },
  {
    code: "q2",
    kind: "long-text",
    title: both("What would have helped?", "Beth fyddai wedi helpu?"),
    showWhen: { question: "q1", anyOf: ["no"] },
  },
  {
    code: "q3",
    kind: "several-choices",
    title: both("What should be offered first?", "Beth ddylid ei gynnig gyntaf?"),
    choices: choices(
      ["stay", "A safe place to stay", "Lle diogel i aros"],
      ["talk", "Somebody to talk to", "Rhywun i siarad â nhw"],
    ),
    preferNotToSay: true,
  },
  {
    code: "q4",
    kind: "faces",
    title: both("How did you feel in court?", "Sut oeddech chi’n teimlo yn y llys?"),
    choices: choices(["1", "Bad", "Gwael"], ["2", "In between", "Rhywle rhwng y ddau"], ["3", "Good", "Da"]),
  },
  {
    code: "q5",
    kind: "statements",
    title: both("Do you agree?", "Ydych chi’n cytuno?"),
    statements: choices(
      ["a", "I knew who to ask", "Roeddwn i’n gwybod pwy i’w holi"],
      ["b", "I was shown respect", "Cefais barch"],
    ),
  },
  {
    code: "q6",
    kind: "rank",
    title: both("Put these in your order", "Rhowch y rhain yn eich trefn chi"),
    choices: choices(
      ["call", "A phone call", "Galwad ffôn"],
      ["visit", "A visit", "Ymweliad"],
      ["leaflet", "A leaflet", "Taflen"],
    ),
    rankCount: 2,
  },
];

export const contentWith = (questions: Question[]): ConsultationContent => ({
  title: both("Help before a court decides", "Cymorth cyn i lys benderfynu"),
  purpose: both("How women are put in touch with support.", "Sut mae menywod yn cael cymorth."),
  canChange: both("Who makes the first contact.", "Pwy sy’n cysylltu gyntaf."),
  cannotChange: both("What a court decides.", "Beth mae llys yn ei benderfynu."),
  audience: both("Women who have been to court.", "Menywod sydd wedi bod mewn llys."),
  level: "consultation",
  lundy: {
    space: both("a", "a"),
    voice: both("b", "b"),
    audience: both("c", "c"),
    influence: both("We publish what came of it.", "Byddwn yn cyhoeddi beth ddaeth ohono."),
  },
  languages: ["en", "cy"],
  monitoring: true,
  sections: [{ code: "s1", title: both("Your experience", "Eich profiad"), questions }],
});

/** Makes it in this file's database, or where `pool` leads as its owner; dates are moments. Returns its slug. */
export async function openConsultation({
  opensAt,
  closesAt,
  questions = SIX_QUESTIONS,
  number = 1,
  pool = ownerPool(),
}: {
  opensAt: Date;
  closesAt: Date;
  questions?: Question[];
  number?: number;
  pool?: pg.Pool;
}): Promise<string> {
  const content = contentWith(questions);
  const { rows } = await pool.query<{ id: string }>(
    `insert into consultations (programme_id, slug, number, draft, opens_at, closes_at, created_at, approved_at)
     select id, 'k-' || $1::int, $1, $2, $3::timestamptz, $4::timestamptz, $3::timestamptz, $3::timestamptz from programmes where slug = 'nw' returning id`,
    [number, content, opensAt, closesAt],
  );
  await pool.query(
    "insert into consultation_versions (consultation_id, number, content, created_at) values ($1, 1, $2, $3)",
    [rows[0]!.id, content, opensAt],
  );
  await pool.query(
    "insert into consultation_priorities select $1, id from strategy_items where strategy_id = 'nws' and code = 'CTS-3'",
    [rows[0]!.id],
  );
  // Pages that a running server keeps in memory are made afresh.
  await pool.query("select pg_notify('published', '')");
  return `k-${number}`;
}
