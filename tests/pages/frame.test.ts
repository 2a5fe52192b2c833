import { expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { ann, nia } from "#tests/support/cast.ts";
import { cookieOf, visit } from "#tests/support/pages.ts";

test.each(["en", "cy"] as const)(
  "a participant page in %s names its language, offers the other and shows the way out first",
  async (language) => {
    const { status, document, page } = await visit(`/${language}/nw`);
    expect(status).toBe(200);
    expect(document.documentElement.lang).toBe(language);
    const other = language === "en" ? "cy" : "en";
    expect(page.getAllByRole("link").some((link) => link.getAttribute("href") === `/${other}/nw`)).toBe(true);
    const exit = document.querySelector("a[rel~=nofollow][rel~=noreferrer]");
    expect(exit?.getAttribute("href")).toMatch(/^https:/);
  },
);

test.each(["/en/nw", "/cy/nw", "/en/norfolk", "/en/no-such-place", "/"])(
  "%s holds no inline script, no inline style and sets no cookie",
  async (path) => {
    const { document, headers } = await visit(path);
    expect([...document.querySelectorAll("script")].filter((script) => !script.getAttribute("src"))).toEqual(
      [],
    );
    expect(document.querySelectorAll("style, [style]")).toHaveLength(0);
    expect(headers.get("Set-Cookie")).toBeNull();
  },
);

test("a programme without Welsh answers in English and says so", async () => {
  const { status, location } = await visit("/cy/norfolk");
  expect(status).toBe(307);
  expect(location).toContain("/en/norfolk?only=1");
});

test("an unknown programme is the not-found page, with the help lines of the language", async () => {
  const { status, html } = await visit("/cy/nunlle");
  expect(status).toBe(404);
  expect(html).toContain('lang="cy"');
});

test("somebody who is signed in is not known on a participant page", async () => {
  const [known, unknown] = [await visit("/en/nw", { as: nia }), await visit("/en/nw")];
  expect(known.html).toBe(unknown.html);
});

test("a page of staff sends a stranger to the sign-in page, shows itself to its people and refuses the others", async () => {
  const stranger = await visit("/cy/staff/changes");
  expect([stranger.status, stranger.location]).toEqual([302, "/cy/staff/sign-in"]);
  expect((await visit("/cy/staff/changes", { as: nia })).status).toBe(200);
  expect((await visit("/cy/staff/changes", { as: ann })).status).toBe(403);
});

test("a session lives by the clock of the test: thirty idle minutes end it", async () => {
  standAt(new Date("2027-03-01T09:00:00Z"));
  const headers = { Cookie: await cookieOf(nia) };
  expect((await visit("/en/staff/changes", { headers })).status).toBe(200);
  standAt(new Date("2027-03-01T09:29:00Z"));
  expect((await visit("/en/staff/changes", { headers })).status).toBe(200);
  standAt(new Date("2027-03-01T09:59:30Z"));
  expect((await visit("/en/staff/changes", { headers })).status).toBe(302);
});
