/** The builder as pages: from a template to an open consultation without scripts, in both languages, and wrong input. */
import { beforeEach, describe, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { ENGAGEMENT_PRINCIPLES, GUNNING } from "#app/domain/consultations/terms.ts";
import { carys, dewi, ffion, gwen, nia, norah, type Person } from "../support/cast.ts";
import { openConsultation } from "../support/consultations.ts";
import { ownerPool } from "../support/database.ts";
import { visit, type Answer } from "../support/pages.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

const at = (id: string, page = "", language = "en") =>
  `/${language}/staff/consultations/${id}${page ? `/${page}` : ""}`;

/** What a form on the page would post as it stands. */
function formOf(answer: Answer, wanted: (form: HTMLFormElement) => boolean): Record<string, string[]> {
  const form = [...answer.document.querySelectorAll<HTMLFormElement>("main form")].find(wanted)!;
  const fields: Record<string, string[]> = {};
  for (const element of form.querySelectorAll<HTMLInputElement>("input, textarea, select")) {
    if (
      !element.name ||
      ((element.type === "checkbox" || element.type === "radio") && !element.hasAttribute("checked"))
    )
      continue;
    (fields[element.name] ??= []).push(
      element.tagName === "TEXTAREA" ? (element.textContent ?? "") : element.value,
    );
  }
  return fields;
}
const partForm = (answer: Answer) => formOf(answer, (form) => Boolean(form.querySelector("[name=was]")));

async function started(template = "experience", as: Person = nia, language = "en"): Promise<string> {
  const { status, location } = await visit(`/${language}/staff/consultations/new`, {
    as,
    post: { titleEn: "Getting to visits", titleCy: "Cyrraedd ymweliadau", template },
  });
  expect(status).toBe(302);
  const [, id] =
    new RegExp(`^/${language}/staff/consultations/([0-9a-f-]{36})/about$`).exec(location ?? "") ?? [];
  return id!;
}

/** Fills one page as it is shown, with some fields written, and saves it. */
async function write(
  id: string,
  page: string,
  change: Record<string, string | string[]>,
  as: Person = nia,
): Promise<Answer> {
  const shown = await visit(at(id, page), { as });
  return visit(at(id, page), { as, post: { ...partForm(shown), ...change } });
}

async function filled(): Promise<string> {
  const id = await started();
  expect(
    (
      await write(id, "about", {
        purposeEn: "How you get to visits.",
        purposeCy: "Sut rydych yn cyrraedd ymweliadau.",
        canChangeEn: "Travel help.",
        canChangeCy: "Cymorth teithio.",
        cannotChangeEn: "Where prisons are.",
        cannotChangeCy: "Ble mae carchardai.",
        audienceEn: "Women with family in prison.",
        audienceCy: "Menywod â theulu yn y carchar.",
        spaceEn: "A safe room.",
        spaceCy: "Ystafell ddiogel.",
        voiceEn: "A worker can help.",
        voiceCy: "Gall gweithiwr helpu.",
        listenerEn: "The head of visits.",
        listenerCy: "Pennaeth ymweliadau.",
        influenceEn: "We tell you by May.",
        influenceCy: "Byddwn yn dweud wrthych erbyn mis Mai.",
      })
    ).location,
  ).toContain("saved=1");
  expect(
    (
      await write(id, "dates", {
        opensOn: "2026-12-01",
        opensTime: "09:00",
        closesOn: "2027-01-12",
        closesTime: "17:00",
        graceHours: "72",
      })
    ).status,
  ).toBe(302);
  const checks = Object.fromEntries(
    [
      ...ENGAGEMENT_PRINCIPLES.map((one) => `principle.${one}`),
      ...GUNNING.map((one) => `gunning.${one}`),
    ].map((name) => [name, "Said in a sentence."]),
  );
  expect(
    (
      await write(id, "checks", {
        ...checks,
        noScreeningBecause: "An idea only.",
        safeguardingCover: "Duty lead, weekdays.",
        noPaperBecause: "A pilot.",
      })
    ).status,
  ).toBe(302);
  const { rows } = await ownerPool().query<{ id: string }>(
    "select id from strategy_items where strategy_id = 'nws' and code = 'CUS-1'",
  );
  expect((await visit(at(id, "priorities"), { as: nia, post: { priorityIds: [rows[0]!.id] } })).status).toBe(
    302,
  );
  return id;
}

/** Walks to the end of the test run, leaving every question out. */
async function testRun(id: string): Promise<Answer> {
  let page = await visit(at(id, "preview"), { as: nia, post: { act: "begin", width: "phone" } });
  for (let guard = 0; guard < 40 && !page.html.includes('value="finish"'); guard++)
    page = await visit(at(id, "preview"), { as: nia, post: { ...page.hidden, act: "skip" } });
  return visit(at(id, "preview"), { as: nia, post: { ...page.hidden, act: "finish" } });
}

test("from a template to an open consultation, by two people, without scripts", async () => {
  const id = await filled();
  const before = await visit(at(id), { as: nia });
  expect(before.document.querySelector("#ready")?.textContent).toBe("11 of 12 needed to open");
  const submit = before.page.getByRole("button", { name: "Send for approval" });
  expect(submit.hasAttribute("disabled")).toBe(true);
  expect(before.document.getElementById("why-not")?.textContent).toContain("Test run");
  expect((await visit(at(id), { as: nia, post: { act: "submit" } })).status).toBe(409);

  const run = await testRun(id);
  expect(run.status).toBe(200);
  expect(run.html).toContain("The test run is done");
  expect((await ownerPool().query("select count(*)::int as n from contributions")).rows[0]).toEqual({ n: 0 });

  expect(
    (await visit(at(id), { as: nia })).page
      .getByRole("button", { name: "Send for approval" })
      .hasAttribute("disabled"),
  ).toBe(false);
  expect((await visit(at(id), { as: nia, post: { act: "submit" } })).status).toBe(302);
  expect((await visit(at(id), { as: nia, post: { act: "approve" } })).status).toBe(403);
  expect((await visit("/en/staff", { as: carys })).html).toContain("waits for your approval");
  expect((await visit(at(id), { as: carys, post: { act: "approve" } })).status).toBe(302);

  const opened = await visit(at(id), { as: nia });
  expect(opened.document.querySelector("#ready")).toBeNull();
  expect(opened.html).toContain("Opening soon");
  standAt(new Date("2026-12-02T10:00:00Z"));
  const { rows } = await ownerPool().query<{ slug: string }>("select slug from consultations where id = $1", [
    id,
  ]);
  expect((await visit(`/cy/nw/consultations/${rows[0]!.slug}`)).html).toContain("Cyrraedd ymweliadau");
  expect(
    (await visit(at(id, "about"), { as: nia })).document
      .querySelector("main fieldset")
      ?.hasAttribute("disabled"),
  ).toBe(true);
  expect((await write(id, "about", { purposeEn: "Other." })).status).toBe(409);
});

test("returned with a reason, the reason is on every page until it is sent again", async () => {
  const id = await filled();
  await testRun(id);
  await visit(at(id), { as: nia, post: { act: "submit" } });
  expect((await visit(at(id), { as: dewi, post: { act: "return", because: " " } })).status).toBe(400);
  expect(
    (await visit(at(id), { as: dewi, post: { act: "return", because: "Say who listens." } })).status,
  ).toBe(302);
  expect((await visit(at(id, "about"), { as: nia })).html).toContain("Say who listens.");
  expect((await visit("/cy/staff", { as: nia })).html).toContain("yn ôl gyda rheswm");
});

describe.each(["en", "cy"] as const)("in %s", (language) => {
  test("every page answers in its language, with no key left and one h1 of its own", async () => {
    const id = await started("draft-review", ffion, language);
    for (const page of [
      "",
      "about",
      "questions",
      "questions/q1",
      "questions/q4",
      "bank",
      "languages",
      "dates",
      "priorities",
      "checks",
      "preview",
      "preview?page=q:q2&width=desktop",
      "poster",
    ]) {
      const { status, document, heading } = await visit(at(id, page, language), { as: ffion });
      expect(status, page).toBe(200);
      expect(document.documentElement.lang).toBe(language);
      expect(heading, page).not.toBe("");
      expect(document.querySelector("main")!.textContent, page).not.toMatch(
        /consultations:|staff:|common:|\{\{/,
      );
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      expect(
        ids.filter((one, index) => ids.indexOf(one) !== index),
        page,
      ).toEqual([]);
      for (const field of document.querySelectorAll<HTMLInputElement>(
        "main input:not([type=hidden]), main textarea, main select",
      ))
        expect(
          document.querySelector(`label[for="${field.id}"]`) ?? field.closest("label"),
          `${page} ${field.name}`,
        ).not.toBeNull();
    }
    expect((await visit(`/${language}/staff/consultations`, { as: ffion })).html).toContain(
      language === "en" ? "Getting to visits" : "Cyrraedd ymweliadau",
    );
  });

  test("the texts of every template are there in both languages", async () => {
    for (const template of ["experience", "draft-review", "pulse", "workshop"]) {
      const id = await started(template, nia, language);
      const { html } = await visit(at(id, "languages", language), { as: nia });
      expect(html).not.toContain("consultations:template");
      const { rows } = await ownerPool().query<{ n: number }>(
        "select jsonb_array_length(draft->'sections'->0->'questions') as n from consultations where id = $1",
        [id],
      );
      expect(rows[0]!.n).toBeGreaterThan(0);
    }
  });
});

describe("questions", () => {
  const code = async (id: string, nth: number) =>
    (await visit(at(id, "questions"), { as: nia })).document
      .querySelectorAll("ol > li h3 a")
      [nth]?.getAttribute("href")
      ?.split("/")
      .at(-1);
  const act = async (id: string, fields: Record<string, string>) => {
    const { hidden } = await visit(at(id, "questions"), { as: nia });
    return visit(at(id, "questions"), { as: nia, post: { revision: hidden["revision"]!, ...fields } });
  };

  test("are added, moved, written and taken out; an unreachable one is told in its place", async () => {
    const id = await started();
    const added = await act(id, { act: "add-question", kind: "one-choice", section: "s1" });
    expect(added.location).toBe(at(id, "questions/q5"));
    expect(
      (
        await write(id, "questions/q5", {
          titleEn: "Who helped?",
          titleCy: "Pwy helpodd?",
          choicesEn: "A worker\nA friend",
          choicesCy: "Gweithiwr\nFfrind",
        })
      ).status,
    ).toBe(302);
    expect(
      (await write(id, "questions/q2", { showWhenQuestion: "q1", "showWhen.q1": ["good", "very-good"] }))
        .status,
    ).toBe(302);
    expect((await act(id, { act: "move-question", code: "q2", by: "up" })).status).toBe(302);
    expect(await code(id, 0)).toBe("q2");
    expect((await visit(at(id, "questions"), { as: nia })).html).toContain(
      "waits for a question that comes after it",
    );
    expect((await visit(at(id, "questions/q2"), { as: nia })).html).toContain(
      "waits for a question that comes after it",
    );
    expect((await act(id, { act: "move-question", code: "q2", by: "down" })).status).toBe(302);
    expect((await act(id, { act: "remove-question", code: "q1" })).status).toBe(302);
    expect((await visit(at(id, "questions"), { as: nia })).html).toContain(
      "waits for a question that is not there",
    );
    expect((await act(id, { act: "add-section", titleEn: "Last", titleCy: "Olaf" })).status).toBe(302);
    expect((await act(id, { act: "rename-section", code: "s2", titleEn: " " })).status).toBe(400);
    expect((await act(id, { act: "add-question", kind: "quiz" })).status).toBe(409);
    expect((await act(id, { act: "remove-everything" })).status).toBe(409);
    expect((await act(id, { act: "move-question", code: "q5", by: "up", revision: "1" })).status).toBe(409);
  });

  test("of another consultation are copied from the bank, and those of another programme are not there", async () => {
    const one = await started();
    const two = await started("pulse");
    const bank = await visit(at(two, "bank?search=helped"), { as: nia });
    expect(bank.html).toContain("What helped?");
    const { hidden } = bank;
    expect((await visit(at(two, "bank"), { as: nia, post: { revision: hidden["revision"]! } })).status).toBe(
      409,
    );
    expect(
      (
        await visit(at(two, "bank"), {
          as: nia,
          post: { revision: hidden["revision"]!, "question.k-1": [`${one}:q2`] },
        })
      ).status,
    ).toBe(302);
    expect((await visit(at(two, "questions"), { as: nia })).html).toContain("What helped?");
    expect(
      (await visit(at(two, "bank"), { as: nia, post: { revision: "2", "question.k-1": [`${NOBODY}:q2`] } }))
        .status,
    ).toBe(404);
  });

  test("only a lead makes an answer needed, and says why", async () => {
    const id = await started();
    const shown = await visit(at(id, "questions/q2"), { as: nia });
    expect(shown.document.querySelector("[name=required]")).toBeNull();
    expect((await write(id, "questions/q2", { required: "yes", requiredBecauseEn: "So." })).status).toBe(409);
    expect((await write(id, "questions/q2", { required: "yes" }, carys)).status).toBe(400);
    expect(
      (
        await write(
          id,
          "questions/q2",
          {
            required: "yes",
            requiredBecauseEn: "The law asks us to.",
            requiredBecauseCy: "Mae’r gyfraith yn gofyn.",
          },
          carys,
        )
      ).status,
    ).toBe(302);
    expect((await write(id, "questions/q2", { titleEn: "What helped you?" })).status).toBe(302);
    expect((await visit(at(id, "questions/q2"), { as: nia })).html).toContain("The law asks us to.");
  });
});

const NOBODY = "00000000-0000-4000-8000-0000000000ff";

describe("saving while it is written", () => {
  test("answers JSON; a session that has ended keeps nothing and says so by a redirect", async () => {
    const id = await started();
    const fields = partForm(await visit(at(id, "about"), { as: nia }));
    const saved = await visit(at(id, "save"), {
      as: nia,
      post: { ...fields, part: "about", purposeEn: "Kept at once." },
    });
    expect(JSON.parse(saved.html)).toMatchObject({ ok: true });
    expect((await visit(at(id, "about"), { as: nia })).html).toContain("Kept at once.");
    const ended = await visit(at(id, "save"), { post: { ...fields, part: "about", purposeEn: "Not kept." } });
    expect([ended.status, ended.location]).toEqual([302, "/en/staff/sign-in"]);
    expect((await visit(at(id, "about"), { as: nia })).html).not.toContain("Not kept.");
  });

  test("two people on one page: the second sees both texts, in the page and in JSON", async () => {
    const id = await started();
    const fields = partForm(await visit(at(id, "about"), { as: ffion }));
    await write(id, "about", { purposeEn: "Written by Nia." });
    const clash = await visit(at(id, "about"), {
      as: ffion,
      post: { ...fields, purposeEn: "Written by Ffion." },
    });
    expect(clash.status).toBe(409);
    expect(clash.html).toContain("Written by Nia.");
    expect(clash.document.querySelector<HTMLTextAreaElement>("[name=purposeEn]")?.textContent).toContain(
      "Written by Ffion.",
    );
    const json = await visit(at(id, "save"), {
      as: ffion,
      post: { ...fields, part: "about", purposeEn: "Written by Ffion." },
    });
    expect(json.status).toBe(409);
    expect(JSON.parse(json.html).theirs).toEqual([{ name: "purposeEn", text: "Written by Nia." }]);
    expect(
      (
        await visit(at(id, "about"), {
          as: ffion,
          post: { ...partForm(clash), purposeEn: "Written by Ffion." },
        })
      ).status,
    ).toBe(302);
    expect((await visit(at(id, "about"), { as: nia })).html).toContain("Written by Ffion.");
  });

  test("what cannot be written is told with its field, and what was typed stays", async () => {
    const id = await started();
    const wrong = await write(id, "dates", {
      opensOn: "2027-03-28",
      opensTime: "01:30",
      closesOn: "2027-02-31",
      graceHours: "many",
    });
    expect(wrong.status).toBe(400);
    expect(wrong.document.querySelector("#f-graceHours-error")).not.toBeNull();
    expect(wrong.document.querySelector<HTMLInputElement>("[name=graceHours]")?.value).toBe("many");
    for (const part of ["", "words", "__proto__", "question:", "question:q99", "question:q1;drop"])
      expect([400, 404], part).toContain(
        (await visit(at(id, "save"), { as: nia, post: { part, was: "x" } })).status,
      );
  });
});

describe("what is not hers", () => {
  test("another programme's officer finds nothing, whatever the page or the act", async () => {
    const id = await started();
    for (const page of [
      "",
      "about",
      "questions",
      "questions/q1",
      "bank",
      "languages",
      "languages/csv",
      "dates",
      "priorities",
      "checks",
      "preview",
      "poster",
      "words",
    ])
      expect((await visit(at(id, page), { as: norah })).status, page).toBe(404);
    for (const page of [
      "",
      "about",
      "questions",
      "dates",
      "priorities",
      "checks",
      "preview",
      "save",
      "words",
    ])
      expect(
        (await visit(at(id, page), { as: norah, post: { act: "submit", part: "about" } })).status,
        page,
      ).toBe(404);
  });

  test("a reader may look and not write", async () => {
    const id = await started();
    expect(
      (await visit(at(id, "about"), { as: gwen })).document
        .querySelector("main fieldset")
        ?.hasAttribute("disabled"),
    ).toBe(true);
    expect((await visit(at(id, "about"), { as: gwen, post: {} })).status).toBe(403);
    expect((await visit(at(id), { as: gwen, post: { act: "duplicate" } })).status).toBe(403);
  });

  test("a programme in English alone is asked for no Welsh", async () => {
    const { location } = await visit("/en/staff/consultations/new", {
      as: norah,
      post: { titleEn: "Norfolk asks", template: "pulse" },
    });
    const id = location!.split("/")[4]!;
    const about = await visit(at(id, "about"), { as: norah });
    expect(about.document.querySelector("[name=purposeCy]")).toBeNull();
    expect(
      (await visit(at(id), { as: norah })).document.querySelector("nav a[href$='/languages']"),
    ).toBeNull();
  });

  test("ids and queries that are none are not found and break nothing", async () => {
    for (const id of ["x", "%00", "..%2f", NOBODY])
      expect((await visit(at(id), { as: nia })).status, id).toBe(404);
    const id = await started();
    for (const query of [
      "preview?page=q:q99",
      "preview?page=%00&width=wide",
      "languages?read=1e9",
      "bank?search='%20or%201=1",
    ])
      expect((await visit(at(id, query), { as: nia })).status, query).toBe(200);
    for (const code of ["q99", "__proto__", "q1%00"])
      expect((await visit(at(id, `questions/${code}`), { as: nia })).status, code).toBe(404);
  });
});

describe("a translator's file", () => {
  test("goes out with its mark and formulas made harmless", async () => {
    const id = await started();
    await write(id, "about", { purposeEn: "=cmd()" });
    const out = await visit(at(id, "languages/csv"), { as: nia });
    expect(out.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(out.html).toContain("purpose,'=cmd(),");
  });
});

test("once it is open, a lead puts it in better words and the Welsh is flagged; an officer cannot", async () => {
  const slug = await openConsultation({
    opensAt: new Date("2026-11-01T09:00:00Z"),
    closesAt: new Date("2026-12-31T17:00:00Z"),
    number: 900,
  });
  const { rows } = await ownerPool().query<{ id: string }>("select id from consultations where slug = $1", [
    slug,
  ]);
  const id = rows[0]!.id;
  expect((await visit(at(id, "words"), { as: nia })).status).toBe(403);
  const shown = await visit(at(id, "words"), { as: carys });
  const fields = formOf(shown, (form) => Boolean(form.querySelector("[name=version]")));
  expect((await visit(at(id, "words"), { as: carys, post: { ...fields, "cy:purpose": " " } })).status).toBe(
    400,
  );
  expect(
    (
      await visit(at(id, "words"), {
        as: carys,
        post: { ...fields, "en:purpose": "How women find support before court." },
      })
    ).status,
  ).toBe(302);
  expect(
    (await visit(at(id, "words"), { as: carys, post: { ...fields, "en:purpose": "Too late." } })).status,
  ).toBe(409);
  expect((await visit(`/en/nw/consultations/${slug}`)).html).toContain(
    "How women find support before court.",
  );
  expect((await visit(at(id), { as: carys })).html).toContain("Version 2");
  const again = await visit(at(id, "words", "cy"), { as: carys });
  expect(again.html).toContain("Y Saesneg wedi newid");
});

test("the poster has both languages, neutral words and a picture for each address", async () => {
  const id = await started();
  const { document } = await visit(at(id, "poster"), { as: nia });
  expect(
    [...document.querySelectorAll("section[lang]")].map((section) => section.getAttribute("lang")),
  ).toEqual(["cy", "en"]);
  expect(document.querySelectorAll("img[src^='data:image/svg+xml']")).toHaveLength(2);
  expect(
    [...document.querySelectorAll("section[lang]")].map((section) => section.textContent).join(" "),
  ).not.toMatch(/women|menywod|visit|justice|prison|police/i);
});

test("stopping early asks first, is said once, and ends the answering", async () => {
  const slug = await openConsultation({
    opensAt: new Date("2026-11-01T09:00:00Z"),
    closesAt: new Date("2026-12-31T17:00:00Z"),
    number: 950,
  });
  const { rows } = await ownerPool().query<{ id: string }>("select id from consultations where slug = $1", [
    slug,
  ]);
  const stopping = {
    act: "withdraw",
    becauseEn: "The service has closed.",
    becauseCy: "Mae’r gwasanaeth wedi cau.",
  };
  const shown = await visit(at(rows[0]!.id), { as: carys });
  expect(shown.document.querySelector("details form input[value=withdraw]")).not.toBeNull();
  expect((await visit(at(rows[0]!.id), { as: nia, post: { act: "withdraw" } })).status).toBe(403);
  const noWelsh = await visit(at(rows[0]!.id), { as: carys, post: { ...stopping, becauseCy: " " } });
  expect(noWelsh.status).toBe(409);
  expect(noWelsh.document.querySelector<HTMLTextAreaElement>("details[open] [name=becauseEn]")?.value).toBe(
    "The service has closed.",
  );
  expect((await visit(at(rows[0]!.id), { as: carys, post: stopping })).status).toBe(302);
  expect((await visit(at(rows[0]!.id), { as: carys, post: stopping })).status).toBe(409);
  const told = (await visit(`/cy/nw/consultations/${slug}`)).document.body.textContent;
  expect(told).toContain("Rydym wedi rhoi’r gorau i ofyn");
  expect(told).toContain("Mae’r gwasanaeth wedi cau.");
});
