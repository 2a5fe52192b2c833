import { describe, expect, test } from "vitest";
import { keys } from "#app/platform/held-keys.server.ts";
import { withCheckDigit } from "#app/domain/contributions/private-code.ts";
import { drawDigits, keysOfCode, locatorOf } from "./private-code.server.ts";
import { randomBytes } from "./random.server.ts";

const programme = "3f0f6f3a-27a1-4f0e-8f57-2b1b6a3b7f10";
const newCode = () => withCheckDigit(drawDigits(keys().code, randomBytes(16)));

describe("drawing", () => {
  test("the same form draws the same code, another form another", () => {
    const nonce = randomBytes(16);
    expect(drawDigits(keys().code, nonce)).toBe(drawDigits(keys().code, nonce));
    expect(drawDigits(keys().code, randomBytes(16))).not.toBe(drawDigits(keys().code, nonce));
    expect(drawDigits({ ...keys().code, draw: randomBytes(32) }, nonce)).not.toBe(
      drawDigits(keys().code, nonce),
    );
  });

  test("over a million draws no place prefers a digit, and neighbours do not hang together", () => {
    const draws = 1_000_000;
    const counts = Array.from({ length: 19 }, () => new Array<number>(10).fill(0));
    const pairs = new Array<number>(100).fill(0);
    const nonce = Buffer.alloc(16);
    for (let i = 0; i < draws; i++) {
      nonce.writeUInt32BE(i);
      const digits = drawDigits(keys().code, nonce);
      if (digits.length !== 19) throw new Error(`a draw of ${digits.length} digits`);
      for (let place = 0; place < 19; place++) counts[place]![digits.charCodeAt(place) - 48]!++;
      pairs[Number(digits.slice(3, 5))]!++;
    }
    const chiSquare = (observed: number[], total: number) =>
      observed.reduce(
        (sum, count) => sum + (count - total / observed.length) ** 2 / (total / observed.length),
        0,
      );
    // Bounds that a fair draw passes all of in 999,999 of a million runs: 9 and 99 degrees of freedom.
    for (const place of counts) expect(chiSquare(place, draws)).toBeLessThan(52);
    expect(chiSquare(pairs, draws)).toBeLessThan(185);
    // The bound is able to fail: a draw by remainder of 32 bits would prefer low first digits.
    const skewed = new Array<number>(10)
      .fill(0)
      .map((_, digit) => (digit < 4 ? draws * 0.105 : (draws * 0.58) / 6));
    expect(chiSquare(skewed, draws)).toBeGreaterThan(52);
  }, 120_000);
});

describe("looking up", () => {
  test("the locator has twenty bits, and depends on the programme, the first six digits and the secret alone", () => {
    const code = "12345678901234567890";
    expect(locatorOf(keys().code, programme, code).length).toBe(3);
    expect(locatorOf(keys().code, programme, code)[0]! & 0xf0).toBe(0);
    expect(locatorOf(keys().code, programme, "12345600000000000000")).toEqual(
      locatorOf(keys().code, programme, code),
    );
    expect(locatorOf(keys().code, programme, "22345678901234567890")).not.toEqual(
      locatorOf(keys().code, programme, code),
    );
    expect(locatorOf(keys().code, "another", code)).not.toEqual(locatorOf(keys().code, programme, code));
    expect(locatorOf({ ...keys().code, locator: randomBytes(32) }, programme, code)).not.toEqual(
      locatorOf(keys().code, programme, code),
    );
  });

  test("one code gives the same keys each time, and nothing of them without every secret", async () => {
    const code = newCode();
    const [once, again] = [
      await keysOfCode(keys().code, programme, code),
      await keysOfCode(keys().code, programme, code),
    ];
    expect(again).toEqual(once);
    for (const other of [
      await keysOfCode(keys().code, programme, newCode()),
      await keysOfCode(keys().code, "another", code),
      await keysOfCode({ ...keys().code, pepper: randomBytes(32) }, programme, code),
      await keysOfCode({ ...keys().code, salt: randomBytes(32) }, programme, code),
    ]) {
      expect(other.verifier.equals(once.verifier)).toBe(false);
      expect(other.box.publicKey.equals(once.box.publicKey)).toBe(false);
      expect(other.voteSecret.equals(once.voteSecret)).toBe(false);
    }
  });

  test("verifier, box and vote do not give one another away", async () => {
    const { verifier, box, voteSecret } = await keysOfCode(keys().code, programme, newCode());
    const all = [verifier, box.privateKey, box.publicKey, voteSecret].map((key) => key.toString("hex"));
    expect(new Set(all).size).toBe(4);
  });
});
