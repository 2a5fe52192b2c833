/** From a template to an open consultation, with other people at the same time, and what was asked kept as it was asked. */
import { beforeEach, describe, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, carys, dewi, ffion, gwen, nia, norah, programmeIdOf, tom } from "#tests/support/cast.ts";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import { ownerPool } from "#tests/support/database.ts";
import {
  createConsultation,
  duplicateConsultation,
  findConsultation,
  linkPriorities,
  saveConsultation,
} from "./build-consultation.server.ts";
import { importTranslation } from "./import-translation.server.ts";
import {
  approveConsultation,
  returnConsultation,
  rewordConsultation,
  submitConsultation,
  withdrawConsultation,
} from "./open-consultation.server.ts";
import { fieldsOf, markOfPart } from "./parts.ts";
import { findVersion, listPublicConsultations } from "./queries.server.ts";
import { savePart } from "./save-part.server.ts";
import { listBank, listConsultations, listConsultationsWork } from "./staff-queries.server.ts";
import { ENGAGEMENT_PRINCIPLES, GUNNING } from "./terms.ts";
import { staleIn } from "./texts.ts";
import { translationFileOf } from "./translation-file.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const LANGUAGES = ["en", "cy"];
beforeEach(() => standAt(NOW));

const priorityIds = async () =>
  (
    await ownerPool().query<{ id: string }>(
      "select id from strategy_items where strategy_id = 'nws' and code = 'CTS-3'",
    )
  ).rows.map(({ id }) => id);
const stopping = (consultationId: string) => ({
  consultationId,
  languages: LANGUAGES,
  because: { en: "The service has closed.", cy: "Mae’r gwasanaeth wedi cau." },
});
const row = async (id: string) => (await findConsultation(databaseFor("staff"), (await as(nia)).actor, id))!;

async function created(person = nia): Promise<string> {
  const result = await createConsultation(await as(person), {
    content: contentWith(SIX_QUESTIONS),
    template: "experience",
  });
  if (!result.ok) throw new Error(result.because);
  return result.value.consultationId;
}

/** Everything that it needs to open, written by Nia. */
async function ready(): Promise<string> {
  const consultationId = await created();
  const { draftRevision } = await row(consultationId);
  const saved = await saveConsultation(await as(nia), {
    consultationId,
    revision: draftRevision,
    part: "checks",
    edit: () => ({
      readiness: {
        principles: Object.fromEntries(ENGAGEMENT_PRINCIPLES.map((one) => [one, "So."])),
        gunning: Object.fromEntries(GUNNING.map((one) => [one, "So."])),
        noScreeningBecause: "An idea only.",
        safeguardingCover: "The duty lead.",
        noPaperBecause: "A pilot.",
        testRunOn: "2026-11-20",
        testPurgedOn: "2026-11-20",
      },
      opensAt: new Date("2026-12-01T09:00:00Z"),
      closesAt: new Date("2026-12-29T17:00:00Z"),
    }),
  });
  expect(saved.ok).toBe(true);
  expect((await linkPriorities(await as(nia), { consultationId, priorityIds: await priorityIds() })).ok).toBe(
    true,
  );
  return consultationId;
}

async function approved(): Promise<string> {
  const consultationId = await ready();
  expect((await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES })).ok).toBe(true);
  expect((await approveConsultation(await as(carys), { consultationId, languages: LANGUAGES })).ok).toBe(
    true,
  );
  return consultationId;
}

test("one person makes and sends it, another approves it, and the public then sees it", async () => {
  const consultationId = await approved();
  const [shown] = await listPublicConsultations(
    databaseFor("public"),
    (await as(nia)).actor.programmeId,
    NOW,
    (await row(consultationId)).slug,
  );
  expect(shown).toMatchObject({ phase: "upcoming", versionNumber: 1, priorityCodes: ["CTS-3"] });
});

describe("what is refused", () => {
  test("sending what is not ready, and approving what was not sent", async () => {
    const consultationId = await created();
    expect(await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES })).toMatchObject({
      because: "not-ready",
    });
    expect(
      await approveConsultation(await as(carys), { consultationId, languages: LANGUAGES }),
    ).toMatchObject({ because: "moved-on" });
  });

  test("approval by who sent it or made it, whatever her roles", async () => {
    const consultationId = await ready();
    const both = { ...nia, roles: ["officer", "lead"] as const };
    expect((await submitConsultation(await as(ffion), { consultationId, languages: LANGUAGES })).ok).toBe(
      true,
    );
    expect(await approveConsultation(await as(both), { consultationId, languages: LANGUAGES })).toMatchObject(
      { because: "same-person" },
    );
    expect(
      await approveConsultation(await as({ ...ffion, roles: ["lead"] }), {
        consultationId,
        languages: LANGUAGES,
      }),
    ).toMatchObject({ because: "same-person" });
    expect((await approveConsultation(await as(dewi), { consultationId, languages: LANGUAGES })).ok).toBe(
      true,
    );
  });

  test("any act of another programme or another role", async () => {
    const consultationId = await ready();
    const { draftRevision } = await row(consultationId);
    const norfolk = await as(norah);
    const edit = { consultationId, revision: draftRevision, part: "about", edit: () => ({}) };
    expect(await saveConsultation(norfolk, edit)).toMatchObject({ because: "not-found" });
    expect(await duplicateConsultation(norfolk, consultationId)).toMatchObject({ because: "not-found" });
    expect(await submitConsultation(norfolk, { consultationId, languages: ["en"] })).toMatchObject({
      because: "not-found",
    });
    expect(await linkPriorities(norfolk, { consultationId, priorityIds: [] })).toMatchObject({
      because: "not-found",
    });
    for (const person of [gwen, tom])
      expect(await saveConsultation(await as(person), edit)).toMatchObject({ because: "not-allowed" });
    expect(await approveConsultation(await as(nia), { consultationId, languages: LANGUAGES })).toMatchObject({
      because: "not-allowed",
    });
    expect(await withdrawConsultation(await as(nia), stopping(consultationId))).toMatchObject({
      because: "not-allowed",
    });
  });

  test("an id that is none", async () => {
    for (const id of ["x", "", "00000000-0000-4000-8000-0000000000ff"])
      expect(await findConsultation(databaseFor("staff"), (await as(nia)).actor, id)).toBeUndefined();
  });

  test("a demand for an answer by an officer; a lead may, and a copy leaves it behind", async () => {
    const consultationId = await created();
    const demand = (person: typeof nia, revision: number) =>
      as(person).then((ctx) =>
        saveConsultation(ctx, {
          consultationId,
          revision,
          part: "question:q1",
          edit: (content) => {
            Object.assign(content.sections[0]!.questions[0]!, {
              required: true,
              requiredBecause: { en: "We cannot go on without it." },
            });
            return { content };
          },
        }),
      );
    expect(await demand(nia, 1)).toMatchObject({ because: "required-by-lead" });
    expect((await demand(carys, 1)).ok).toBe(true);
    expect(
      (
        await saveConsultation(await as(nia), {
          consultationId,
          revision: 2,
          part: "about",
          edit: (content) => ({ content: { ...content, purpose: { en: "a", cy: "b" } } }),
        })
      ).ok,
    ).toBe(true);
    const copy = await duplicateConsultation(await as(nia), consultationId);
    expect(copy.ok && (await row(copy.value.consultationId)).draft.sections[0]!.questions[0]!.required).toBe(
      false,
    );
  });
});

describe("two people at once", () => {
  test("of two who save the same revision one is told, and the numbers stay whole", async () => {
    const consultationId = await created();
    const save = async (person: typeof nia, en: string) =>
      saveConsultation(await as(person), {
        consultationId,
        revision: 1,
        part: "about",
        edit: (content) => ({ content: { ...content, purpose: { en, cy: null } } }),
      });
    const results = await Promise.all([save(nia, "hers"), save(ffion, "the other's")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ because: "moved-on" });
    expect((await row(consultationId)).draftRevision).toBe(2);
  });

  test("an edit and an approval never both hold: what was approved is what is asked", async () => {
    for (let round = 0; round < 4; round++) {
      const consultationId = await ready();
      await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES });
      const { draftRevision } = await row(consultationId);
      const [approval, edit] = await Promise.all([
        approveConsultation(await as(carys), { consultationId, languages: LANGUAGES }),
        saveConsultation(await as(nia), {
          consultationId,
          revision: draftRevision,
          part: "about",
          edit: (content) => ({
            content: { ...content, purpose: { en: "Changed at the last moment.", cy: "Newidiwyd." } },
          }),
        }),
      ]);
      expect([approval.ok, edit.ok].filter(Boolean)).toHaveLength(1);
      const now = await row(consultationId);
      expect(Boolean(now.approvedAt)).toBe(approval.ok);
      expect(now.draft.purpose.en === "Changed at the last moment.").toBe(edit.ok);
    }
  });

  test("two approvals make one version", async () => {
    const consultationId = await ready();
    await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES });
    const results = await Promise.all(
      [carys, dewi].map(async (person) =>
        approveConsultation(await as(person), { consultationId, languages: LANGUAGES }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await ownerPool().query(
      "select number from consultation_versions where consultation_id = $1",
      [consultationId],
    );
    expect(rows).toEqual([{ number: 1 }]);
  });

  test("two who make one at the same moment get two numbers", async () => {
    const slugs = (
      await Promise.all(
        [nia, ffion, carys].map(async (person) =>
          createConsultation(await as(person), { content: contentWith([]), template: "pulse" }),
        ),
      )
    ).map((result) => result.ok && result.value.slug);
    expect(new Set(slugs).size).toBe(3);
  });
});

describe("a part that saves alone", () => {
  const save = async (
    person: typeof nia,
    consultationId: string,
    part: "about" | "checks",
    was: string,
    change: Record<string, string>,
  ) => {
    const fields = {
      ...fieldsOf(part, await row(consultationId))!,
      ...Object.fromEntries(Object.entries(change).map(([name, text]) => [name, [text]])),
    };
    return savePart(await as(person), { consultationId, part, was, fields });
  };
  const mark = async (id: string, part: "about" | "checks") => markOfPart(fieldsOf(part, await row(id))!);

  test("two people on two pages are never in each other's way", async () => {
    const id = await created();
    const [about, checks] = [await mark(id, "about"), await mark(id, "checks")];
    const results = await Promise.all([
      save(nia, id, "about", about, { purposeEn: "New purpose." }),
      save(ffion, id, "checks", checks, { safeguardingCover: "The duty lead." }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    const now = await row(id);
    expect([now.draft.purpose.en, now.readiness.safeguardingCover]).toEqual([
      "New purpose.",
      "The duty lead.",
    ]);
  });

  test("two people on the same page are shown both texts, and the second may then decide", async () => {
    const id = await created();
    const was = await mark(id, "about");
    expect((await save(nia, id, "about", was, { purposeEn: "Nia’s purpose." })).ok).toBe(true);
    const clash = await save(ffion, id, "about", was, { purposeEn: "Ffion’s purpose." });
    expect(clash).toMatchObject({
      ok: false,
      because: "conflict",
      theirs: [{ name: "purposeEn", text: "Nia’s purpose." }],
    });
    expect((await row(id)).draft.purpose.en).toBe("Nia’s purpose.");
    const again = await save(ffion, id, "about", (clash as { mark: string }).mark, {
      purposeEn: "Ffion’s purpose.",
    });
    expect(again.ok && (await row(id)).draft.purpose.en).toBe("Ffion’s purpose.");
  });

  test("nothing new writes nothing, so that what was sent for approval stays sent", async () => {
    const id = await ready();
    await submitConsultation(await as(nia), { consultationId: id, languages: LANGUAGES });
    const before = await row(id);
    expect((await save(nia, id, "about", await mark(id, "about"), {})).ok).toBe(true);
    expect(await row(id)).toEqual(before);
    expect((await save(nia, id, "about", await mark(id, "about"), { purposeEn: "Other." })).ok).toBe(true);
    expect((await row(id)).submittedAt).toBeNull();
  });

  test("a screening of nowhere cannot be linked", async () => {
    const id = await created();
    expect(
      await save(nia, id, "checks", await mark(id, "checks"), {
        screeningId: "00000000-0000-4000-8000-0000000000ff",
      }),
    ).toMatchObject({ because: "errors", errors: { screeningId: "consultations:error.screening" } });
  });
});

test("returned with a reason, the reason stays while it is mended and goes when it is sent again", async () => {
  const consultationId = await ready();
  await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES });
  expect((await listConsultationsWork(await as(carys))).map(({ key }) => key)).toEqual([
    "consultations:work.approve",
  ]);
  expect(
    (await returnConsultation(await as(carys), { consultationId, because: "Say what cannot change." })).ok,
  ).toBe(true);
  expect((await listConsultationsWork(await as(nia))).map(({ key }) => key)).toEqual([
    "consultations:work.returned",
  ]);
  const { draftRevision } = await row(consultationId);
  await saveConsultation(await as(nia), {
    consultationId,
    revision: draftRevision,
    part: "about",
    edit: (content) => ({ content: { ...content, cannotChange: { en: "Sentences.", cy: "Dedfrydau." } } }),
  });
  expect((await row(consultationId)).readiness.returnedBecause).toBe("Say what cannot change.");
  expect((await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES })).ok).toBe(true);
  expect((await row(consultationId)).readiness.returnedBecause).toBeNull();
  expect(await submitConsultation(await as(nia), { consultationId, languages: LANGUAGES })).toMatchObject({
    because: "moved-on",
  });
});

describe("once approved", () => {
  test("no part can be written any more", async () => {
    const consultationId = await approved();
    const { draftRevision, draft } = await row(consultationId);
    expect(
      await saveConsultation(await as(nia), {
        consultationId,
        revision: draftRevision,
        part: "about",
        edit: () => ({}),
      }),
    ).toMatchObject({ because: "approved" });
    expect(await linkPriorities(await as(nia), { consultationId, priorityIds: [] })).toMatchObject({
      because: "approved",
    });
    expect(
      await importTranslation(await as(nia), {
        consultationId,
        bytes: new TextEncoder().encode(translationFileOf(draft)),
      }),
    ).toMatchObject({ because: "approved" });
  });

  test("better words are a new version, the old one stays readable, and untouched Welsh is flagged", async () => {
    const consultationId = await approved();
    const { draft } = await row(consultationId);
    const content = structuredClone(draft);
    content.sections[0]!.questions[1]!.title.en = "What help would have been good?";
    const first = (
      await ownerPool().query<{ id: string }>(
        "select id from consultation_versions where consultation_id = $1",
        [consultationId],
      )
    ).rows[0]!.id;
    expect(
      await rewordConsultation(await as(nia), { consultationId, languages: LANGUAGES, content }),
    ).toMatchObject({ because: "not-allowed" });
    expect(
      await rewordConsultation(await as(carys), {
        consultationId,
        languages: LANGUAGES,
        content,
        version: 1,
      }),
    ).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await findVersion(databaseFor("public"), first))?.sections[0]!.questions[1]!.title.en).toBe(
      "What would have helped?",
    );
    const after = await row(consultationId);
    expect(staleIn(after.draft, after.readiness.translatedFrom)).toEqual(["questions.q2.title"]);
    expect(
      await rewordConsultation(await as(carys), {
        consultationId,
        languages: LANGUAGES,
        content,
        version: 1,
      }),
    ).toMatchObject({ because: "moved-on" });
    expect(
      await rewordConsultation(await as(carys), {
        consultationId,
        languages: LANGUAGES,
        content,
        version: 2,
        stillRight: ["questions.q2.title"],
      }),
    ).toMatchObject({ ok: true, value: { version: 2 } });
    const looked = await row(consultationId);
    expect(staleIn(looked.draft, looked.readiness.translatedFrom)).toEqual([]);
  });

  test("another question, another choice, a gap or another level is no better word", async () => {
    const consultationId = await approved();
    const { draft } = await row(consultationId);
    const reword = async (change: (content: typeof draft) => void) => {
      const content = structuredClone(draft);
      change(content);
      return rewordConsultation(await as(carys), { consultationId, languages: LANGUAGES, content });
    };
    expect(await reword(({ sections }) => void sections[0]!.questions.pop())).toMatchObject({
      because: "questions-locked",
    });
    expect(await reword(({ sections }) => void sections[0]!.questions[0]!.choices!.reverse())).toMatchObject({
      because: "questions-locked",
    });
    expect(await reword((content) => void (content.level = "co-production"))).toMatchObject({
      because: "questions-locked",
    });
    expect(await reword((content) => void (content.title.cy = ""))).toMatchObject({ because: "gaps" });
  });

  test("it can be stopped early, once, and closes on nobody's list after that", async () => {
    const consultationId = await approved();
    for (const cy of [null, "", "  "])
      expect(
        await withdrawConsultation(await as(dewi), {
          ...stopping(consultationId),
          because: { en: "The service has closed.", cy },
        }),
      ).toMatchObject({ because: "gaps" });
    expect((await withdrawConsultation(await as(dewi), stopping(consultationId))).ok).toBe(true);
    expect(await withdrawConsultation(await as(dewi), stopping(consultationId))).toMatchObject({
      because: "moved-on",
    });
    const [shown] = (
      await listPublicConsultations(databaseFor("public"), await programmeIdOf("nw"), clock())
    ).filter(({ id }) => id === consultationId);
    expect(shown).toMatchObject({
      phase: "withdrawn",
      withdrawnBecause: { cy: "Mae’r gwasanaeth wedi cau." },
    });
    expect((await listConsultations(await as(nia))).find(({ id }) => id === consultationId)?.standing).toBe(
      "withdrawn",
    );
  });

  test("a week before the close its people are told", async () => {
    const consultationId = await approved();
    const work = async () =>
      (await listConsultationsWork(await as(nia))).filter(({ href }) => href.endsWith(consultationId));
    standAt(new Date("2026-12-21T10:00:00Z"));
    expect(await work()).toEqual([]);
    standAt(new Date("2026-12-22T10:00:00Z"));
    expect(await work()).toMatchObject([
      { key: "consultations:work.closing", href: `/consultations/${consultationId}`, dueOn: "2026-12-29" },
    ]);
    expect(await listConsultationsWork(await as(norah))).toEqual([]);
  });
});

test("the bank holds the questions of the programme's other consultations alone", async () => {
  const [one, two] = [await created(), await created()];
  const bank = await listBank(databaseFor("staff"), (await as(nia)).actor, one);
  expect(bank.map(({ id }) => id)).toContain(two);
  expect(bank.map(({ id }) => id)).not.toContain(one);
  expect(await listBank(databaseFor("staff"), (await as(norah)).actor, one)).toEqual([]);
});

test("a translator's file is taken whole or not at all, and its Welsh counts as written from the English of now", async () => {
  const consultationId = await created();
  const { draft } = await row(consultationId);
  const file = translationFileOf(draft);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const half = await importTranslation(await as(nia), {
    consultationId,
    bytes: bytes(file.split("\r\n").slice(0, 5).join("\r\n")),
  });
  expect(half).toMatchObject({ ok: false, because: "file" });
  expect(await row(consultationId)).toMatchObject({ draftRevision: 1, draft });
  expect(
    await importTranslation(await as(nia), {
      consultationId,
      bytes: bytes(file.replace("Eich profiad", "Eich profiad chi")),
    }),
  ).toMatchObject({ ok: true, value: { changed: 1 } });
  expect((await row(consultationId)).draft.sections[0]!.title.cy).toBe("Eich profiad chi");
  expect(await importTranslation(await as(norah), { consultationId, bytes: bytes(file) })).toMatchObject({
    because: "not-found",
  });
});
