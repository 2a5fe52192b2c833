import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseFor } from "#app/platform/database.server.ts";
import { auditEvents, programmes } from "#db/schema/index.ts";
import { as, nia, tom } from "#tests/support/cast.ts";
import { changeProgramme } from "./change-programme.server.ts";
import { partSchemas, readNested } from "./input.ts";
import { findProgramme } from "./queries.server.ts";

const settingsNow = async () =>
  (await findProgramme(databaseFor("staff"), (await as(tom)).actor.programmeId))!.settings;

test("a threshold can be raised and never lowered again", async () => {
  expect(await changeProgramme(await as(tom), { publicThreshold: 7 })).toMatchObject({
    ok: true,
    value: { fields: ["publicThreshold"] },
  });
  expect(await changeProgramme(await as(tom), { publicThreshold: 6 })).toEqual({
    ok: false,
    because: "only-raised",
  });
  expect((await settingsNow()).publicThreshold).toBe(7);
});

test("cross-tables are never easier to see than totals", async () => {
  expect(await changeProgramme(await as(tom), { publicThreshold: 20 })).toEqual({
    ok: false,
    because: "cross-below-public",
  });
});

test("a body is ended, never removed", async () => {
  const { bodies } = await settingsNow();
  expect(await changeProgramme(await as(tom), { bodies: bodies.slice(1) })).toEqual({
    ok: false,
    because: "body-removed",
  });
  const ended = bodies.map((body, index) => (index === 0 ? { ...body, to: "2028-05-10" } : body));
  expect((await changeProgramme(await as(tom), { bodies: ended })).ok).toBe(true);
});

test("only an administrator changes a programme, and only the one she or he works in", async () => {
  expect(await changeProgramme(await as(nia), { rounding: 10 })).toEqual({
    ok: false,
    because: "not-allowed",
  });
  const before = await databaseFor("staff").select().from(programmes).where(eq(programmes.slug, "norfolk"));
  await changeProgramme(await as(tom), { exitUrl: "https://www.example.org/weather" });
  expect(await databaseFor("staff").select().from(programmes).where(eq(programmes.slug, "norfolk"))).toEqual(
    before,
  );
});

test("the audit names the settings that changed and holds none of their values", async () => {
  await changeProgramme(await as(tom), { exitUrl: "https://www.example.org/recipes", retentionMonths: 9 });
  const rows = await databaseFor("staff")
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.event, "programme.changed"));
  const facts = rows.at(-1)!.facts;
  expect(JSON.parse(facts)).toMatchObject({ fields: ["exitUrl", "retentionMonths"] });
  expect(facts).not.toContain("recipes");
});

test("what changes nothing leaves no row", async () => {
  expect(
    await changeProgramme(await as(tom), { retentionMonths: (await settingsNow()).retentionMonths }),
  ).toEqual({ ok: false, because: "nothing-changed" });
});

test("every part that ships fits its own schema, in both programmes", async () => {
  for (const programme of (await databaseFor("staff").select().from(programmes)).filter(
    ({ settings }) => settings,
  )) {
    const schemas = partSchemas(programme.languages.includes("cy"));
    const values = {
      ...programme.settings,
      nameEn: programme.nameEn,
      nameCy: programme.nameCy ?? undefined,
      promisesShown: programme.settings.promisesShown ? "yes" : "",
      screeningGate: programme.settings.screeningGate ?? "says",
    };
    for (const [part, schema] of Object.entries(schemas))
      expect(schema.safeParse(values).error?.issues, `${programme.slug} ${part}`).toBeUndefined();
  }
});

test("Welsh is asked for where the programme has Welsh, and only there", () => {
  const label = { labels: [{ code: "new", name: { en: "New label", cy: "" } }] };
  expect(partSchemas(true).labels.safeParse(label).error?.issues[0]?.message).toBe("welsh-missing");
  expect(partSchemas(false).labels.safeParse(label).success).toBe(true);
});

test("a row that was left empty is no row, and a field cannot reach beyond the form", () => {
  expect(
    readNested({
      "labels.0.name.en": ["Woman in court"],
      "labels.0.code": ["court"],
      "labels.1.name.en": [" "],
      "labels.1.code": [""],
      "__proto__.polluted": ["yes"],
      "a.__proto__.polluted": ["yes"],
    }),
  ).toEqual({ labels: [{ name: { en: "Woman in court" }, code: "court" }] });
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test.each(["http://example.org", "javascript:alert(1)", "https://user@example.org", "weather"])(
  "%s is no place to leave to",
  (exitUrl) => {
    expect(
      partSchemas(false).general.safeParse({ nameEn: "X", exitUrl, welshWordForWomen: "menywod" }).success,
    ).toBe(false);
  },
);

test("a contact needs a name in each language and one way to reach it, and emptying every box takes it away", async () => {
  const read = (fields: Record<string, string>) =>
    partSchemas(true).contact.safeParse(
      readNested(
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [`contact.${name}`, [value]])),
      ),
    );
  const empty = { "name.en": "", "name.cy": "", "post.en": " ", "post.cy": "", phone: "", email: "" };
  const named = { ...empty, "name.en": "The team", "name.cy": "Y tîm" };
  expect(read(named).error?.issues[0]?.message).toBe("contact-way-missing");
  expect(read({ ...named, email: "not an address" }).error?.issues[0]?.message).toBe("email-wrong");
  expect(read({ ...named, "name.cy": "", phone: "01632 960 100" }).error?.issues[0]?.message).toBe(
    "welsh-missing",
  );
  expect(read({ ...named, "post.en": "1 Street" }).success).toBe(false);
  const whole = read({ ...named, phone: "01632 960 100" });
  expect(await changeProgramme(await as(tom), whole.data!)).toMatchObject({ value: { fields: ["contact"] } });
  expect((await settingsNow()).contact).toMatchObject({ name: { cy: "Y tîm" }, phone: "01632 960 100" });
  expect(await changeProgramme(await as(tom), read(empty).data!)).toMatchObject({
    value: { fields: ["contact"] },
  });
  expect((await settingsNow()).contact).toBeUndefined();
});

test("saving the help lines as they stand loses nothing of them, their Welsh addresses included", async () => {
  const { helpLines } = await settingsNow();
  expect(helpLines.some(({ urlCy }) => urlCy)).toBe(true);
  expect(partSchemas(true)["help-lines"].parse({ helpLines }).helpLines).toEqual(helpLines);
});
