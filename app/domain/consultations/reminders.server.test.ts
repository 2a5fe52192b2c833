/** Whoever has done the work is not told that it is due: themes found, and answered. */
import { expect, test } from "vitest";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { finishCoding } from "#app/domain/contributions/finish-coding.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, nia, programmeIdOf } from "#tests/support/cast.ts";
import { itemOf, theme } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { shuffled } from "#tests/support/inbox.ts";
import { answered, closedConsultation } from "#tests/support/results.ts";
import { listDueReminders } from "./reminders.server.ts";

const THEMES_DUE = new Date("2026-11-18T08:00:00Z");
const ENTRIES_DUE = new Date("2027-01-05T08:00:00Z");

const dueAt = async (now: Date, subject: string) => [
  ...new Set(
    (await listDueReminders(databaseFor("staff"), now))
      .filter((one) => one.subject === subject)
      .map(({ kind }) => kind),
  ),
];

test("themes are asked for until everything is read and coded, entries until each theme has one", async () => {
  const made = await closedConsultation();
  const words = await answered(made, { words: { q2: "A phone call the day before would have helped." } });
  const choices = await answered(made, { answers: { q1: "yes" } });
  await shuffled();
  expect(await dueAt(THEMES_DUE, made.id)).toEqual(["themes-due"]);

  const themeId = await theme("Told in time", "Dweud mewn pryd");
  const ctx = await as(nia);
  expect(
    await codePassage(ctx, {
      contributionId: words.id,
      spans: [{ part: "q2", start: 0, end: 20 }],
      themeId,
      itemIds: [await itemOf("CTS-3")],
      stance: "need",
    }),
  ).toMatchObject({ ok: true });
  await finishCoding(ctx, words.id);
  expect(await dueAt(THEMES_DUE, made.id)).toEqual(["themes-due"]);
  await finishCoding(ctx, choices.id);
  expect(await dueAt(THEMES_DUE, made.id)).toEqual([]);

  expect(await dueAt(ENTRIES_DUE, made.id)).toEqual(["entries-due"]);
  await ownerPool().query(
    `insert into published_changes (change_id, programme_id, slug, number, state, theme_id, priority_codes, published_at, content)
     values (gen_random_uuid(), $1, 'c-900', 900, 'heard', $2, '{}', now(), '{}')`,
    [await programmeIdOf("nw"), themeId],
  );
  expect(await dueAt(ENTRIES_DUE, made.id)).toEqual([]);

  // One that comes in late is work again.
  await answered(made, { answers: { q1: "no" } });
  expect(await dueAt(THEMES_DUE, made.id)).toEqual(["themes-due"]);
});
