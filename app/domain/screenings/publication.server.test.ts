/** From a signed version to what the public reads, the register, the looks again and the reminders. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { outboxMails, publishedScreenings, screeningMitigations } from "#db/schema/index.ts";
import {
  as,
  asJob,
  ada,
  ann,
  carys,
  dewi,
  gwen,
  mel,
  nia,
  norah,
  programmeIdOf,
} from "#tests/support/cast.ts";
import {
  complete,
  exampleComplete,
  ok,
  publish,
  published,
  readVersion,
  sign,
  signed,
  write,
} from "#tests/support/screenings.ts";
import { visit } from "#tests/support/pages.ts";
import { readTextTable } from "../consultations/translation-file.ts";
import { remindOfActions } from "#app/web/screening-reminders.server.ts";
import { registerCsv, registerWorkbook } from "#app/web/screening-register.server.ts";
import { compareDocuments, screeningDocument } from "#app/web/screening-document.server.ts";
import { screeningFileInput } from "./input.ts";
import { LEFT_OUT, missingTexts, placesOf } from "./publication.ts";
import { readPublication } from "./publication-input.ts";
import { listPublishedVersions } from "./public-queries.server.ts";
import { importPublicationTexts, publishScreening, savePublication } from "./publish-screening.server.ts";
import { listScreeningsWork } from "./queries.server.ts";
import type { PageContent, PageKey } from "./record-terms.ts";
import { readRegister } from "./register.server.ts";
import {
  closeReview,
  listOpenReviews,
  listReviewsWork,
  openReviews,
  suggestReview,
} from "./review.server.ts";
import { decideScreening } from "./rules.ts";
import { adviseOnScreening, readAsWoman, recordOpening, signOffScreening } from "./sign-screening.server.ts";
import { startScreening } from "./start-screening.server.ts";
import { submitScreening } from "./submit-screening.server.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

describe("publication", () => {
  test("waits until every text is in both languages, and says which are not", async () => {
    const { screeningId } = await signed();
    expect(await publish(screeningId)).toEqual({ ok: false, because: "incomplete" });
    const { signedContent } = await readVersion(screeningId);
    const missing = missingTexts(placesOf(signedContent!, null), null, ["en", "cy"], "en");
    expect(missing).toContainEqual({ place: "rows.disability.reason", language: "cy" });
    expect(missing.some(({ place }) => place === "reason" || place === "title")).toBe(false);
    expect(missingTexts(placesOf(signedContent!, null), null, ["en"], "en")).toEqual([]);
    expect(
      await databaseFor("public")
        .select()
        .from(publishedScreenings)
        .where(eq(publishedScreenings.screeningId, screeningId)),
    ).toEqual([]);
  });

  test("is under regulation 8's headings in both languages, and its file decides the same again", async () => {
    const { screeningId } = await published();
    const { proposalId } = await readVersion(screeningId);
    const [row] = await databaseFor("public")
      .select()
      .from(publishedScreenings)
      .where(eq(publishedScreenings.screeningId, screeningId));
    const [version] = await listPublishedVersions(
      databaseFor("public"),
      await programmeIdOf("nw"),
      row!.slug,
    );
    expect(version).toMatchObject({
      outcome: "screened-out-with-mitigation",
      rule: "D7",
      supersededByNumber: null,
      signedOffOn: "2026-11-20",
    });
    expect(decideScreening(screeningFileInput.parse(version!.content.file))).toEqual(
      version!.content.decision,
    );
    const [en, cy] = [screeningDocument(version!, "en"), screeningDocument(version!, "cy")];
    expect(en.parts.map(({ head }) => head)).toEqual([
      "purpose",
      "stepsTaken",
      "informationUsed",
      "results",
      "decisions",
      "withheld",
    ]);
    expect(en.parts[3]!.items.find(({ key }) => key === "rows.disability")!.texts).toContainEqual({
      label: "What we found",
      text: "The films have no captions.",
      isWithheld: false,
    });
    expect(
      cy.parts[3]!.items.find(({ key }) => key === "rows.disability")!.texts.map(({ text }) => text),
    ).toContain("The films have no captions. (cy)");
    expect(JSON.stringify(cy)).not.toContain("screenings:");
    expect((await readVersion(screeningId)).state).toBe("published");
    expect(proposalId).toBeTruthy();
  });

  test("a text that is left out is nowhere in the public copy, and the reason is; evidence that is not for the public is not there", async () => {
    const { screeningId } = await published([
      "rows.disability.relevanceReason",
      "engagement.0.whatWasHeard",
      "reason",
    ]);
    const [row] = await databaseFor("public")
      .select()
      .from(publishedScreenings)
      .where(eq(publishedScreenings.screeningId, screeningId));
    const text = JSON.stringify(row!.content);
    expect(text).not.toContain("Deaf staff and women");
    expect(text).not.toContain("Plain words matter");
    expect(text).toContain("Gallai ddangos pwy yw hi.");
    expect(text).not.toContain("Evaluation of court training");
    expect(row!.content.file.rows!.find(({ lens }) => lens === "disability")!.relevanceReason).toBe(LEFT_OUT);
    expect(decideScreening(screeningFileInput.parse(row!.content.file))).toEqual(row!.content.decision);
    // Why the outcome is what it is cannot be left out.
    expect(row!.content.reason.en).toContain("One small harm");
  });

  test("only once, only by those who may, only the version that was read, and late is said", async () => {
    const { screeningId } = await signed();
    await complete(screeningId);
    const input = {
      screeningId,
      versionHash: (await readVersion(screeningId)).versionHash!,
      languages: ["en", "cy"] as const,
    };
    expect(await publishScreening(await as(mel), input)).toEqual({ ok: false, because: "not-allowed" });
    expect(await publishScreening(await as(norah), input)).toEqual({ ok: false, because: "not-found" });
    expect(await publishScreening(await as(nia), { ...input, versionHash: "0".repeat(64) })).toEqual({
      ok: false,
      because: "stale",
    });
    standAt(new Date("2026-12-21T10:00:00Z"));
    const results = await Promise.all([
      publishScreening(await as(nia), input),
      publishScreening(await as(carys), input),
    ]);
    expect(results.map((result) => (result.ok ? "done" : result.because)).sort()).toEqual([
      "done",
      "moved-on",
    ]);
    const [row] = await databaseFor("public")
      .select()
      .from(publishedScreenings)
      .where(eq(publishedScreenings.screeningId, screeningId));
    expect(row!.content.isPublishedLate).toBe(true);
  });

  test("a newer version marks the older one, both are read, and what changed is shown row by row", async () => {
    const { proposalId, screeningId } = await published();
    const next = await startScreening(await as(mel), {
      proposalId,
      trigger: "complaint",
      changedSinceLast: "A complaint about captions.",
    });
    if (!next.ok) throw new Error(next.because);
    await sign(next.value.screeningId);
    await complete(next.value.screeningId);
    ok(await publish(next.value.screeningId));
    const { slug } = (
      await databaseFor("public")
        .select()
        .from(publishedScreenings)
        .where(eq(publishedScreenings.screeningId, screeningId))
    )[0]!;
    const versions = await listPublishedVersions(databaseFor("public"), await programmeIdOf("nw"), slug);
    expect(versions.map(({ number, supersededByNumber }) => [number, supersededByNumber])).toEqual([
      [2, null],
      [1, 2],
    ]);
    const parts = compareDocuments(
      screeningDocument(versions[1]!, "en"),
      screeningDocument(versions[0]!, "en"),
    );
    const items = parts.flatMap((part) => part.items);
    expect(items.find(({ key }) => key === "purpose")!.isChanged).toBe(true);
    expect(items.find(({ key }) => key === "rows.race")!.isChanged).toBe(false);
    expect((await readVersion(screeningId)).state).toBe("superseded");
  });

  test("a version that asked for a full assessment and was not public yet is superseded when that is signed, and is still published as what it was", async () => {
    const { proposalId, screeningId } = await exampleComplete();
    ok(await submitScreening(await as(mel), { screeningId }));
    const { versionHash } = await readVersion(screeningId);
    const advice = { screeningId, versionHash: versionHash!, comment: "Read." };
    ok(await adviseOnScreening(await as(ada), { ...advice, view: "requires-full-eia" }));
    ok(await readAsWoman(await as(gwen), { ...advice, view: "agrees" }));
    ok(await recordOpening(await as(dewi), screeningId));
    ok(
      await signOffScreening(await as(dewi), {
        ...advice,
        view: "agrees",
        againstAdviceBecause: "",
        withoutReaderBecause: "",
      }),
    );
    expect(await readVersion(screeningId)).toMatchObject({ state: "signed-off", outcome: "full-eia" });
    const full = await startScreening(await as(mel), {
      proposalId,
      trigger: "full-eia-required",
      changedSinceLast: null,
    });
    if (!full.ok) throw new Error(full.because);
    for (const [page, fields] of Object.entries<PageContent>({
      options: { optionsConsidered: "Two films, or a day together.", optionChosen: "A day together." },
      "consultation-results": {
        consultationResults: "Women preferred it.",
        consultationChanged: "The place.",
      },
      monitoring: { monitoringMeasures: "Who comes.", monitoringOwnerRole: "Training lead" },
      decision: { proposedDecision: "Go on.", decisionReasons: "It does good." },
    }))
      await write(full.value.screeningId, page as PageKey, fields);
    await sign(full.value.screeningId);
    expect(await readVersion(screeningId)).toMatchObject({
      state: "superseded",
      supersededBy: full.value.screeningId,
      publishedAt: null,
    });
    const toPublish = (await listScreeningsWork(await as(nia)))
      .filter(({ key }) => key === "screenings:work.publish")
      .map(({ href }) => href);
    expect(toPublish).toContain(`/screenings/${screeningId}`);
    await complete(screeningId);
    ok(await publish(screeningId));
    expect(await readVersion(screeningId)).toMatchObject({ state: "superseded", publishedAt: clock() });
    expect(await publish(screeningId)).toEqual({ ok: false, because: "moved-on" });
    const [row] = await databaseFor("public")
      .select()
      .from(publishedScreenings)
      .where(eq(publishedScreenings.screeningId, screeningId));
    expect(row).toMatchObject({ number: 1, outcome: "full-eia", supersededByNumber: 2 });
    expect((await listScreeningsWork(await as(nia))).map(({ href }) => href)).not.toContain(
      `/screenings/${screeningId}`,
    );
  });

  test("the texts go out to a translator and come back, every row or none, and what is left out goes with its reason", async () => {
    const { screeningId } = await signed();
    const { versionHash } = await readVersion(screeningId);
    const why = { en: "A small group.", cy: null };
    ok(
      await savePublication(await as(nia), {
        screeningId,
        versionHash: versionHash!,
        publication: { texts: {}, withheld: { "engagement.0.who": why } },
      }),
    );
    const out = await visit(`/en/staff/screenings/${screeningId}/publish/csv`, { as: nia });
    expect(out.headers.get("Content-Disposition")).toMatch(/filename="p-\d+-v1-texts.csv"/);
    const table = parse(out.html.replace(/^\uFEFF/, "")) as string[][];
    const places = table.slice(1).map(([place]) => place!);
    expect(table[0]).toEqual(["path", "english", "welsh"]);
    expect(places).toContain("text:rows.race.reason");
    expect(places).toContain("withhold:engagement.0.who");
    expect(places).not.toContain("text:engagement.0.who");
    const back = (change: (row: string[]) => string[]) =>
      new TextEncoder().encode(stringify([table[0]!, ...table.slice(1).map(change)]));
    const inWelsh = back(([place, english, welsh]) => [place!, english!, welsh || `Cymraeg ŵ: ${english}`]);
    const take = async (bytes: Uint8Array, by = nia, hash = versionHash!) =>
      importPublicationTexts(await as(by), { screeningId, versionHash: hash, bytes });

    const before = (await readVersion(screeningId)).publication;
    const wrong = back(([place, english, welsh]) =>
      place === "text:rows.race.reason"
        ? [place, `${english} and more`, "x"]
        : [place!, english!, welsh || "x"],
    );
    expect(await take(wrong)).toEqual({
      ok: false,
      because: "file",
      problems: [
        {
          row: places.indexOf("text:rows.race.reason") + 2,
          because: "english-differs",
          detail: { path: "text:rows.race.reason" },
        },
      ],
    });
    expect((await readVersion(screeningId)).publication).toEqual(before);
    expect(await take(inWelsh, ann)).toEqual({ ok: false, because: "not-allowed" });
    expect(await take(inWelsh, norah)).toMatchObject({ ok: false });
    expect(await take(inWelsh, nia, "ab".repeat(32))).toEqual({ ok: false, because: "stale" });

    expect(await publish(screeningId)).toEqual({ ok: false, because: "incomplete" });
    expect(await take(inWelsh)).toMatchObject({ ok: true, value: { changed: expect.any(Number) } });
    ok(await publish(screeningId));
    const [row] = await databaseFor("public")
      .select()
      .from(publishedScreenings)
      .where(eq(publishedScreenings.screeningId, screeningId));
    expect(row!.content.rows.find(({ lens }) => lens === "race")!.texts["reason"]).toEqual({
      en: "Nobody has asked yet.",
      cy: "Cymraeg ŵ: Nobody has asked yet.",
    });
    expect(row!.content.withheld).toEqual([
      {
        label: "engagement-who",
        about: ["1"],
        why: { en: "A small group.", cy: "Cymraeg ŵ: A small group." },
      },
    ]);
    expect(await take(inWelsh)).toEqual({ ok: false, because: "moved-on" });
  });

  test("where the author wrote in Welsh, the English is filled in, and another Welsh than stands there is refused", () => {
    const asked = [{ path: "text:rows.age.reason", text: { en: "", cy: "Dim cysylltiad." } }];
    const file = (rows: string[][]) =>
      new TextEncoder().encode(stringify([["path", "english", "welsh"], ...rows]));
    expect(
      readTextTable(file([["text:rows.age.reason", "No link.", "Dim cysylltiad."]]), asked, "en"),
    ).toEqual({
      ok: true,
      texts: new Map([["text:rows.age.reason", { en: "No link.", cy: "Dim cysylltiad." }]]),
      changed: 1,
    });
    expect(readTextTable(file([["text:rows.age.reason", "No link.", "Arall."]]), asked, "en")).toMatchObject({
      ok: false,
      problems: [{ row: 2, because: "welsh-differs" }],
    });
  });

  test("the form reads texts and reasons by place, drops reasons that were not begun, and refuses a text that is too long", () => {
    expect(
      readPublication({
        "text:rows.sex.reason:cy": ["Achos"],
        "withhold:rows.sex.reason:en": [" "],
        act: ["save"],
      }),
    ).toEqual({
      ok: true,
      publication: { texts: { "rows.sex.reason": { en: "", cy: "Achos" } }, withheld: {} },
    });
    expect(readPublication({ "text:title:en": ["a".repeat(1_000_000)] })).toEqual({
      ok: false,
      errors: { "text:title:en": "screenings:publish.error.too-long" },
    });
  });
});

describe("staying alive", () => {
  test("the day of review opens one look again, once; 'no change' sets the next day", async () => {
    const { screeningId } = await published();
    standAt(new Date("2027-01-02T10:00:00Z"));
    await openReviews(asJob("screening-reviews"));
    const mine = async () =>
      (await listOpenReviews(databaseFor("staff"), (await as(mel)).actor)).filter(
        (one) => one.screeningId === screeningId,
      );
    expect(await mine()).toEqual([]);
    await databaseFor("staff")
      .update(screeningMitigations)
      .set({ status: "done" })
      .where(eq(screeningMitigations.screeningId, screeningId));
    standAt(new Date("2027-05-20T10:00:00Z"));
    await openReviews(asJob("screening-reviews"));
    await openReviews(asJob("screening-reviews"));
    const reviews = await mine();
    expect(reviews.map(({ trigger, dueOn }) => [trigger, dueOn])).toEqual([["review-due", "2027-05-20"]]);
    ok(
      await closeReview(await as(mel), {
        reviewId: reviews[0]!.id,
        result: "no-change",
        reason: "Nothing new.",
      }),
    );
    expect((await readVersion(screeningId)).reviewDueOn).toBe("2027-11-20");
    expect(
      await closeReview(await as(mel), { reviewId: reviews[0]!.id, result: "no-change", reason: "Again." }),
    ).toEqual({ ok: false, because: "moved-on" });
  });

  test("an action more than 30 days late opens a look again; before it is due its author is reminded", async () => {
    const { screeningId } = await published();
    standAt(new Date("2027-01-10T08:00:00Z"));
    const mails = async () => (await databaseFor("staff").select().from(outboxMails)).length;
    const before = await mails();
    await remindOfActions(asJob("screening-reminders"));
    const after = await mails();
    expect(after).toBeGreaterThan(before);
    await remindOfActions(asJob("screening-reminders"));
    expect(await mails()).toBe(after);
    standAt(new Date("2027-02-15T08:00:00Z"));
    await openReviews(asJob("screening-reviews"));
    const open = (await listOpenReviews(databaseFor("staff"), (await as(mel)).actor)).filter(
      (one) => one.screeningId === screeningId,
    );
    expect(open.map(({ trigger }) => trigger)).toEqual(["mitigation-overdue"]);
    expect((await listReviewsWork(await as(mel))).map(({ key }) => key)).toContain(
      "screenings:review.work.review",
    );
    expect(await listReviewsWork(await as(ann))).toEqual([]);
  });

  test("a complaint is told once, by those who may, and goes with the new version", async () => {
    const { proposalId, screeningId } = await published();
    const told = { screeningId, trigger: "complaint" as const, reason: "A woman could not follow the film." };
    expect(await suggestReview(await as(ann), told)).toEqual({ ok: false, because: "not-allowed" });
    ok(await suggestReview(await as(ada), told));
    expect(await suggestReview(await as(mel), told)).toEqual({ ok: false, because: "already-open" });
    ok(
      await startScreening(await as(mel), {
        proposalId,
        trigger: "complaint",
        changedSinceLast: "A complaint.",
      }),
    );
    expect(
      (await listOpenReviews(databaseFor("staff"), (await as(mel)).actor)).filter(
        (one) => one.screeningId === screeningId,
      ),
    ).toEqual([]);
  });
});

test("the register holds every version with its dates, people, evidence and what is left out, as a page, CSV and workbook", async () => {
  const { screeningId } = await published(["rows.age.relevanceReason"]);
  const register = await readRegister(await as(ann));
  const row = register.rows.find(({ id }) => id === screeningId)!;
  expect(row).toMatchObject({
    state: "published",
    outcome: "screened-out-with-mitigation",
    rule: "D7",
    isBeforeDecision: true,
    evidence: 2,
    languages: ["en", "cy"],
    actions: 3,
    hasDissent: false,
  });
  expect(row.involved.map(({ role }) => role)).toEqual(
    expect.arrayContaining(["equality-adviser", "lived-experience-reader", "decision-maker"]),
  );
  expect(row.withheld).toHaveLength(1);
  expect(register.signed).toBeGreaterThan(0);
  expect((await readRegister(await as(norah))).rows).toEqual([]);
  const csv = registerCsv({ ...register, rows: [{ ...row, title: { en: "=1+1", cy: "=1+1" } }] }, "cy");
  expect(csv).toContain("'=1+1");
  expect((await registerWorkbook(register, "en")).subarray(0, 2).toString()).toBe("PK");
  expect(clock()).toBeInstanceOf(Date);
});
