/** A person at the form of a screening: fields filled by their names, views counted, the worked example with days that lie ahead. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A form as somebody would fill it: by the name of each field, several values where several are chosen. */
export type Filled = Record<string, string | readonly string[]>;

/** An ISO day so many days from now: the program under test lives in the present. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The same answers with every day that the example sets in the future set ahead of now. */
export const ahead = (fields: Filled, days = 60): Filled =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > "2026-11-02"
        ? inDays(days)
        : value,
    ]),
  );

/** Fills what is named, opening the part of the page it stands in. */
export async function fillFields(page: Page, fields: Filled): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) {
      const all = page.locator(`main [name="${name}"]`);
      const kind = await all.first().evaluate((field: HTMLInputElement) => {
        for (let part = field.closest("details"); part; part = part.parentElement!.closest("details"))
          part.open = true;
        return field.type;
      });
      if (kind === "radio" || kind === "checkbox")
        await page.locator(`main [name="${name}"][value="${one}"]`).check();
      else if (kind.startsWith("select")) await all.first().selectOption(one);
      else await all.first().fill(one);
    }
}

/** Every address this window shows, each time it shows it. */
export function countViews(page: Page): () => number {
  let views = 0;
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) views++;
  });
  return () => views;
}

/** Outcome and rule that stand beside the form. */
export const decisionOn = async (page: Page): Promise<(string | null)[]> => [
  await page.locator("[data-outcome]").getAttribute("data-outcome"),
  await page.locator("[data-rule]").getAttribute("data-rule"),
];
export const expectDecision = async (page: Page, outcome: string, rule: string): Promise<void> =>
  expect.poll(() => decisionOn(page)).toEqual([outcome, rule]);

/** The way on from a page of the form; answers when the next page stands. */
export async function goOn(page: Page): Promise<string> {
  const here = page.url();
  await page.locator("main button[value=next]").click();
  await page.waitForURL((url) => url.href !== here);
  return new URL(page.url()).pathname;
}
