/**
 * A picture that leaves as a file, as PNG for a slide. The letters are those of a font that comes with the program: a
 * server need not have any, and the picture is the same wherever it is made.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const { resolve } = createRequire(import.meta.url);
const FAMILY = "Open Sans";
const FONTS = ["400Regular/OpenSans_400Regular.ttf", "700Bold/OpenSans_700Bold.ttf"];
/** Pixels across: sharp on a slide that fills a wall. */
const WIDTH = 1_800;

/** Pictures that are kept ready: a frozen report asks for the same one again and again. */
const KEPT_MAX = 8;
const kept = new Map<string, Buffer>();

let made: Promise<Uint8Array[]> | undefined;

/** Loads the drawing program and the fonts once, when the first picture is asked for. */
async function fonts(): Promise<Uint8Array[]> {
  await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all(FONTS.map((font) => readFile(resolve(`@expo-google-fonts/open-sans/${font}`))));
}

/** `svg` is a picture of ours that stands alone; nothing in it is fetched. */
export async function writePicture(svg: string): Promise<Buffer> {
  const ready = kept.get(svg);
  if (ready) return ready;
  const fontBuffers = await (made ??= fonts());
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: WIDTH },
    font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  }).render();
  const picture = Buffer.from(drawn.asPng());
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  kept.set(svg, picture);
  return picture;
}
