/**
 * The equality screenings of the demo: the worked example of domain 2.7 with its later version, one that waits for a
 * decision, and one that was begun after the decision. Told through the program's own verbs; everything is made up.
 */
import type { Ctx, Result } from "#app/domain/ctx.ts";
import { addDays, dayOf } from "#app/domain/contributions/calendar.ts";
import type { StaffActor } from "#app/domain/people/terms.ts";
import type { Programme } from "#app/domain/programmes/queries.server.ts";
import type { Bilingual, Language } from "#app/domain/programmes/terms.ts";
import { addEngagement, addEvidence } from "#app/domain/screenings/keep-evidence.server.ts";
import { proposalForm } from "#app/domain/screenings/proposal-input.ts";
import { placesOf, textAt } from "#app/domain/screenings/publication.ts";
import { publishScreening, savePublication } from "#app/domain/screenings/publish-screening.server.ts";
import { engagementForm, evidenceForm } from "#app/domain/screenings/record-input.ts";
import type { PageContent, PageKey } from "#app/domain/screenings/record-terms.ts";
import { findVersion } from "#app/domain/screenings/record.server.ts";
import { savePage } from "#app/domain/screenings/save-page.server.ts";
import { createProposal } from "#app/domain/screenings/save-proposal.server.ts";
import {
  adviseOnScreening,
  readAsWoman,
  recordOpening,
  signOffScreening,
} from "#app/domain/screenings/sign-screening.server.ts";
import { startScreening } from "#app/domain/screenings/start-screening.server.ts";
import { submitScreening } from "#app/domain/screenings/submit-screening.server.ts";
import type { Lens } from "#app/domain/screenings/terms.ts";

type By = (
  who: "designer" | "adviser" | "reader" | "decider" | "publisher",
  week: number,
  day: number,
) => Ctx<StaffActor>;
type Must = <T>(result: Result<T>) => T;

/** English first; the Welsh is what a translator gives before publication. */
type Pair = readonly [en: string, cy: string];

interface Row {
  relevance: "H" | "M" | "L";
  why: Pair;
  direction: string;
  confidence: "strong" | "partial" | "none";
  reason: Pair;
  needs?: readonly Pair[];
  more?: PageContent;
}

const AGE: Pair = [
  "The course is the same for young and old staff.",
  "Mae’r cwrs yr un fath i staff hen ac ifanc.",
];
const ELIMINATE: Pair = [
  "It names bias in how cases are heard.",
  "Mae’n enwi rhagfarn yn y ffordd y clywir achosion.",
];
const ADVANCE: Pair = [
  "Staff learn to meet different needs.",
  "Mae staff yn dysgu ymateb i anghenion gwahanol.",
];
const FOSTER: Pair = ["Staff hear from women themselves.", "Mae staff yn clywed gan fenywod eu hunain."];
const NEEDS = [ELIMINATE, ADVANCE, FOSTER] as const;

const ROWS: Partial<Record<Lens, Row>> = {
  age: {
    relevance: "M",
    why: ["Women under 25 come to court as well.", "Mae menywod o dan 25 yn dod i’r llys hefyd."],
    direction: "none",
    confidence: "partial",
    reason: AGE,
    needs: NEEDS,
  },
  disability: {
    relevance: "M",
    why: [
      "Deaf staff and deaf women are touched by films.",
      "Mae ffilmiau’n effeithio ar staff a menywod byddar.",
    ],
    direction: "negative",
    confidence: "partial",
    reason: ["The films have no captions yet.", "Does dim capsiynau ar y ffilmiau eto."],
    needs: NEEDS,
    more: { likelihood: "3", severity: "2", reversible: "yes" },
  },
  "gender-reassignment": {
    relevance: "L",
    why: ["Names and pronouns are taught in another course.", "Dysgir enwau a rhagenwau mewn cwrs arall."],
    direction: "none",
    confidence: "partial",
    reason: ["Nothing in this course turns on it.", "Does dim yn y cwrs hwn yn dibynnu ar hyn."],
  },
  "marriage-and-civil-partnership": {
    relevance: "L",
    why: ["The course does not speak of marriage.", "Nid yw’r cwrs yn sôn am briodas."],
    direction: "none",
    confidence: "none",
    reason: ["There is no link that we can see.", "Does dim cysylltiad y gallwn ei weld."],
  },
  "pregnancy-and-maternity": {
    relevance: "M",
    why: ["Pregnant women wait long at court.", "Mae menywod beichiog yn aros yn hir yn y llys."],
    direction: "none",
    confidence: "partial",
    reason: ["One unit is about being pregnant at court.", "Mae un uned am fod yn feichiog yn y llys."],
    needs: NEEDS,
  },
  race: {
    relevance: "M",
    why: [
      "The case examples show women of one background.",
      "Mae’r enghreifftiau’n dangos menywod o un cefndir.",
    ],
    direction: "unknown",
    confidence: "none",
    reason: [
      "Nobody has been asked about the examples yet.",
      "Does neb wedi cael eu holi am yr enghreifftiau eto.",
    ],
    needs: NEEDS,
  },
  "religion-or-belief": {
    relevance: "L",
    why: ["Oaths are covered elsewhere.", "Ymdrinnir â llwon mewn man arall."],
    direction: "none",
    confidence: "partial",
    reason: ["The course has no part on belief.", "Does dim rhan o’r cwrs am gred."],
  },
  sex: {
    relevance: "H",
    why: ["The course is about women.", "Mae’r cwrs am fenywod."],
    direction: "positive",
    confidence: "strong",
    reason: [
      "Women say that being understood changes what happens next.",
      "Mae menywod yn dweud bod cael eu deall yn newid yr hyn sy’n digwydd nesaf.",
    ],
    needs: NEEDS,
  },
  "sexual-orientation": {
    relevance: "L",
    why: ["Examples name partners of either sex.", "Mae’r enghreifftiau’n enwi partneriaid o’r ddau ryw."],
    direction: "none",
    confidence: "partial",
    reason: ["Nobody is left out by the examples.", "Does neb yn cael ei adael allan gan yr enghreifftiau."],
  },
};

const INCREASE: Pair = ["Offer it to magistrates too.", "Ei gynnig i ynadon hefyd."];
const GAP: Pair = [
  "What Gypsy, Roma and Traveller women think of the examples.",
  "Barn menywod Sipsiwn, Roma a Theithwyr am yr enghreifftiau.",
];
const ASK: Pair = ["Ask two groups", "Gofyn i ddau grŵp"];
const CAPTIONS: Pair = ["Add captions and a transcript", "Ychwanegu capsiynau a thrawsgrifiad"];
const FILMS: Pair = [
  "Put the Welsh films up on the same day",
  "Rhoi’r ffilmiau Cymraeg ar-lein yr un diwrnod",
];
const LEAD: Pair = ["Training lead", "Arweinydd hyfforddiant"];
const OFFICER: Pair = ["Engagement officer", "Swyddog ymgysylltu"];
const WELSH_REASON: Pair = [
  "Sessions can be taken in Welsh later in the year.",
  "Gellir dilyn y sesiynau yn Gymraeg yn ddiweddarach yn y flwyddyn.",
];
const WELSH_HARM: Pair = [
  "English first: Welsh speakers wait.",
  "Saesneg yn gyntaf: mae siaradwyr Cymraeg yn aros.",
];
const AGAINST: Pair = [
  "Two officers doubt that a course online changes anything; the evaluation was read with that in mind.",
  "Mae dau swyddog yn amau bod cwrs ar-lein yn newid dim; darllenwyd y gwerthusiad gyda hynny mewn cof.",
];
const STEREOTYPE: Pair = [
  "Gypsy and Traveller women say that the examples show women like them as thieves.",
  "Mae menywod Sipsiwn a Theithwyr yn dweud bod yr enghreifftiau’n dangos menywod fel nhw fel lladron.",
];
const SINCE: Pair = [
  "Women told us that the case examples show some of them as thieves.",
  "Dywedodd menywod wrthym fod yr enghreifftiau’n dangos rhai ohonyn nhw fel lladron.",
];
const SOURCES: readonly {
  kind: string;
  source: Pair;
  geography: Pair;
  limits: Pair;
  lenses: Lens[];
  days: number;
}[] = [
  {
    kind: "research",
    source: ["Evaluation of court training", "Gwerthusiad o hyfforddiant llys"],
    geography: ["Wales", "Cymru"],
    limits: ["Forty members of staff", "Deugain aelod o staff"],
    lenses: ["sex", "age", "disability", "pregnancy-and-maternity"],
    days: -400,
  },
  {
    kind: "staff-knowledge",
    source: ["What court officers told the team", "Yr hyn a ddywedodd swyddogion llys wrth y tîm"],
    geography: ["North Wales", "Gogledd Cymru"],
    limits: ["Six people", "Chwech o bobl"],
    lenses: ["sex"],
    days: -30,
  },
];
const HEARD: Record<"who" | "how" | "organisations" | "whatWasHeard" | "whatChanged", Pair> = {
  who: ["Women on the involvement panel", "Menywod ar y panel cynnwys"],
  how: ["Two workshops with lunch and travel paid", "Dau weithdy, gyda chinio a theithio wedi’u talu"],
  organisations: ["A women’s centre, as host", "Canolfan fenywod, yn croesawu"],
  whatWasHeard: [
    "Plain words matter, and so does not being asked to tell it all again.",
    "Mae geiriau plaen yn bwysig, a pheidio â gorfod dweud y cyfan eto.",
  ],
  whatChanged: ["The slides were rewritten with the panel.", "Ailysgrifennwyd y sleidiau gyda’r panel."],
};

/** Every Welsh text by its English, for the publication. */
const WELSH = new Map<string, string>(
  [
    ...Object.values(ROWS).flatMap(({ why, reason, needs }) => [why, reason, ...(needs ?? [])]),
    ...SOURCES.flatMap(({ source, geography, limits }) => [source, geography, limits]),
    ...Object.values(HEARD),
    ...[
      INCREASE,
      GAP,
      ASK,
      CAPTIONS,
      FILMS,
      LEAD,
      OFFICER,
      WELSH_REASON,
      WELSH_HARM,
      AGAINST,
      STEREOTYPE,
      SINCE,
    ],
  ].map(([en, cy]) => [en, cy]),
);

const rowPageOf = ({ relevance, why, direction, confidence, reason, needs, more }: Row): PageContent => ({
  relevance,
  relevanceReason: why[0],
  direction,
  confidence,
  reason: reason[0],
  ...(needs ? { eliminate: needs[0]![0], advance: needs[1]![0], foster: needs[2]![0] } : {}),
  ...more,
});

/** Tells all of it; `items` finds delivery priorities by their codes. Ends where the last act of it happened. */
export async function tellScreenings(
  by: By,
  programme: Programme,
  deciderId: string,
  items: (codes: readonly string[]) => string[],
  must: Must,
): Promise<void> {
  const form = (ctx: Ctx<StaffActor>, more: Record<string, unknown>) =>
    proposalForm.parse({
      novelty: "new",
      stage: "options",
      leadBodyId: "opcc-north-wales",
      area: "north-wales",
      numberBand: "200-999",
      decisionDueOn: addDays(dayOf(ctx.now), 126),
      decisionMakerId: deciderId,
      ...more,
    });
  const write = async (
    ctx: Ctx<StaffActor>,
    screeningId: string,
    page: PageKey,
    content: PageContent,
    revision = 0,
  ) => must(await savePage(ctx, { screeningId, page, revision, content }));

  const writeWhole = async (ctx: Ctx<StaffActor>, screeningId: string) => {
    const due = (days: number) => addDays(dayOf(ctx.now), days);
    await write(ctx, screeningId, "scope", {
      strategic: "no",
      strategicWhy: "One course, for two years.",
      mothersPregnantOrCarers: "no",
      custodyOrSupervision: "no",
    });
    for (const [lens, row] of Object.entries(ROWS) as [Lens, Row][])
      await write(ctx, screeningId, `rows.${lens}`, {
        ...rowPageOf(row),
        ...(lens === "sex" ? { increasePositive: INCREASE[0] } : {}),
        ...(lens === "disability"
          ? { m1Action: CAPTIONS[0], m1OwnerRole: LEAD[0], m1Due: due(63), m1Residual: "none" }
          : {}),
        ...(lens === "race"
          ? { gap: GAP[0], evidenceAction: ASK[0], evidenceOwnerRole: OFFICER[0], evidenceDue: due(42) }
          : {}),
      });
    await write(ctx, screeningId, "welsh", {
      opportunitiesEffect: "none",
      opportunitiesReason: WELSH_REASON[0],
      noLessFavourablyEffect: "negative",
      noLessFavourablyReason: WELSH_HARM[0],
      noLessFavourablyAction: FILMS[0],
      noLessFavourablyOwnerRole: LEAD[0],
      noLessFavourablyDue: due(120),
    });
    await write(ctx, screeningId, "evidence", { evidenceAgainst: AGAINST[0] });
    await write(ctx, screeningId, "summary", {
      reasonEn:
        "We found one small harm, and it is being put right. We do not know enough about race yet, and are asking.",
      reasonCy:
        "Cawsom un niwed bach, ac mae’n cael ei unioni. Nid ydym yn gwybod digon am hil eto, ac rydym yn gofyn.",
    });
    for (const { kind, source, geography, limits, lenses, days } of SOURCES)
      must(
        await addEvidence(ctx, {
          screeningId,
          form: evidenceForm.parse({
            kind,
            source: source[0],
            geography: geography[0],
            limits: limits[0],
            lenses,
            datedOn: due(days),
            isPublishable: "yes",
          }),
        }),
      );
    must(
      await addEngagement(ctx, {
        screeningId,
        form: engagementForm.parse({
          ...Object.fromEntries(Object.entries(HEARD).map(([name, [en]]) => [name, en])),
          heldOn: due(-10),
          languages: "English and Welsh",
          formats: "In person, large print",
          isCustodyReached: "no",
          numberBand: "10-49",
        }),
      }),
    );
  };

  const advise = async (screeningId: string, week: number) => {
    const adviser = by("adviser", week, 2);
    const { versionHash } = (await findVersion(adviser.db, adviser.actor, screeningId))!;
    const read = { screeningId, versionHash: versionHash!, view: "agrees" as const };
    must(
      await adviseOnScreening(adviser, {
        ...read,
        comment: "Specific to each row. The gap on race is named.",
      }),
    );
    must(await readAsWoman(by("reader", week, 3), { ...read, comment: "Mae hyn yn wir i ni." }));
    return read;
  };

  const publish = async (screeningId: string, week: number) => {
    const ctx = by("publisher", week, 1);
    const version = (await findVersion(ctx.db, ctx.actor, screeningId))!;
    const texts: Record<string, Bilingual> = {};
    for (const one of placesOf(version.signedContent!, version.changedSinceLast)) {
      const { en, cy } = textAt(one, null, "en");
      texts[one.place] = { en, cy: cy ?? WELSH.get(en) ?? null };
    }
    const input = { screeningId, versionHash: version.versionHash! };
    must(await savePublication(ctx, { ...input, publication: { texts, withheld: {} } }));
    must(await publishScreening(ctx, { ...input, languages: programme.languages as Language[] }));
  };
  const signAndPublish = async (screeningId: string, week: number) => {
    const read = await advise(screeningId, week);
    must(await recordOpening(by("decider", week, 4), screeningId));
    must(
      await signOffScreening(by("decider", week, 4), {
        ...read,
        comment: "",
        againstAdviceBecause: "",
        withoutReaderBecause: "",
      }),
    );
    await publish(screeningId, week + 1);
  };

  const designer = by("designer", -12, 1);
  const { proposalId } = must(
    await createProposal(
      designer,
      form(designer, {
        titleEn: "Gender-informed training for court staff",
        titleCy: "Hyfforddiant i staff llys sy’n ystyriol o rywedd",
        purposeEn: "Court staff understand what brings women to court, and what helps.",
        purposeCy: "Mae staff llys yn deall beth sy’n dod â menywod i’r llys, a beth sy’n helpu.",
        type: "training",
        partnerBodyIds: ["hmpps-wales"],
        whoIsAffected: "Women who come to court, and court staff",
        cost: "About £20,000 a year",
        duration: "Two years",
        priorityIds: items(["CTS-2", "COM-1"]),
      }),
    ),
  );
  const first = must(
    await startScreening(designer, { proposalId, trigger: "first", changedSinceLast: null }),
  );
  await writeWhole(designer, first.screeningId);
  must(await submitScreening(by("designer", -11, 0), { screeningId: first.screeningId }));
  await signAndPublish(first.screeningId, -11);

  // Later evidence: the harm on race is serious, and the screening leads to a full assessment.
  const again = by("designer", -5, 0);
  const second = must(
    await startScreening(again, { proposalId, trigger: "new-theme", changedSinceLast: SINCE[0] }),
  );
  await write(
    again,
    second.screeningId,
    "rows.race",
    {
      ...rowPageOf(ROWS.race!),
      direction: "negative",
      confidence: "partial",
      reason: STEREOTYPE[0],
      likelihood: "3",
      severity: "3",
      reversible: "yes",
      gap: GAP[0],
      evidenceAction: ASK[0],
      evidenceOwnerRole: OFFICER[0],
      evidenceDue: addDays(dayOf(again.now), 28),
    },
    1,
  );
  await write(
    again,
    second.screeningId,
    "summary",
    {
      reasonEn:
        "Women told us that the examples harm some of them. That is serious, so we look at all of it in full.",
      reasonCy:
        "Dywedodd menywod wrthym fod yr enghreifftiau’n niweidio rhai ohonyn nhw. Mae hynny’n ddifrifol, felly rydym yn edrych ar y cyfan yn llawn.",
    },
    1,
  );
  must(await submitScreening(by("designer", -5, 1), { screeningId: second.screeningId }));
  await signAndPublish(second.screeningId, -5);
  const full = by("designer", -3, 1);
  must(await startScreening(full, { proposalId, trigger: "full-eia-required", changedSinceLast: null }));

  // One that waits for whoever decides.
  const next = by("designer", -3, 2);
  const helping = must(
    await createProposal(
      next,
      form(next, {
        titleEn: "A helper at court on the first day",
        titleCy: "Cynorthwyydd yn y llys ar y diwrnod cyntaf",
        purposeEn: "No woman is alone at court on her first day.",
        purposeCy: "Does yr un fenyw ar ei phen ei hun yn y llys ar ei diwrnod cyntaf.",
        type: "service",
        whoIsAffected: "Women who come to court for the first time",
        numberBand: "50-199",
        priorityIds: items(["CTS-3"]),
      }),
    ),
  );
  const waiting = must(
    await startScreening(next, { proposalId: helping.proposalId, trigger: "first", changedSinceLast: null }),
  );
  await writeWhole(next, waiting.screeningId);
  must(await submitScreening(by("designer", -2, 1), { screeningId: waiting.screeningId }));
  await advise(waiting.screeningId, -2);

  // One that was begun after the decision: late for good.
  const late = by("designer", -1, 2);
  const decided = must(
    await createProposal(
      late,
      form(late, {
        titleEn: "One telephone number for all women’s centres",
        titleCy: "Un rhif ffôn i bob canolfan fenywod",
        purposeEn: "Women ring one number and reach the nearest centre.",
        purposeCy: "Mae menywod yn ffonio un rhif ac yn cyrraedd y ganolfan agosaf.",
        type: "service",
        stage: "decided",
        decidedOn: addDays(dayOf(late.now), -6),
        decisionDueOn: "",
        whoIsAffected: "Women who ring a women’s centre, and the people who answer",
        priorityIds: items(["EIP-2"]),
      }),
    ),
  );
  const begun = must(
    await startScreening(late, { proposalId: decided.proposalId, trigger: "first", changedSinceLast: null }),
  );
  await write(late, begun.screeningId, "scope", {
    strategic: "no",
    strategicWhy: "One number for services that are there already.",
    mothersPregnantOrCarers: "yes",
    custodyOrSupervision: "no",
  });
  await write(late, begun.screeningId, "rows.sex", {
    ...rowPageOf(ROWS.sex!),
    increasePositive: INCREASE[0],
  });
}
