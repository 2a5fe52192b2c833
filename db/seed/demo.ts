/**
 * The demo: one invented story of North Wales, and a short one of Norfolk, told through the program's own verbs by a
 * clock that walks from fourteen weeks ago to last week. Everybody in it is made up. Source: docs/commands.md.
 */
import { and, eq, inArray, sql } from "drizzle-orm";
import { addDays, addMonths, dayOf, mondayOf } from "#app/domain/contributions/calendar.ts";
import {
  acceptContribution,
  type AcceptInput,
} from "#app/domain/contributions/accept-contribution.server.ts";
import { checkChange } from "#app/domain/contributions/check-change.server.ts";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { finishCoding } from "#app/domain/contributions/finish-coding.server.ts";
import { settleIntakeWeeks } from "#app/domain/contributions/intake-tally.server.ts";
import { USUAL_REASON, type MaskKind } from "#app/domain/contributions/masking-terms.ts";
import { writeDecision, type Decision } from "#app/domain/contributions/masking.ts";
import { openByCode } from "#app/domain/contributions/open-by-code.server.ts";
import { openForReading } from "#app/domain/contributions/open-for-reading.server.ts";
import { openContribution, openMasked, sealPayload } from "#app/domain/contributions/opened.server.ts";
import type { Mask, Part } from "#app/domain/contributions/payload.ts";
import { replyToCode, sendSupportNote } from "#app/domain/contributions/reply-to-code.server.ts";
import { secondCodePassage } from "#app/domain/contributions/second-code-passage.server.ts";
import {
  sendContribution,
  type SendContributionInput,
} from "#app/domain/contributions/send-contribution.server.ts";
import { sendToSafeguarding } from "#app/domain/contributions/send-to-safeguarding.server.ts";
import { sentencesOf } from "#app/domain/contributions/sentences.ts";
import { setAsideContribution } from "#app/domain/contributions/set-aside-contribution.server.ts";
import { openLinesOf, suggestionsIn } from "#app/domain/contributions/suggestions.ts";
import { change } from "#app/domain/audit/change.server.ts";
import { draftChange } from "#app/domain/changes/draft-change.server.ts";
import { approveChange } from "#app/domain/changes/decide-change.server.ts";
import { commentAsReader } from "#app/domain/changes/comment-as-reader.server.ts";
import { markChangesCheckedAgain } from "#app/domain/changes/check-again.server.ts";
import { publishChange } from "#app/domain/changes/publish-change.server.ts";
import { saveChange } from "#app/domain/changes/save-change.server.ts";
import { submitChange } from "#app/domain/changes/submit-change.server.ts";
import type { Answers, ConsultationContent } from "#app/domain/consultations/terms.ts";
import { done, type Ctx, type Result } from "#app/domain/ctx.ts";
import { countBatch } from "#app/domain/monitoring/keep-answers.server.ts";
import { MONITORING_QUESTIONS, type MonitoringAnswers } from "#app/domain/monitoring/terms.ts";
import { addStaff } from "#app/domain/people/add-staff.server.ts";
import { beginJoining, finishJoining } from "#app/domain/people/join.server.ts";
import type { Role, StaffActor, SystemActor } from "#app/domain/people/terms.ts";
import { changeProgramme } from "#app/domain/programmes/change-programme.server.ts";
import { listProgrammes, type Programme } from "#app/domain/programmes/queries.server.ts";
import type { Language, ProgrammeContact } from "#app/domain/programmes/terms.ts";
import { startRecord } from "#app/domain/safeguarding/start-record.server.ts";
import { takeStep } from "#app/domain/safeguarding/take-step.server.ts";
import { createTheme } from "#app/domain/themes/create-theme.server.ts";
import { releaseFigures } from "#app/domain/themes/release-figures.server.ts";
import { standAt } from "#app/platform/clock.server.ts";
import { totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { randomBytes, randomUuid } from "#app/platform/crypto/random.server.ts";
import { newDataKey, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { endSessionsOf } from "#app/platform/session.server.ts";
import { noteTextsIn } from "#app/web/note-texts.server.ts";
import {
  codings,
  consultationPriorities,
  consultations,
  consultationVersions,
  contributions,
  passages,
  strategies,
  strategyItems,
} from "../schema/index.ts";
import {
  CLOSED_CONSULTATION,
  DEMO_ENTRIES,
  DEMO_THEMES,
  NORFOLK_ENTRY,
  OPEN_CONSULTATION,
  type DemoEntry,
  type DemoTheme,
} from "./demo-answers.ts";
import { tellKept, tellOrganisations, tellPromises } from "./demo-promises.ts";
import { tellReport } from "./demo-report.ts";
import { tellScreenings } from "./demo-screenings.ts";
import {
  CLOSED_CY,
  CLOSED_EN,
  FIRST_CY,
  FIRST_EN,
  LAST_WEEK,
  NORFOLK,
  OPEN_CY,
  OPEN_EN,
  WORKSHOP,
  type DemoCode,
  type DemoWords,
} from "./demo-words.ts";

/** Everyone's in the demo, and printed at its start. */
export const DEMO_PASSWORD = "nine herons over a quiet estuary";

export interface DemoSignIn {
  name: string;
  email: string;
  language: Language;
  programme: string;
  roles: readonly Role[];
  /** Of the second factor, base32. */
  secret: string;
}

export interface Told {
  signIns: DemoSignIn[];
  /** Private codes of two women, with what they open. */
  codes: { code: string; opens: string }[];
}

interface Person {
  name: string;
  language: Language;
  programme: "nw" | "norfolk";
  roles: readonly Role[];
}
const person = (
  name: string,
  language: Language,
  programme: Person["programme"],
  ...roles: Role[]
): Person => ({ name, language, programme, roles });

const nia = person("Nia Prys", "cy", "nw", "officer");
const ffion = person("Ffion Wyn", "cy", "nw", "officer");
const carys = person("Carys Hughes", "en", "nw", "lead");
const dewi = person("Dewi Rowlands", "en", "nw", "decision-maker");
const gwen = person("Gwen Ellis", "cy", "nw", "reader");
const sara = person("Sara Bowen", "en", "nw", "safeguarding");
const delyth = person("Delyth Gittins", "en", "nw", "delivery-group");
const ada = person("Ada Okafor", "en", "nw", "equality-adviser");
const mel = person("Mel Fisher", "en", "nw", "designer");
const norah = person("Norah Finch", "en", "norfolk", "officer");
const joan = person("Joan Peck", "en", "norfolk", "reader");
const ruth = person("Ruth Alder", "en", "norfolk", "lead", "decision-maker");
const tom = person("Tom Parry", "en", "nw", "administrator");
const CAST: readonly Person[] = [
  nia,
  ffion,
  carys,
  dewi,
  gwen,
  sara,
  ada,
  mel,
  delyth,
  person("Ann Lloyd", "en", "nw", "auditor"),
  person("Kit Morgan", "en", "nw", "keyer"),
  tom,
  norah,
  joan,
  ruth,
];
export const emailOf = ({ name }: Pick<Person, "name">): string =>
  `${name.split(" ")[0]!.toLowerCase()}@example.org`;

/** Invented: a number kept for drama and an address of examples. */
const CONTACT: ProgrammeContact = {
  name: { en: "The engagement team", cy: "Y tîm ymgysylltu" },
  phone: "01632 960 100",
  email: "team@example.org",
};

/** What stands out in a text of the demo and is hidden; everything else that a detector proposes is looked at and left. */
const HIDDEN: Readonly<Record<string, MaskKind>> = {
  Bethan: "name",
  Siân: "name",
  Donna: "name",
  "Rhian Pugh": "name",
  "07700 900123": "phone",
  "Ben Llŷn": "place",
  Caernarfon: "place",
  "12 March": "date",
};
const MANY_SHARE_IT = ["Wrexham"];

/** Tells the whole story into an empty installation; `now` is when somebody looks at it. The clock runs again afterwards. */
export async function tellDemo(now: Date): Promise<Told> {
  const story = new Story(now);
  try {
    return await story.tell();
  } finally {
    standAt(undefined);
  }
}

/** Fails loudly: a story that the program refuses is a mistake in one of the two. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.because}`);
  return result.value;
}

interface Sending {
  programme: Programme;
  language: Language;
  words: readonly { say: string }[];
  /** Which part the words are: `say`, or the code of a question. */
  part?: string;
  answers?: (index: number) => Answers;
  choices?: Partial<SendContributionInput>;
  /** How many of them take a code, from the first on. */
  withCode?: number;
}

class Story {
  readonly #monday: string;
  #now: Date;
  readonly #staffIds = new Map<Person, string>();
  #programmes = new Map<string, Programme>();
  readonly #themeIds = new Map<DemoTheme, string>();
  #itemIds = new Map<string, string>();

  constructor(now: Date) {
    this.#monday = mondayOf(dayOf(now));
    this.#now = now;
  }

  async tell(): Promise<Told> {
    this.#stand(-14, 0);
    await this.#findShipped();
    const signIns = await this.#joinStaff();
    must(await changeProgramme(this.#as(tom), { contact: CONTACT }));

    this.#stand(-13, 1);
    const firstCodes = await this.#send({
      programme: this.#nw,
      language: "en",
      words: FIRST_EN,
      withCode: 4,
      choices: { journeyStage: "community-sentence", areaBand: "east" },
    });
    await this.#send({
      programme: this.#nw,
      language: "cy",
      words: FIRST_CY,
      withCode: 2,
      choices: { areaBand: "west" },
    });
    await this.#shuffle(-13, 2);
    await this.#acceptAll(this.#nw, [nia, ffion]);

    this.#stand(-12, 0);
    await this.#createThemes();
    await this.#codeAll([...FIRST_EN, ...FIRST_CY]);
    const closed = await this.#openConsultation(CLOSED_CONSULTATION, 1, {
      opens: [-11, 0],
      closes: [-8, 4],
      priorities: ["EIP-2", "CTS-4"],
    });

    this.#stand(-10, 1);
    const transportAnswers = (index: number): Answers => ({
      q1: ["bus", "walk", "lift", "other"][index % 4]!,
      q2: ["yes", "yes", "not-sure", "no"][index % 4]!,
      q4: index % 2 ? ["card"] : ["card", "near"],
    });
    const closedTo = { ...this.#inConsultation(closed, -8), part: "q3", answers: transportAnswers };
    const closedCodes = await this.#send({
      programme: this.#nw,
      language: "en",
      words: CLOSED_EN,
      withCode: CLOSED_EN.length,
      ...closedTo,
      choices: { ...closedTo.choices, mayQuote: true, label: "probation" },
    });
    await this.#send({ programme: this.#nw, language: "cy", words: CLOSED_CY, ...closedTo });
    await this.#countWho();
    await this.#shuffle(-10, 2);
    await this.#acceptAll(this.#nw, [nia, ffion]);
    this.#stand(-9, 1);
    await this.#keyWorkshop();
    await this.#shuffle(-9, 2);
    await this.#acceptAll(this.#nw, [ffion]);
    this.#stand(-8, 0);
    await this.#codeAll([...CLOSED_EN, ...CLOSED_CY, ...WORKSHOP]);
    await this.#codeSecond();
    this.#stand(-7, 0);
    must(await releaseFigures(this.#as(carys)));

    for (const entry of DEMO_ENTRIES)
      await this.#answer(this.#nw, entry, {
        drafter: nia,
        reader: gwen,
        approver: entry.steps.at(-1)!.content(() => "").detail.state === "CANT" ? dewi : carys,
      });
    await this.#check(closedCodes);

    await this.#tellNorfolk();
    this.#stand(-1, 0);
    must(await releaseFigures(this.#as(carys)));
    await tellKept(this.#asSystem("release-promises"), databaseFor("safeguarding"));
    const open = await this.#openConsultation(OPEN_CONSULTATION, 2, {
      opens: [-1, 0],
      closes: [5, 4],
      priorities: ["CTS-3"],
    });
    const lastCodes = await this.#tellLastWeek(open);

    await settleIntakeWeeks(this.#asSystem("intake"), this.#nw.id);
    const screening = { designer: mel, adviser: ada, reader: gwen, decider: dewi, publisher: nia };
    await tellScreenings(
      (who, week, day) => {
        this.#stand(week, day);
        return this.#as(screening[who]);
      },
      this.#nw,
      this.#staffIds.get(dewi)!,
      (codes) => this.#items(codes),
      must,
    );
    this.#stand(-1, 4);
    await tellOrganisations(this.#as(nia), this.#staffIds.get(delyth)!, must);
    await tellPromises({ officer: this.#as(nia), lead: this.#as(carys) }, this.#nw, must);
    await tellReport(
      { officer: this.#as(nia), lead: this.#as(carys), member: this.#as(delyth) },
      { monitoring: databaseFor("monitoring"), safeguarding: databaseFor("safeguarding") },
      must,
    );
    await change(this.#asSystem("demo"), "demo.told", () => Promise.resolve(done({ chapter: "all" })));
    return {
      signIns,
      codes: [
        {
          code: firstCodes[0]!,
          opens:
            "what a woman said thirteen weeks ago and what was done about it, which is being checked again",
        },
        { code: firstCodes[1]!, opens: "what a woman said that week, with a name that was hidden" },
        { code: lastCodes[0]!, opens: "what a woman said last week, with an answer from the team" },
      ],
    };
  }

  /** Stands in a week before or after this one, on a day of it (Monday is 0), at an hour (UTC). */
  #stand(week: number, day: number, hour = 10): void {
    this.#now = this.#moment(week, day, hour);
    standAt(this.#now);
  }
  #moment(week: number, day: number, hour = 10): Date {
    return new Date(`${addDays(this.#monday, week * 7 + day)}T${String(hour).padStart(2, "0")}:00:00Z`);
  }
  get #nw(): Programme {
    return this.#programmes.get("nw")!;
  }
  #as({ name, programme, roles }: Person, person = CAST.find((one) => one.name === name)!): Ctx<StaffActor> {
    return {
      db: databaseFor("staff"),
      now: this.#now,
      actor: {
        kind: "staff",
        staffId: this.#staffIds.get(person)!,
        name,
        roles,
        programmeId: this.#programmes.get(programme)!.id,
      },
    };
  }
  #asSystem(job: string): Ctx<SystemActor> {
    return { db: databaseFor("staff"), now: this.#now, actor: { kind: "system", job } };
  }

  async #findShipped(): Promise<void> {
    const db = databaseFor("staff");
    this.#programmes = new Map((await listProgrammes(db)).map((programme) => [programme.slug, programme]));
    const rows = await db
      .select({ id: strategyItems.id, code: strategyItems.code })
      .from(strategyItems)
      .innerJoin(
        strategies,
        and(
          eq(strategies.id, strategyItems.strategyId),
          eq(strategies.version, strategyItems.version),
          eq(strategies.isCurrent, true),
        ),
      )
      .where(
        inArray(
          strategyItems.strategyId,
          [...this.#programmes.values()].map(({ strategyId }) => strategyId),
        ),
      );
    this.#itemIds = new Map(rows.map(({ id, code }) => [code, id]));
  }
  #items(codes: readonly string[]): string[] {
    return codes.map((code) => this.#itemIds.get(code)!);
  }

  /** By a link, a password and a proven second factor, as anybody joins. */
  async #joinStaff(): Promise<DemoSignIn[]> {
    const signIns: DemoSignIn[] = [];
    for (const person of CAST) {
      const { name, language, programme, roles } = person;
      const email = emailOf(person);
      const { token } = must(
        await addStaff(this.#asSystem("demo"), { email, name, roles: [...roles], language, programme }),
      );
      const door = { db: databaseFor("staff"), now: this.#now };
      const { continuation, secret } = must(
        await beginJoining(door, token, {
          name,
          email,
          language,
          password: DEMO_PASSWORD,
          again: DEMO_PASSWORD,
        }),
      );
      const joined = must(await finishJoining(door, continuation, totpAt(secret, this.#now)));
      await endSessionsOf(joined.staffId);
      this.#staffIds.set(person, joined.staffId);
      signIns.push({ name, email, language, programme, roles, secret });
    }
    return signIns;
  }

  /** Answers the codes of those who took one. */
  async #send({
    programme,
    language,
    words,
    part = "say",
    answers,
    choices,
    withCode = 0,
  }: Sending): Promise<string[]> {
    const codes: string[] = [];
    for (const [index, { say }] of words.entries()) {
      const { code } = await sendContribution(
        { db: databaseFor("public"), now: this.#now },
        {
          programmeId: programme.id,
          retentionMonths: programme.settings.retentionMonths,
          language,
          parts: [{ key: part, text: say }],
          answers: answers?.(index),
          mayQuote: false,
          wantsCode: index < withCode,
          nonce: randomBytes(16).toString("base64url"),
          isHeld: false,
          ...choices,
        },
      );
      if (code) codes.push(code);
    }
    return codes;
  }

  #inConsultation(versionId: string, closesWeek: number): Pick<Sending, "choices"> {
    const closes = dayOf(this.#moment(closesWeek, 4));
    return {
      choices: {
        consultationVersionId: versionId,
        expiresOn: addMonths(closes, this.#nw.settings.retentionMonths),
      },
    };
  }

  /** What was said in a room and read back: no woman sends it, so the staff side takes it in. */
  async #keyWorkshop(): Promise<void> {
    const { staffPublic } = keys();
    const week = mondayOf(dayOf(this.#now));
    for (const { say } of WORKSHOP) {
      const id = randomUuid();
      const key = newDataKey();
      const row = {
        id,
        programmeId: this.#nw.id,
        receivedWeek: week,
        day: dayOf(this.#now),
        language: "en",
        channel: "workshop",
        transcribed: true,
        label: "womens-centre",
        mayQuote: true,
        state: "received",
        keyVersion: staffPublic.version,
        expiresOn: addMonths(week, this.#nw.settings.retentionMonths),
      };
      const sealed = sealPayload(key, id, { v: 1, parts: [{ key: "say", text: say }], answers: {} });
      await databaseFor("staff").execute(
        sql`select intake_contribution(${JSON.stringify(row)}::jsonb, ${sealed}::bytea, null, ${sealBox(staffPublic.publicKey, key)}::bytea, null, null, null, null)`,
      );
    }
  }

  /** What the nightly job does, in the night before the day on which officers read. */
  async #shuffle(week: number, day: number): Promise<void> {
    this.#stand(week, day, 2);
    await databaseFor("staff").execute(
      sql`select shuffle_rows(${addDays(mondayOf(dayOf(this.#now)), -7)}::date)`,
    );
    this.#stand(week, day, 11);
  }

  async #waiting(programme: Programme): Promise<{ id: string; language: Language; parts: Part[] }[]> {
    const db = databaseFor("staff");
    const rows = await db
      .select({ id: contributions.id })
      .from(contributions)
      .where(and(eq(contributions.programmeId, programme.id), eq(contributions.state, "received")));
    return Promise.all(rows.map(async ({ id }) => (await openContribution(db, id))!));
  }

  async #acceptAll(programme: Programme, officers: readonly Person[]): Promise<void> {
    for (const [index, one] of (await this.#waiting(programme)).entries())
      await this.#accept(programme, one, officers[index % officers.length]!);
  }

  async #accept(
    programme: Programme,
    { id, language, parts }: { id: string; language: Language; parts: Part[] },
    officer: Person,
  ): Promise<void> {
    const ctx = this.#as(officer);
    must(
      await openForReading(ctx, {
        contributionId: id,
        desk: "inbox",
        reason: "to-mask-and-decide",
        note: "",
      }),
    );
    must(
      await acceptContribution(
        ctx,
        { contributionId: id, ...decide(parts, language, programme) },
        noteTextsIn,
      ),
    );
  }

  async #createThemes(): Promise<void> {
    for (const [code, { en, cy, aboutEn, aboutCy }] of Object.entries(DEMO_THEMES)) {
      const officer = code.startsWith("norfolk") ? norah : nia;
      this.#themeIds.set(
        code as DemoTheme,
        must(
          await createTheme(this.#as(officer), {
            titleEn: en,
            titleCy: cy,
            descriptionEn: aboutEn,
            descriptionCy: aboutCy,
          }),
        ).themeId,
      );
    }
  }

  /** Codes what was accepted and says one of these texts. */
  async #codeAll(
    words: readonly DemoWords[],
    programme = this.#nw,
    officers: readonly Person[] = [nia, ffion],
  ): Promise<void> {
    const db = databaseFor("staff");
    const rows = await db
      .select({ id: contributions.id })
      .from(contributions)
      .where(
        and(
          eq(contributions.programmeId, programme.id),
          eq(contributions.state, "accepted"),
          eq(contributions.coded, false),
        ),
      );
    for (const [index, { id }] of rows.entries()) {
      const said = (await openContribution(db, id))!.parts[0]!.text;
      const one = words.find(({ say }) => say === said);
      if (!one) continue;
      const ctx = this.#as(officers[index % officers.length]!);
      const part = (await openMasked(db, id))!.parts[0]!;
      for (const [theme, stance, sentence] of one.codes)
        must(
          await codePassage(ctx, {
            contributionId: id,
            spans: [{ part: part.key, ...sentenceOf(part.text, sentence) }],
            themeId: this.#themeIds.get(theme)!,
            itemIds: this.#items(DEMO_THEMES[theme].priorities),
            stance,
          }),
        );
      must(await finishCoding(ctx, id));
    }
  }

  /** What was drawn for a second reading: the other officer agrees but for one. */
  async #codeSecond(): Promise<void> {
    const db = databaseFor("staff");
    const due = await db
      .select({ passage: passages })
      .from(passages)
      .innerJoin(codings, eq(codings.contributionId, passages.contributionId))
      .where(and(eq(codings.programmeId, this.#nw.id), eq(codings.secondDue, true)));
    for (const [index, { passage }] of due.entries()) {
      const other = passage.coderId === this.#staffIds.get(nia) ? ffion : nia;
      must(
        await secondCodePassage(this.#as(other), {
          contributionId: passage.contributionId,
          passageId: passage.id,
          themeId: passage.themeId,
          stance: index === 0 && passage.stance !== "need" ? "need" : (passage.stance as DemoCode[1]),
        }),
      );
    }
  }

  /** Approved by the lead before it opens. Answers the id of its version. */
  async #openConsultation(
    content: ConsultationContent,
    number: number,
    {
      opens,
      closes,
      priorities,
    }: { opens: [number, number]; closes: [number, number]; priorities: string[] },
  ): Promise<string> {
    const staffId = (who: Person) => this.#staffIds.get(who)!;
    const approvedAt = this.#moment(opens[0] - 1, 3);
    const opened = await change(this.#asSystem("demo"), "demo.told", async (tx) => {
      const [row] = await tx
        .insert(consultations)
        .values({
          programmeId: this.#nw.id,
          slug: `k-${number}`,
          number,
          draft: content,
          opensAt: this.#moment(opens[0], opens[1], 8),
          closesAt: this.#moment(closes[0], closes[1], 17),
          createdBy: staffId(nia),
          createdAt: this.#moment(opens[0] - 2, 0),
          submittedBy: staffId(nia),
          submittedAt: this.#moment(opens[0] - 1, 1),
          approvedBy: staffId(carys),
          approvedAt,
        })
        .returning({ id: consultations.id });
      const [version] = await tx
        .insert(consultationVersions)
        .values({ consultationId: row!.id, number: 1, content, createdAt: approvedAt })
        .returning({ id: consultationVersions.id });
      await tx
        .insert(consultationPriorities)
        .values(this.#items(priorities).map((itemId) => ({ consultationId: row!.id, itemId })));
      return done({ chapter: `consultation ${number}`, versionId: version!.id });
    });
    return must(opened).versionId;
  }

  /** Answers of two dozen women about themselves, counted together and joined to nothing. */
  async #countWho(): Promise<void> {
    const answer = (question: keyof typeof MONITORING_QUESTIONS, index: number) =>
      MONITORING_QUESTIONS[question][index % MONITORING_QUESTIONS[question].length]!;
    const women = Array.from({ length: 24 }, (_, index): MonitoringAnswers => ({
      council: answer("council", index % 6),
      age: answer("age", index),
      language: answer("language", index % 3),
      ...(index % 2 ? { disability: answer("disability", index >> 1) } : {}),
      ...(index % 3 ? { carer: answer("carer", index) } : {}),
    }));
    await countBatch(databaseFor("monitoring"), this.#nw.id, women, this.#now);
  }

  async #answer(
    programme: Programme,
    entry: DemoEntry,
    { drafter, reader, approver }: { drafter: Person; reader: Person; approver: Person },
  ): Promise<void> {
    this.#stand(-6, 0);
    const { changeId } = must(
      await draftChange(this.#as(drafter), {
        themeId: this.#themeIds.get(entry.theme)!,
        bodyId: entry.body,
        consultationId: null,
        priorityIds: this.#items(DEMO_THEMES[entry.theme].priorities),
      }),
    );
    for (const [index, { content, reader: view }] of entry.steps.entries()) {
      const week = index === 0 ? -6 : -4;
      this.#stand(week, 1);
      const versionNumber = index + 1;
      const written = content((days) => addDays(dayOf(this.#now), days));
      // The second version of an entry starts by writing on from the first.
      must(
        await saveChange(this.#as(drafter), {
          changeId,
          versionNumber: Math.max(1, index),
          content: written,
        }),
      );
      must(await submitChange(this.#as(drafter), { changeId, languages: programme.languages }));
      if (entry.isDraft) return;
      this.#stand(week, 3);
      must(await commentAsReader(this.#as(reader), { changeId, ...view }));
      this.#stand(week + 1, 0);
      must(await approveChange(this.#as(approver), { changeId, versionNumber }));
      this.#stand(week + 1, 1);
      must(await publishChange(this.#as(drafter), { changeId, programme }));
    }
  }

  /** Women say whether the travel card is true for them. Most of them say: not yet. */
  async #check(codes: readonly string[]): Promise<void> {
    this.#stand(-2, 1);
    const ctx = { db: databaseFor("public"), now: this.#now };
    const { rows } = await databaseFor("staff").execute<{ change_id: string }>(
      sql`select change_id from published_changes where programme_id = ${this.#nw.id} and theme_id = ${this.#themeIds.get("transport")!}`,
    );
    for (const [index, code] of codes.slice(0, 10).entries()) {
      const holder = await openByCode(ctx, this.#nw.id, code);
      if (
        (await checkChange(ctx, holder!, rows[0]!.change_id, index < 6 ? "not-yet" : "true-for-me")) !==
        "kept"
      )
        throw new Error("the demo was refused: an answer to a published entry");
    }
    this.#stand(-2, 2, 3);
    await markChangesCheckedAgain(this.#asSystem("check-again"));
  }

  async #tellNorfolk(): Promise<void> {
    const norfolk = this.#programmes.get("norfolk")!;
    this.#stand(-9, 3);
    await this.#send({ programme: norfolk, language: "en", words: NORFOLK });
    await this.#shuffle(-9, 4);
    await this.#acceptAll(norfolk, [norah]);
    this.#stand(-8, 2);
    await this.#codeAll(NORFOLK, norfolk, [norah]);
    await this.#answer(norfolk, NORFOLK_ENTRY, { drafter: norah, reader: joan, approver: ruth });
    await settleIntakeWeeks(this.#asSystem("intake"), norfolk.id);
  }

  /** The inbox as it is today: some read, some waiting, one with safeguarding, two set aside. */
  async #tellLastWeek(openVersionId: string): Promise<string[]> {
    this.#stand(-1, 1);
    const codes = await this.#send({ programme: this.#nw, language: "en", words: LAST_WEEK, withCode: 6 });
    const openAnswers = (index: number): Answers => ({
      q1: ["no", "yes", "not-sure"][index % 3]!,
      ...(index % 3 === 1 ? { q2: ["nurse"] } : {}),
      q6: ["yes", "asked", "no"][index % 3]!,
    });
    const to = { ...this.#inConsultation(openVersionId, 5), part: "q4", answers: openAnswers };
    await this.#send({ programme: this.#nw, language: "en", words: OPEN_EN, withCode: 1, ...to });
    await this.#send({ programme: this.#nw, language: "cy", words: OPEN_CY, ...to });
    await this.#shuffle(-1, 2);
    const waiting = await this.#waiting(this.#nw);
    const find = (said: string) => waiting.find(({ parts }) => parts[0]!.text === said)!;
    for (const { say, fate, reason } of LAST_WEEK) {
      const one = find(say);
      const ctx = this.#as(ffion);
      if (fate === "answered") {
        await this.#accept(this.#nw, one, ffion);
        must(
          await replyToCode(ctx, {
            contributionId: one.id,
            text: "Thank you for telling us about the inland bus. We have asked the company and will say here what they answer. You were right to tell us.",
          }),
        );
      } else if (fate === "set-aside") {
        must(
          await openForReading(ctx, {
            contributionId: one.id,
            desk: "inbox",
            reason: "to-mask-and-decide",
            note: "",
          }),
        );
        must(await setAsideContribution(ctx, { contributionId: one.id, reason: reason! }, noteTextsIn));
      } else if (fate === "to-safeguarding") {
        must(
          await openForReading(ctx, {
            contributionId: one.id,
            desk: "inbox",
            reason: "somebody-at-risk",
            note: "",
          }),
        );
        must(
          await sendToSafeguarding(ctx, {
            contributionId: one.id,
            reason: "a-child",
            note: "A neighbour's child, with an address.",
          }),
        );
        await this.#keepDisclosure(one.id, one.parts[0]!.text);
      }
    }
    for (const { say } of OPEN_EN.slice(0, 4)) await this.#accept(this.#nw, find(say), ffion);
    return codes;
  }

  async #keepDisclosure(contributionId: string, words: string): Promise<void> {
    this.#stand(-1, 2, 12);
    const ctx = { ...this.#as(sara), safeguarding: databaseFor("safeguarding") };
    must(
      await openForReading(ctx, {
        contributionId,
        desk: "safeguarding",
        reason: "somebody-at-risk",
        note: "",
      }),
    );
    const { recordId } = must(
      await startRecord(ctx, {
        contributionId,
        words,
        concern:
          "A child of about six may be shut in a shed at night. The writer is a neighbour and gives the address.",
      }),
    );
    must(
      await takeStep(ctx, recordId, {
        act: "route",
        route: "council",
        aboutService: "",
        text: "The council where the child lives.",
      }),
    );
    this.#stand(-1, 2, 13);
    const later = { ...ctx, now: this.#now };
    must(
      await takeStep(later, recordId, {
        act: "report",
        to: "Children's services, duty desk",
        at: undefined,
        way: "phone",
        text: "Told by phone, reference kept by the desk.",
      }),
    );
    must(
      await takeStep(later, recordId, {
        act: "police-told",
        at: undefined,
        text: "101, at the duty desk's request.",
      }),
    );
    must(
      await sendSupportNote(later, {
        contributionId,
        text: "Thank you for telling us. We have passed on what you said about the child, because we must. We do not know who you are. If it happens again, please ring 999.",
      }),
    );
  }
}

/** Masks what the story says is hidden, and leaves the rest of what the detectors propose. */
function decide(
  parts: readonly Part[],
  language: Language,
  programme: Programme,
): Pick<AcceptInput, "decisions" | "own"> {
  const decisions: Record<string, string> = {};
  const own: Mask[] = [];
  const suggestions = suggestionsIn(parts, language, openLinesOf(programme.settings));
  for (const { key, text } of parts) {
    const spans = Object.entries(HIDDEN).flatMap(([words, kind]) => {
      const start = text.indexOf(words);
      return start < 0 ? [] : [{ part: key, start, end: start + words.length, kind }];
    });
    for (const suggestion of suggestions.filter(({ part }) => part === key)) {
      const said = text.slice(suggestion.start, suggestion.end);
      const isHidden = spans.some(({ start, end }) => start < suggestion.end && suggestion.start < end);
      const decision: Decision = isHidden
        ? { act: "mask", reason: USUAL_REASON[suggestion.kind] }
        : {
            act: "leave",
            reason: MANY_SHARE_IT.some((words) => said.includes(words)) ? "many-share-it" : "not-a-detail",
          };
      decisions[suggestion.id] = writeDecision(decision);
    }
    for (const span of spans)
      if (!suggestions.some(({ part, start, end }) => part === key && start <= span.start && end >= span.end))
        own.push({ ...span, reason: USUAL_REASON[span.kind] });
  }
  return { decisions, own };
}

function sentenceOf(text: string, number: number): { start: number; end: number } {
  const sentence = sentencesOf(text)[number];
  if (!sentence) throw new Error(`the demo has no sentence ${number} in: ${text}`);
  return sentence;
}
