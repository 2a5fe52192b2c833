import { fc } from "#tests/support/property.ts";
import { describe, expect, test } from "vitest";
import {
  CannotOpen,
  newBoxKeys,
  newDataKey,
  newSigningKeys,
  boxKeysFromSeed,
  isSignedBy,
  open,
  openBox,
  openToken,
  seal,
  sealBox,
  sealToken,
  sign,
  type Place,
} from "./sealing.server.ts";

const place: Place = {
  table: "contributions",
  column: "sealed",
  row: "6c1f0c53-3c5e-4a0e-9f63-0b8e1f1f5b1a",
};
const words = "Ges i’r ŵyl yng Nghaernarfon 💜\u0000 a’r ffôn wedi torri";

describe("sealing", () => {
  test("what was sealed opens again, whatever was said", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
        const key = newDataKey();
        return open(key, place, seal(key, place, text)) === text;
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["another table", { ...place, table: "contribution_notes" }],
    ["another column", { ...place, column: "sealed_masked" }],
    ["another row", { ...place, row: "6c1f0c53-3c5e-4a0e-9f63-0b8e1f1f5b1b" }],
    [
      "a place whose parts only read the same when put together",
      { table: "contribution", column: "s.sealed", row: place.row },
    ],
  ])("a value moved to %s does not open", (_, elsewhere) => {
    const key = newDataKey();
    expect(() => open(key, elsewhere, seal(key, place, words))).toThrow(CannotOpen);
  });

  test("another key does not open it", () => {
    expect(() => open(newDataKey(), place, seal(newDataKey(), place, words))).toThrow(CannotOpen);
  });

  test("no single changed bit goes unnoticed", () => {
    const key = newDataKey();
    const sealed = seal(key, place, words);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const damaged = Buffer.from(sealed);
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => open(key, place, damaged)).toThrow(CannotOpen);
    }
  });

  test("a value that is cut short, empty or longer does not open", () => {
    const key = newDataKey();
    const sealed = seal(key, place, words);
    for (const wrong of [
      Buffer.alloc(0),
      sealed.subarray(0, 20),
      sealed.subarray(0, -1),
      Buffer.concat([sealed, Buffer.alloc(1)]),
    ])
      expect(() => open(key, place, wrong)).toThrow(CannotOpen);
  });

  test("the length kept tells only which kilobyte it was", () => {
    const key = newDataKey();
    const lengths = new Set(
      Array.from({ length: 1_021 }, (_, letters) => seal(key, place, "x".repeat(letters)).length),
    );
    expect(lengths.size).toBe(1);
    expect(seal(key, place, "x".repeat(1_021)).length - [...lengths][0]!).toBe(1_024);
  });

  test("the same words are never sealed the same twice, and none of them can be seen", () => {
    const key = newDataKey();
    const [a, b] = [seal(key, place, words), seal(key, place, words)];
    expect(a.equals(b)).toBe(false);
    expect(a.includes("Nghaernarfon")).toBe(false);
  });
});

describe("tokens of forms", () => {
  const key = newDataKey();
  const value = { step: "say", answers: { say: words }, issued: 1_793_000_000 };

  test("a token gives back what went in", () => {
    expect(openToken(key, "feedback", sealToken(key, "feedback", value))).toEqual(value);
  });

  test("no letter of a token can be changed", () => {
    const token = sealToken(key, "feedback", value);
    const same = Buffer.from(token, "base64url");
    for (let at = 0; at < token.length; at++) {
      const altered = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      // The last letter may carry bits that belong to no byte.
      if (Buffer.from(altered, "base64url").equals(same)) continue;
      expect(openToken(key, "feedback", altered)).toBeUndefined();
    }
  });

  test("a token of another kind, another installation or no token at all is none", () => {
    const token = sealToken(key, "feedback", value);
    expect(openToken(key, "answer", token)).toBeUndefined();
    expect(openToken(newDataKey(), "feedback", token)).toBeUndefined();
    for (const odd of ["", "x", "%00", "null", "A".repeat(100_000), "ŵŷ", token.slice(1), token + token])
      expect(openToken(key, "feedback", odd)).toBeUndefined();
  });

  test("a small token that would swell to fill the memory is none", () => {
    expect(
      openToken(key, "feedback", sealToken(key, "feedback", "x".repeat(5 * 1024 * 1024))),
    ).toBeUndefined();
  });
});

describe("boxes", () => {
  test("anyone can close one; only the holder of the private key opens it", () => {
    const [hers, theirs] = [newBoxKeys(), newBoxKeys()];
    const dataKey = newDataKey();
    const box = sealBox(hers.publicKey, dataKey);
    expect(openBox(hers, box).equals(dataKey)).toBe(true);
    expect(() => openBox(theirs, box)).toThrow(CannotOpen);
    expect(() => openBox({ ...hers, privateKey: theirs.privateKey }, box)).toThrow(CannotOpen);
    expect(() => openBox(hers, Buffer.concat([box.subarray(0, -1), Buffer.from([box.at(-1)! ^ 1])]))).toThrow(
      CannotOpen,
    );
    expect(() => openBox(hers, Buffer.alloc(0))).toThrow(CannotOpen);
  });

  test("the same seed gives the same pair", () => {
    const seed = newDataKey();
    expect(boxKeysFromSeed(seed)).toEqual(boxKeysFromSeed(seed));
    expect(openBox(boxKeysFromSeed(seed), sealBox(boxKeysFromSeed(seed).publicKey, seed)).equals(seed)).toBe(
      true,
    );
  });
});

test("a signature belongs to one message and one key", () => {
  const [ours, others] = [newSigningKeys(), newSigningKeys()];
  const signature = sign(ours.privateKey, "2026-11-22 17");
  expect(isSignedBy(ours.publicKey, "2026-11-22 17", signature)).toBe(true);
  expect(isSignedBy(ours.publicKey, "2026-11-22 18", signature)).toBe(false);
  expect(isSignedBy(others.publicKey, "2026-11-22 17", signature)).toBe(false);
});
