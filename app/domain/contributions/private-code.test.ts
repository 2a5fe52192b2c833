import { describe, expect, test } from "vitest";
import { fc } from "#tests/support/property.ts";
import { findCodes, hasCheckDigit, inGroups, readTypedCode, withCheckDigit } from "./private-code.ts";

const nineteen = fc.stringMatching(/^\d{19}$/);
const codes = nineteen.map(withCheckDigit);

describe("the check digit", () => {
  test("the digit of the published example is right", () => {
    // Damm's own example: 572 has check digit 4.
    expect(withCheckDigit("0000000000000000572")).toBe("00000000000000005724");
  });

  test("one wrong digit is always told", () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
        return !hasCheckDigit(wrong);
      }),
      { numRuns: 20_000 },
    );
  });

  test("two swapped neighbours are always told", () => {
    fc.assert(
      fc.property(codes, fc.nat(18), (code, at) => {
        const wrong = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        return wrong === code || !hasCheckDigit(wrong);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("what she types", () => {
  const separators = ["", " ", "-", "–", "—", "\u00a0", "\u2009", ".", "  ", " - ", "\t", "\n", "\u200b"];

  test("a hundred thousand ways of typing a code are read as that code, or refused by name", () => {
    let read = 0;
    let refused = 0;
    let seed = 1;
    const below = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    for (let i = 0; i < 100_000; i++) {
      const code = withCheckDigit(Array.from({ length: 19 }, () => below(10)).join(""));
      const typed = [...code]
        .map(
          (digit, at) =>
            (at && below(3) === 0 ? separators[below(separators.length)]! : "") + lookAlike(digit, below),
        )
        .join("");
      const result = readTypedCode(typed);
      if (result.ok) {
        read++;
        if (result.code !== code) throw new Error(`${JSON.stringify(typed)} was read as ${result.code}`);
      } else {
        refused++;
        if (!["code.letters", "code.check-digit", "code.too-short", "code.too-long"].includes(result.because))
          throw new Error(result.because);
      }
    }
    expect(read).toBeGreaterThan(30_000);
    expect(refused).toBeGreaterThan(10_000);
  });

  /** Mostly the digit; sometimes a wide one, and now and then a letter that looks like it. */
  function lookAlike(digit: string, below: (limit: number) => number): string {
    const dice = below(60);
    if (dice === 0)
      return ({ "0": "O", "1": "l", "5": "S", "8": "B" } as Record<string, string>)[digit] ?? digit;
    if (dice < 4) return String.fromCodePoint(0xff10 + Number(digit));
    return digit;
  }

  test.each([
    ["", "code.empty"],
    [" - ", "code.empty"],
    ["1234 5678", "code.too-short"],
    ["1".repeat(21), "code.too-long"],
    ["O234 5678 9012 3456 7890", "code.letters"],
    ["1234 5678 9012 3456 789x", "code.letters"],
    ["١٢٣٤ 5678 9012 3456 7890", "code.letters"],
    ["💜", "code.letters"],
  ])("%j is refused as %s", (typed, because) => {
    expect(readTypedCode(typed)).toEqual({ ok: false, because });
  });

  test("hostile length is answered at once", () => {
    const started = performance.now();
    for (const text of ["1 ".repeat(100_000), "-".repeat(200_000), "\u200b1".repeat(100_000)])
      expect(readTypedCode(text).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("the groups are read back as they are shown", () => {
    fc.assert(fc.property(codes, (code) => inGroups(code).length === 24 && readTypedCode(inGroups(code)).ok));
  });
});

describe("a code pasted into text", () => {
  test("is found with its place", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const text = `Fy nghod yw ${inGroups(code)}, diolch`;
        const [found] = findCodes(text);
        return found !== undefined && text.slice(found.start, found.end) === inGroups(code);
      }),
    );
  });

  test("is not seen in other numbers", () => {
    expect(findCodes("Ring 01492 123456, account 1234 5678 9012 3456 and 123456789012345678901")).toEqual([]);
  });
});
