/** The doors of the staff side as a person without scripts meets them. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { newTotpSecret, totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { sealTotpSecret } from "#app/domain/people/second-factor.server.ts";
import { outboxMails, staff } from "#db/schema/index.ts";
import { carys, PASSWORD, tom } from "../support/cast.ts";
import { visit } from "../support/pages.ts";

const NOW = new Date("2026-11-23T10:00:10Z");
const cookieIn = (headers: Headers): string => headers.get("Set-Cookie")!.split(";")[0]!;

test("password, then code, then the work list; the planted cookie is never the session", async () => {
  standAt(NOW);
  const secret = newTotpSecret();
  await databaseFor("staff")
    .update(staff)
    .set({ totpSecret: sealTotpSecret(carys.staffId, secret) })
    .where(eq(staff.id, carys.staffId));
  const planted = "staff=planted-by-somebody";
  const first = await visit("/en/staff/sign-in", {
    post: { email: carys.email, password: PASSWORD },
    headers: { Cookie: planted },
  });
  expect(first.location).toBe("/en/staff/sign-in/second-factor");
  expect(first.headers.get("Set-Cookie")).toMatch(/^staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(cookieIn(first.headers)).not.toBe(planted);
  expect((await visit("/en/staff", { headers: { Cookie: cookieIn(first.headers) } })).location).toBe(
    "/en/staff/sign-in/second-factor",
  );
  const second = await visit("/en/staff/sign-in/second-factor", {
    post: { code: totpAt(secret, clock()) },
    headers: { Cookie: cookieIn(first.headers) },
  });
  expect(second.location).toBe("/en/staff");
  expect((await visit("/en/staff", { headers: { Cookie: cookieIn(first.headers) } })).location).toContain(
    "sign-in",
  );
  const home = await visit("/en/staff", { headers: { Cookie: cookieIn(second.headers) } });
  expect(home.heading).toBe("My work");
  const out = await visit("/en/staff/sign-out", { post: {}, headers: { Cookie: cookieIn(second.headers) } });
  expect(out.headers.get("Clear-Site-Data")).toBe('"cookies", "storage"');
  expect((await visit("/en/staff", { headers: { Cookie: cookieIn(second.headers) } })).location).toContain(
    "sign-in",
  );
});

test("over https the cookie is bound to the host and to encryption", async () => {
  const { headers } = await visit("https://staff.example/en/staff/sign-in", {
    post: { email: tom.email, password: PASSWORD },
  });
  expect(headers.get("Set-Cookie")).toMatch(
    /^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  );
});

test("a wrong password keeps the address that was typed, never the password", async () => {
  const { status, html, page } = await visit("/cy/staff/sign-in", {
    post: { email: "rhywun@example.org", password: "dim yn gywir o gwbl" },
  });
  expect(status).toBe(401);
  expect(page.getByRole("alert").textContent).toContain("Nid yw’r cyfeiriad neu’r cyfrinair yn gywir.");
  expect(html).toContain("rhywun@example.org");
  expect(html).not.toContain("dim yn gywir o gwbl");
});

test("an invitation is shown as a link once, waits in the outbox sealed, and opens the form to join", async () => {
  const invited = await visit("/en/staff/people", {
    as: tom,
    post: {
      act: "invite",
      name: "Eleri",
      email: "eleri@example.org",
      language: "cy",
      roles: ["officer", "reader"],
    },
  });
  const link = /http:\/\/\S+\/cy\/staff\/join\?token=[\w-]{43}/.exec(
    invited.page.getByRole("status").textContent ?? "",
  )?.[0];
  expect(link).toBeDefined();
  const token = link!.split("token=")[1]!;
  expect((await visit("/en/staff/people", { as: tom })).html).not.toContain(token);
  const [mail] = await databaseFor("staff")
    .select()
    .from(outboxMails)
    .where(eq(outboxMails.toAddress, "eleri@example.org"));
  expect(JSON.stringify(mail)).not.toContain(token);
  expect((await visit("/en/staff/outbox", { as: tom })).html).toContain(token);
  expect(
    (await visit("/en/staff/outbox", { as: tom, post: { id: mail!.id, how: "passed-on" } })).status,
  ).toBe(200);
  expect((await visit("/en/staff/outbox", { as: tom })).html).not.toContain(token);
  const join = await visit(link!);
  expect(join.heading).toBe("Creu eich cyfrif");
  expect(join.page.getByText(/Swyddog ymgysylltu, Darllenydd â phrofiad bywyd/)).toBeTruthy();
});

test("a link that opens nothing says so, and what to do", async () => {
  const { status, heading } = await visit("/en/staff/join?token=nonsense");
  expect(status).toBe(404);
  expect(heading).toBe("This link does not open anything");
});

test("the audit list filters, and its file holds the same rows with formulas made harmless", async () => {
  const all = await visit("/en/staff/audit?event=staff.invited", { as: tom });
  expect(all.page.getAllByRole("row").length).toBeGreaterThan(1);
  const file = await visit("/en/staff/audit/csv?event=staff.invited", { as: tom });
  expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(file.html.trim().split("\r\n")).toHaveLength(all.page.getAllByRole("row").length);
});

test("settings that are saved without a change are still saved, and a wrong one names its field", async () => {
  const page = await visit("/en/staff/programme?part=thresholds", { as: tom });
  const value = (name: string) =>
    page.document.querySelector<HTMLInputElement>(`[name=${name}]`)!.getAttribute("value")!;
  const fields = {
    publicThreshold: value("publicThreshold"),
    crossThreshold: value("crossThreshold"),
    rounding: value("rounding"),
  };
  expect(
    (await visit("/en/staff/programme?part=thresholds", { as: tom, post: fields })).page.getByRole("status")
      .textContent,
  ).toContain("Saved");
  const wrong = await visit("/en/staff/programme?part=thresholds", {
    as: tom,
    post: { ...fields, rounding: "many" },
  });
  expect(wrong.status).toBe(400);
  expect(wrong.page.getByRole("alert").querySelector("a")?.getAttribute("href")).toBe("#f-rounding");
});

test("nobody changes to a programme in which she or he has no role", async () => {
  expect(
    (
      await visit("/en/staff/programme-choice", {
        as: tom,
        post: { programmeId: "00000000-0000-4000-8000-0000000000ff" },
      })
    ).status,
  ).toBe(404);
});
