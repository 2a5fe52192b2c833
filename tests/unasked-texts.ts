/** Prints the texts that nothing in the program seems to ask for. A hint, never a failure. */
import { baseOf, findAskedKeys, findUnasked, readTexts } from "./support/locales.ts";

const bases = new Set([...readTexts("en").keys()].map(baseOf));
const areas = new Set([...bases].map((key) => key.split(":")[0]!));
const asked = [
  ...findAskedKeys(areas).map(({ key }) => key),
  ...[...areas].map((area) => `${area}:refusal.*`),
];
const unasked = findUnasked(bases, asked);
console.log(
  unasked.length
    ? `${unasked.length} texts that nothing seems to ask for:\n  ${unasked.join("\n  ")}`
    : "every text is asked for",
);
