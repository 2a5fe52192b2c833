import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { SentShown } from "#app/ui/sent-page.tsx";
import { isSentAnswer, ReadyAnswers, type SentAnswer } from "./ready-answers.server.ts";

const sent = (changes: Partial<SentShown> = {}): SentAnswer => ({
  kind: "sent",
  sent: {
    stage: "code",
    outcome: "new",
    hasCode: true,
    token: "AbC-_9",
    code: "1234 1234 0000 5678 9012",
    keptMonths: 12,
    ...changes,
  },
});

/** Counts how often it is asked, and renders what it is given. */
function renderer(status = 200) {
  const asked: SentAnswer[] = [];
  const render = async (shown: SentAnswer) => {
    asked.push(shown);
    const html = `<p>Cofiwch – ŵ</p><input value="${shown.sent.token}">${(shown.sent.code ?? "")
      .split(" ")
      .map((group) => `<b>${group}</b>`)
      .join("")}<button data-copy="${shown.sent.code ?? ""}">`;
    return { status, headers: [["Content-Type", "text/html"]] as [string, string][], html };
  };
  return { asked, render };
}

test("a page is rendered once and then filled in with each woman's own token and code, plain and compressed alike", async () => {
  const { asked, render } = renderer();
  const ready = new ReadyAnswers();
  for (const [token, code] of [
    ["AbC-_9", "1234 1234 0000 5678 9012"],
    ["x".repeat(70_000), "0000 1111 2222 3333 4444"],
  ] as const) {
    const filled = (await ready.fill("/cy/nw/feedback", sent({ token, code }), 0, render))!;
    const plain = filled.plain().toString("utf8");
    expect(plain).toContain(`<p>Cofiwch – ŵ</p><input value="${token}">`);
    expect(plain).toContain(
      code
        .split(" ")
        .map((group) => `<b>${group}</b>`)
        .join(""),
    );
    expect(plain).toContain(`data-copy="${code}"`);
    expect(plain).not.toMatch(/codegroup|sealedfield/);
    expect(gunzipSync(filled.gzip()).toString("utf8")).toBe(plain);
  }
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked)).not.toContain("1234");
});

test("it is made afresh for another address, another outcome, after a publication and after a minute", async () => {
  const { asked, render } = renderer();
  let now = 0;
  const ready = new ReadyAnswers(() => now);
  await ready.fill("/cy/nw/feedback", sent(), 0, render);
  await ready.fill("/en/nw/feedback", sent(), 0, render);
  await ready.fill("/cy/nw/feedback", sent({ outcome: "edited" }), 0, render);
  await ready.fill("/cy/nw/feedback", sent(), 1, render);
  now = 60_000;
  await ready.fill("/cy/nw/feedback", sent(), 1, render);
  expect(asked).toHaveLength(5);
});

test("an answer that failed or that shows what she typed is never kept ready", async () => {
  const { render } = renderer(503);
  expect(await new ReadyAnswers().fill("/cy/nw/feedback", sent(), 0, render)).toBeUndefined();
  expect(isSentAnswer(sent())).toBe(true);
  expect(isSentAnswer(sent({ typed: "1234" }))).toBe(false);
  expect(isSentAnswer(sent({ proof: "right" }))).toBe(false);
  expect(isSentAnswer({ kind: "step" })).toBe(false);
  expect(isSentAnswer(undefined)).toBe(false);
});
