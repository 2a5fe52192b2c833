import { beforeAll, expect, test } from "vitest";
import { newFormToken, readFormToken, writeFormToken } from "./form-token.server.ts";

const now = new Date("2026-11-18T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const token = newFormToken("feedback:nw", "cy", { say: "Helo ŵ".repeat(2_000) }, now);
let sealed: string;
beforeAll(() => {
  sealed = writeFormToken(token);
});

test("a token gives back her answers as they were", () => {
  expect(readFormToken("feedback:nw", sealed, later(23.99))).toEqual({ kind: "valid", token });
});

test("the nonce has 128 random bits", () => {
  expect(Buffer.from(token.nonce, "base64url")).toHaveLength(16);
  expect(newFormToken("feedback:nw", "cy", {}, now).nonce).not.toBe(token.nonce);
});

test("a day later it is renewed with her answers kept and a nonce of its own", () => {
  const read = readFormToken("feedback:nw", sealed, later(24));
  if (read.kind !== "renewed") throw new Error(read.kind);
  expect(read.token.answers).toEqual(token.answers);
  expect(read.token.nonce).not.toBe(token.nonce);
  expect(read.token.issuedAt).toBe(later(24).getTime() / 1000);
});

test("a token of another form or programme, an altered one and none are all foreign", () => {
  const tokens: [string, string | undefined][] = [
    ["feedback:norfolk", sealed],
    ["answer:nw", sealed],
    ["feedback:nw", undefined],
    ["feedback:nw", ""],
    ["feedback:nw", "x".repeat(400_000)],
    ["feedback:nw", sealed.slice(1)],
    ["feedback:nw", sealed.slice(0, -2)],
    ["feedback:nw", (sealed[0] === "A" ? "B" : "A") + sealed.slice(1)],
  ];
  for (const [flow, text] of tokens) expect(readFormToken(flow, text, now)).toEqual({ kind: "foreign" });
});

test("words are packed: a long answer costs less than its own length", () => {
  expect(sealed.length).toBeLessThan(1_000);
  expect(sealed).toMatch(/^[\w-]+$/);
});
