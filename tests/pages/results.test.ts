/** Results as pages and as files: staff see and take them away, everybody reads what was released, in both languages. */
import { describe, expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { askForExport } from "#app/domain/consultations/ask-export.server.ts";
import {
  chooseResults,
  releaseDays,
  releaseDueResults,
} from "#app/domain/consultations/release-results.server.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { SystemActor } from "#app/domain/people/terms.ts";
import { clock } from "#app/platform/clock.server.ts";
import { figureRows, resultFile, type ResultFile } from "#app/web/result-files.server.ts";
import { sendReminders } from "#app/web/send-reminders.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, asJob, carys, dg, nia } from "../support/cast.ts";
import { ownerPool } from "../support/database.ts";
import { visit } from "../support/pages.ts";
import { rowsOfSheets, tablesOfDocument } from "../support/zip.ts";
import { answered, answeredTimes, closedConsultation, type MadeConsultation } from "../support/results.ts";

async function release({ id }: MadeConsultation, questions: string[]): Promise<void> {
  const dueOn = releaseDays(clock())[0]!;
  expect(await chooseResults(await as(carys), { consultationId: id, questions, dueOn })).toMatchObject({
    ok: true,
  });
  await releaseDueResults({
    ...(asJob("release-results") as Ctx<SystemActor>),
    now: new Date(`${dueOn}T07:00:00Z`),
  });
}

const exported = async (
  path: string,
  format: string,
  who = nia,
): Promise<{ status: number; text: string; bytes: Uint8Array; headers: Headers; address: string }> => {
  const begun = await visit(path, { as: who, post: { format } });
  expect(begun.status).toBe(302);
  const address = begun.location!;
  for (let turn = 0; turn < 100; turn++) {
    const shown = await visit(address, { as: who });
    if (shown.page.queryByRole("link", { name: /^Fetch/ })) break;
    expect(shown.headers.get("Refresh")).toBe("2");
    await new Promise((next) => setTimeout(next, 20));
  }
  const { status, html, bytes, headers } = await visit(`${address}/file`, { as: who });
  return { status, text: html, bytes, headers, address };
};

describe("the page of staff", () => {
  test("shows each question with chart, base, channel mix and table, in both languages", async () => {
    const made = await closedConsultation();
    await answeredTimes(3, made, { answers: { q1: "yes", q3: ["stay", "talk"] } });
    await answered(made, { answers: { q1: "no" }, channel: "paper" });
    const path = `/staff/consultations/${made.id}/results`;
    const en = await visit(`/en${path}`, { as: nia });
    expect(en.status).toBe(200);
    expect(en.document.querySelectorAll("svg[role=img]").length).toBe(6);
    expect(en.html).toContain("Base: 4 answers.");
    expect(en.html).toContain("3 online, 1 on paper");
    expect(en.document.body.textContent).toContain("More than one could be chosen");
    const cy = await visit(`/cy${path}`, { as: nia });
    expect(cy.heading).toBe("Canlyniadau");
    expect(cy.html).toContain("Lle diogel i aros");
    const kept = await visit(`/en${path}?channel=paper`, { as: nia });
    expect(kept.document.body.textContent).toContain("Kept back for privacy");
    expect(kept.document.querySelectorAll("svg[role=img]").length).toBe(0);
    expect((await visit(`/en${path}`, { as: nia, post: { format: "exe" } })).status).toBe(409);
  });

  test("a file of a part that is kept back is not made, and the page says why", async () => {
    const made = await closedConsultation();
    await answeredTimes(3, made, { answers: { q1: "yes" }, channel: "paper" });
    const path = `/staff/consultations/${made.id}/results?channel=paper`;
    for (const [language, said] of [
      ["en", "too small"],
      ["cy", "rhy fach"],
    ] as const) {
      const answer = await visit(`/${language}${path}`, { as: nia, post: { format: "csv" } });
      expect(answer.status).toBe(409);
      expect(answer.page.getByRole("alert").textContent).toContain(said);
    }
  });

  test("a part that there is not is not answered as if it were all, and one part of a kind is shown", async () => {
    const made = await closedConsultation();
    await answeredTimes(12, made, { answers: { q1: "yes" } });
    await answeredTimes(11, made, { answers: { q1: "no" }, channel: "paper" });
    const path = `/en/staff/consultations/${made.id}/results`;
    for (const asked of ["?channel=pigeon", "?stage=1%27--", "?channel=paper&channel=online"])
      expect((await visit(path + asked, { as: nia })).html).toContain("asks for a part that there is not");
    expect((await visit(`${path}?channel=paper`, { as: nia })).html).not.toContain("that there is not");
  });

  test("leads to what waits of this consultation alone", async () => {
    const made = await closedConsultation();
    await answeredTimes(2, made, { answers: { q1: "yes" } });
    const other = await closedConsultation();
    await answered(other, { words: { q2: "Something of the other one." } });
    const shown = await visit(`/en/staff/consultations/${made.id}/results`, { as: nia });
    const inbox = shown.page.getByRole("link", { name: "Answers that wait to be read" }).getAttribute("href");
    const coding = shown.page
      .getByRole("link", { name: "Answers that wait to be coded" })
      .getAttribute("href");
    expect(inbox).toBe(`/en/staff/inbox?state=waiting&consultation=${made.slug}`);
    expect((await visit(inbox!, { as: nia })).status).toBe(200);
    expect((await visit(coding!, { as: nia })).html).toContain(`Only what was answered to ${made.slug}`);
    const listed = (slug: string) =>
      visit(`/en/staff/coding?consultation=${slug}`, { as: nia }).then(
        ({ document }) =>
          document.querySelectorAll("#first tbody tr, section[aria-labelledby=first] tbody tr").length,
      );
    expect([await listed(made.slug), await listed(other.slug)]).toEqual([2, 1]);
  });
});

describe("files", () => {
  test("hold codes and labels in both languages, with a byte order mark, and belong to who asked", async () => {
    const made = await closedConsultation();
    await answeredTimes(2, made, { answers: { q1: "yes", q3: ["stay", "talk"] } });
    const path = `/en/staff/consultations/${made.id}/results`;
    const { text, headers, address } = await exported(path, "csv");
    expect(headers.get("Content-Type")).toContain("text/csv");
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.find(({ question, option }) => question === "q3" && option === "stay")).toMatchObject({
      option_en: "A safe place to stay",
      option_cy: "Lle diogel i aros",
      count: "2",
      base: "2",
      kept_back: "no",
    });
    expect((await visit(`${address}/file`, { as: carys })).status).toBe(404);
    expect((await visit(address, { as: carys })).status).toBe(404);
  });

  test("of who does not read answers hold no words and suppressed figures", async () => {
    const made = await closedConsultation();
    await answeredTimes(12, made, { answers: { q1: "yes" } });
    await answered(made, { answers: { q1: "no" }, words: { q2: "Words of hers about a lantern." } });
    const path = `/en/staff/consultations/${made.id}/results`;
    const theirs = JSON.parse((await exported(path, "json", dg)).text) as {
      texts?: unknown;
      figures: { question: string; option: string; count: number | null }[];
    };
    expect(theirs.texts).toBeUndefined();
    expect(
      theirs.figures.find(({ question, option }) => question === "q1" && option === "no")!.count,
    ).toBeNull();
    const ours = JSON.parse((await exported(path, "json")).text) as { texts: { text: string }[] };
    expect(ours.texts.map(({ text }) => text)).toEqual(["Words of hers about a lantern."]);
    const audit = await ownerPool().query<{ n: string }>(
      "select count(*) n from audit_events where event = 'results.exported'",
    );
    expect(Number(audit.rows[0]!.n)).toBeGreaterThanOrEqual(2);
  });

  test("say what the screen says, whoever asks and whatever part: CSV, workbook, document and data", async () => {
    const made = await closedConsultation();
    await answeredTimes(14, made, { answers: { q1: "yes", q3: ["stay", "talk"], q5: { a: "agree" } } });
    await answeredTimes(12, made, { answers: { q1: "no", q6: ["visit"] }, channel: "paper", language: "cy" });
    await answeredTimes(11, made, { answers: { q1: "no" }, channel: "worker" });
    const path = `/en/staff/consultations/${made.id}/results`;
    const none = "kept back for privacy";
    for (const [who, parts] of [
      [nia, ["", "?channel=paper"]],
      [dg, [""]],
    ] as const)
      for (const part of parts) {
        const { document } = await visit(path + part, { as: who });
        /** Every line of every table on the page: option and figure. */
        const onScreen = [...document.querySelectorAll("main table tbody tr")].map((row) =>
          [...row.querySelectorAll("th, td")].slice(0, 2).map((cell) => cell.textContent!),
        );
        expect(onScreen.length).toBeGreaterThan(10);
        const file = async (format: string) => Buffer.from((await exported(path + part, format, who)).bytes);
        const rows = parse(await file("csv"), { columns: true, bom: true }) as Record<string, string>[];
        expect(rows.map((row) => [row["option_en"], row["count"] || none])).toEqual(onScreen);
        const [head, ...cells] = rowsOfSheets(await file("xlsx"))[0]!;
        const at = (name: string) => head!.indexOf(name);
        expect(cells.map((row) => [row[at("option_en")], String(row[at("count")] ?? none)])).toEqual(
          onScreen,
        );
        const data = JSON.parse((await file("json")).toString()) as {
          base: number;
          figures: { label: { en: string }; count: number | null; base: number | null }[];
        };
        expect(data.figures.map(({ label, count }) => [label.en, String(count ?? none)])).toEqual(onScreen);
        expect(document.querySelector("main")!.textContent).toContain(`Base: ${data.base} answers.`);
        const said = tablesOfDocument(await file("docx")).flatMap(([, ...lines]) =>
          lines.map((line) => line.slice(0, 2)),
        );
        expect(said).toEqual(onScreen);
      }
  }, 120_000);

  test("wait in a list for who comes back, and are made anew by a process that does not hold them", async () => {
    const made = await closedConsultation();
    await answeredTimes(2, made, { answers: { q1: "yes" } });
    const path = `/en/staff/consultations/${made.id}/results`;
    const { address } = await exported(path, "csv");
    const listed = await visit(path, { as: nia });
    expect(listed.page.getByRole("link", { name: `${made.slug}.csv` }).getAttribute("href")).toBe(address);
    expect(
      (await visit(path, { as: carys })).page.queryByRole("link", { name: `${made.slug}.csv` }),
    ).toBeNull();
    // Asked for at another process: here is only the row.
    const elsewhere = await askForExport(await as(nia), {
      consultationId: made.id,
      format: "docx",
      part: {},
      language: "cy",
    });
    for (let turn = 0; turn < 100; turn++) {
      const { page } = await visit(`${path}/exports/${elsewhere.id}`, { as: nia });
      if (page.queryByRole("link", { name: /^Fetch/ })) break;
      await new Promise((next) => setTimeout(next, 20));
    }
    const file = await visit(`${path}/exports/${elsewhere.id}/file`, { as: nia });
    expect(file.status).toBe(200);
    expect(file.headers.get("Content-Disposition")).toContain(`${made.slug}.docx`);
    // The audit tells of each once.
    const { rows } = await ownerPool().query<{ n: string }>(
      "select count(*) n from audit_events where event = 'results.exported' and position($1 in facts) > 0",
      [made.id],
    );
    expect(Number(rows[0]!.n)).toBe(2);
    // After its hour it is gone.
    await ownerPool().query("update result_exports set asked_at = asked_at - interval '61 minutes'");
    expect((await visit(`${path}/exports/${elsewhere.id}/file`, { as: nia })).status).toBe(404);
    expect((await visit(`${path}/exports/not-an-id`, { as: nia })).status).toBe(404);
  });

  test("no cell is a formula, whatever a woman or an officer wrote", async () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'];
    const file: ResultFile = {
      slug: "k-1",
      title: { en: "=cmd", cy: "=cmd" },
      isExact: true,
      base: 1,
      mix: { online: 1 },
      filter: {},
      questions: evil.map((text, index) => ({
        code: `q${index}`,
        kind: "one-choice",
        title: { en: text, cy: text },
        options: [{ code: text, label: { en: text, cy: text } }],
        statements: [],
        tables: [{ key: `q${index}`, rows: [text], figures: [1], base: 1 }],
        places: {},
        isInWords: false,
        answered: 1,
      })),
      texts: [{ question: "q1", title: { en: "=1" }, texts: evil.map((text) => ({ language: "en", text })) }],
      madeOn: "2026-11-02",
    };
    expect(figureRows(file)).toHaveLength(evil.length);
    for (const format of ["csv", "texts-csv"] as const) {
      const made = Buffer.concat(await resultFile(file, format, "en"));
      expect([...made.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      for (const row of parse(made, { bom: true }) as string[][])
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
    for (const format of ["xlsx", "docx"] as const)
      expect(
        Buffer.concat(await resultFile(file, format, "cy"))
          .subarray(0, 2)
          .toString(),
      ).toBe("PK");
  });
});

describe("the page of everybody", () => {
  test("is not there before a release, then shows what was chosen in both languages, linked from the consultation", async () => {
    const made = await closedConsultation();
    await answeredTimes(20, made, { answers: { q1: "yes", q3: ["stay"] } });
    await answeredTimes(2, made, { answers: { q1: "no" } });
    const path = `/nw/consultations/${made.slug}`;
    expect((await visit(`/en${path}/results`)).status).toBe(404);
    await release(made, ["q1", "q3"]);
    const en = await visit(`/en${path}/results`);
    expect(en.status).toBe(200);
    expect(en.document.querySelectorAll("svg[role=img]").length).toBe(2);
    expect(en.document.querySelectorAll("table").length).toBe(2);
    expect(en.html).toContain("kept back for privacy");
    expect(en.document.querySelectorAll("script:not([src])").length).toBe(0);
    const cy = await visit(`/cy${path}/results`);
    expect(cy.heading).toBe("Beth atebodd menywod");
    expect(cy.html).toContain("Lle diogel i aros");
    expect(
      (await visit(`/en${path}`)).page
        .getByRole("link", { name: "What women answered" })
        .getAttribute("href"),
    ).toBe(`/en${path}/results`);
  });

  test("keeps every release readable as it was, and says which one stands in its place", async () => {
    const made = await closedConsultation();
    await answeredTimes(20, made, { answers: { q1: "yes" } });
    await release(made, ["q1"]);
    const path = `/nw/consultations/${made.slug}/results`;
    const first = await visit(`/en${path}`);
    await answeredTimes(15, made, { answers: { q1: "no", q4: "1" }, channel: "paper" });
    await release(made, ["q1", "q4"]);
    const before = await visit(`/en${path}/1`);
    expect(before.status).toBe(200);
    expect(before.document.querySelector("main table")!.textContent).toBe(
      first.document.querySelector("main table")!.textContent,
    );
    expect(before.html).toContain("A newer version stands in place of this one.");
    expect(before.page.getByRole("link", { name: /Read version 2/ }).getAttribute("href")).toBe(`/en${path}`);
    expect((await visit(`/cy${path}/1`)).html).toContain("Mae fersiwn newydd wedi dod yn lle hon.");
    const newest = await visit(`/en${path}`);
    expect(newest.html).not.toContain("A newer version");
    expect(newest.page.getByRole("link", { name: /Version 1, released on/ }).getAttribute("href")).toBe(
      `/en${path}/1`,
    );
    for (const number of ["0", "3", "x", "01", "99999999999"])
      expect((await visit(`/en${path}/${number}`)).status).toBe(404);
    const staff = await visit(`/en/staff/consultations/${made.id}/results/release`, { as: carys });
    expect(staff.html).toContain("Version 1, superseded");
  });

  test("is open data too: as JSON and as a table, with the same figures kept back", async () => {
    const made = await closedConsultation();
    await answeredTimes(20, made, { answers: { q1: "yes" } });
    await answeredTimes(2, made, { answers: { q1: "no" } });
    const address = `/api/v1/consultations/${made.slug}/results`;
    expect((await visit(address)).status).toBe(404);
    expect((await visit(`/api/v1/consultations/${made.slug}`)).status).toBe(404);
    await release(made, ["q1"]);
    const listed = JSON.parse((await visit("/api/v1/consultations?programme=nw")).html) as {
      consultations: { code: string; hasResults: boolean }[];
    };
    expect(listed.consultations.find(({ code }) => code === made.slug)!.hasResults).toBe(true);
    const results = JSON.parse((await visit(address)).html) as {
      questions: { tables: { options: { code: string; count: number | null; label: { cy: string } }[] }[] }[];
    };
    const options = results.questions[0]!.tables[0]!.options;
    expect(options.find(({ code }) => code === "no")!.count).toBeNull();
    expect(options.find(({ code }) => code === "prefer-not-to-say")!.label.cy).toBe(
      "Byddai’n well gen i beidio â dweud",
    );
    const table = parse((await visit(`${address}.csv`)).html, { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(table.find(({ option }) => option === "no")).toMatchObject({ consultation: made.slug, count: "" });
    expect((await visit(`${address}.csv-metadata.json`)).status).toBe(200);
    expect((await visit(`${address}?programme=norfolk`)).status).toBe(404);
  });

  test("a lead sets it up on a page, an officer may not", async () => {
    const made = await closedConsultation();
    const path = `/en/staff/consultations/${made.id}/results/release`;
    expect((await visit(path, { as: nia })).status).toBe(403);
    const day = releaseDays(clock())[0]!;
    expect((await visit(path, { as: carys, post: { act: "choose", dueOn: day } })).status).toBe(409);
    expect(
      (await visit(path, { as: carys, post: { act: "choose", question: ["q1", "q3"], dueOn: day } })).status,
    ).toBe(302);
    expect((await visit(path, { as: carys })).html).toContain("2 questions will be released on");
    expect((await visit(path, { as: carys, post: { act: "take-back" } })).status).toBe(302);
  });
});

test("reminders are kept on the outbox page in the language of each person, once", async () => {
  await answered(await closedConsultation(), { words: { q2: "A call the day before would have helped." } });
  const now = new Date("2026-11-18T08:00:00Z");
  const db = databaseFor("staff");
  expect(await sendReminders({ db, now })).toBeGreaterThan(0);
  expect(await sendReminders({ db, now })).toBe(0);
  const { rows } = await ownerPool().query<{ language: string; subject: string }>(
    "select language, subject from outbox_mails where created_at = $1",
    [now],
  );
  expect(rows.some(({ language, subject }) => language === "cy" && subject.startsWith("Mae themâu k-"))).toBe(
    true,
  );
  expect(rows.some(({ language, subject }) => language === "en" && subject.startsWith("Themes of k-"))).toBe(
    true,
  );
});
