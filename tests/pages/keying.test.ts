/** The keying pages as they answer: forms with slips, numbers of other batches, ids of nobody, in both languages. */
import { afterEach, expect, test } from "vitest";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { I18nextProvider } from "react-i18next";
import { standAt } from "#app/platform/clock.server.ts";
import { drawingEnd } from "#app/domain/keying/make-batch.server.ts";
import { ChannelMix } from "#app/ui/channel-mix.tsx";
import { textsIn } from "#app/web/language.server.ts";
import { kit, nia, norah } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";

afterEach(() => standAt(undefined));

const BATCH = { about: "", place: "Styal", standard: "2", large: "0", easyRead: "0" };

/** Made and printed: where it is, and what stands on its packs. */
async function printedBatch(): Promise<{ at: string; codes: string[]; numbers: string[] }> {
  const made = await visit("/en/staff/keying/new", { as: nia, post: BATCH });
  expect(made.status).toBe(302);
  const pack = made.location!;
  await drawingEnd(pack.split("/")[4]!);
  const ready = await visit(pack, { as: nia });
  expect(ready.html).not.toMatch(/\d{4} \d{4} \d{4} \d{4} \d{4}/);
  const shown = await visit(pack, { as: nia, post: { intent: "show" } });
  const codes = [...shown.document.querySelectorAll(".paper-code")].map((code) => code.textContent!);
  const numbers = [...shown.document.querySelectorAll(".paper-form thead")].map(
    (head) => /\d{3} \d{4}/.exec(head.textContent!)![0],
  );
  return { at: pack.replace(/\/pack$/, ""), codes, numbers };
}

test.each([
  [{ standard: "0" }, "Ask for at least one pack."],
  [{ standard: "10000" }, "This is too many. A batch has 200 forms at most."],
  [{ standard: "150", large: "51" }, "This is too many. A batch has 200 forms at most."],
  [{ standard: "two" }, "Type a whole number."],
  [{ place: " " }, "Say where."],
  [{ about: "k-1" }, "Choose from the list."],
  [{ place: "x".repeat(301) }, "This is longer than 300 letters."],
])("a batch with %j is not made and says why", async (wrong, words) => {
  const answer = await visit("/en/staff/keying/new", { as: nia, post: { ...BATCH, ...wrong } });
  expect(answer.status).toBe(400);
  expect(answer.page.getByRole("alert").textContent).toContain(words);
});

test("codes are shown to the first who asks and to nobody after", async () => {
  const { at, codes } = await printedBatch();
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatch(/^\d{4}( \d{4}){4}$/);
  const again = await visit(`${at}/pack`, { as: nia, post: { intent: "show" } });
  expect(again.status).toBe(409);
  expect(again.html).not.toContain(codes[0]!);
  expect(again.page.getByRole("alert").textContent).toContain("Draw new ones");
});

test("a keyer without the batch, a person of another programme and an id of nobody find nothing", async () => {
  const { at } = await printedBatch();
  expect((await visit(at, { as: kit })).status).toBe(404);
  expect((await visit(at, { as: norah })).status).toBe(404);
  for (const id of ["x", "%00", "__proto__", "00000000-0000-4000-8000-0000000000FF"])
    expect((await visit(`/en/staff/keying/${id}`, { as: nia })).status, id).toBe(404);
  const nobody = "00000000-0000-4000-8000-0000000000ff";
  expect((await visit(`${at}/forms/${nobody}`, { as: nia })).status).toBe(404);
  expect((await visit(`/en/staff/keying/sample?about=${nobody}`, { as: nia })).status).toBe(404);
});

test("handover on 31 February, a wrong number and an act that is none are told on the page", async () => {
  const { at, numbers } = await printedBatch();
  const handover = { intent: "handover", handedOverOn: "2026-02-31", source: "By hand", returned: "2" };
  const noDay = await visit(at, { as: nia, post: handover });
  expect(noDay.status).toBe(400);
  expect(noDay.page.getByRole("alert").textContent).toContain("This is not a day of the calendar.");
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
  expect((await visit(at, { as: nia, post: { ...handover, handedOverOn: today } })).status).toBe(302);
  const wrong = await visit(at.replace("/en/", "/cy/"), {
    as: nia,
    post: { intent: "begin", number: "1234567" },
  });
  expect(wrong.status).toBe(409);
  expect(wrong.page.getByRole("alert").textContent).toContain("Nid rhif ffurflen yw hwn.");
  expect((await visit(at, { as: nia, post: { intent: "burn" } })).status).toBe(400);
  const other = await printedBatch();
  const foreign = await visit(at, { as: nia, post: { intent: "begin", number: other.numbers[0]! } });
  expect(foreign.page.getByRole("alert").textContent).toContain("This form belongs to another batch.");
  const mine = await visit(at, { as: nia, post: { intent: "begin", number: numbers[0]! } });
  expect(mine.location).toContain("/forms/");
  const empty = await visit(mine.location!, { as: nia, post: { intent: "finish" } });
  expect(empty.status).toBe(400);
  expect(empty.page.getByRole("alert").textContent).toContain("Nothing was typed.");
  const odd = await visit(mine.location!, {
    as: nia,
    post: { intent: "finish", language: "en", "w.say": "words", "n.stage": "77", transcribed: "no" },
  });
  expect(odd.status).toBe(400);
  expect(odd.page.getByRole("alert").textContent).toContain("not printed beside any answer");
  expect(odd.document.querySelector<HTMLTextAreaElement>("textarea[name='w.say']")!.value).toBe("words");
});

test("an unknown code and a slip whose form is not keyed yet are answered in the same words", async () => {
  const { codes } = await printedBatch();
  const asked = async (code: string) => {
    const answer = await visit("/en/nw/code", { post: { code, act: "open" } });
    return { status: answer.status, words: answer.page.getByRole("alert").textContent };
  };
  const unknown = await asked("0000 0000 0000 0000 0000");
  expect(unknown.status).toBe(400);
  expect(await asked(codes[0]!)).toEqual(unknown);
});

test("fewer than ten equality sheets are not counted", async () => {
  const answer = await visit("/cy/staff/keying/monitoring", {
    as: kit,
    post: { sheets: "9", "age.18-24": "9" },
  });
  expect(answer.status).toBe(400);
  expect(answer.page.getByRole("alert").textContent).toContain("llai na deg");
});

test("the channel mix is a sentence in both languages, without what is none", () => {
  const said = (language: "en" | "cy", mix: Record<string, number | null>, of?: number) =>
    renderToStaticMarkup(
      createElement(I18nextProvider, { i18n: textsIn(language) }, createElement(ChannelMix, { mix, of })),
    ).replace(/<[^>]+>/g, "");
  const mix = { online: 14, paper: 9, worker: 6, phone: 0 };
  expect(said("en", mix)).toBe("14 online, 9 on paper, 6 with a worker");
  expect(said("cy", mix)).toBe("14 ar-lein, 9 ar bapur, 6 gyda gweithiwr");
  expect(said("en", mix, 29)).toBe("29 answers: 14 online, 9 on paper, 6 with a worker");
  expect(said("en", { online: 14, workshop: null })).toBe("14 online, in a workshop kept back for privacy");
  expect(said("en", {})).toBe("");
});
