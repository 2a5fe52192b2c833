/**
 * Every staff address, every role, both methods: who is let in and who is not (promise 35). The addresses come from
 * the route folders themselves, so a new route fails here until somebody has said who may use it.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MATRIX, type Act } from "#app/domain/people/rules.ts";
import { ROLES, type Role } from "#app/domain/people/terms.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { endSessionsOf } from "#app/platform/session.server.ts";
import { ada, ann, carys, dewi, dg, gwen, kit, mel, nia, sara, tom, type Person } from "../support/cast.ts";
import { visit } from "../support/pages.ts";

/** `anyone`: also without signing in. `signed-in`: every role. `none`: there is no such method here. */
type Who = "anyone" | "signed-in" | "none" | Act;

const NOBODY = "00000000-0000-4000-8000-0000000000ff";

const WHO: Record<string, { GET: Who; POST: Who }> = {
  "$lang.staff._index": { GET: "signed-in", POST: "none" },
  "$lang.staff.account": { GET: "signed-in", POST: "signed-in" },
  "$lang.staff.audit": { GET: "audit.read", POST: "audit.read" },
  "$lang.staff.audit_.csv": { GET: "audit.read", POST: "none" },
  "$lang.staff.changes.$id": { GET: "changes.see-drafts", POST: "changes.see-drafts" },
  "$lang.staff.changes._index": { GET: "changes.see-drafts", POST: "none" },
  "$lang.staff.changes.new": { GET: "changes.draft", POST: "changes.draft" },
  "$lang.staff.changes.quotes": { GET: "quotes.propose", POST: "quotes.propose" },
  "$lang.staff.coding.$id": { GET: "contribution.code", POST: "contribution.code" },
  "$lang.staff.coding.$id_.second": { GET: "contribution.code", POST: "contribution.code" },
  "$lang.staff.coding._index": { GET: "contribution.code", POST: "none" },
  "$lang.staff.consultations.$id._index": { GET: "consultations.see", POST: "consultations.see" },
  "$lang.staff.consultations.$id.about": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.bank": { GET: "consultations.build", POST: "consultations.build" },
  "$lang.staff.consultations.$id.checks": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.dates": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.languages": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.languages_.csv": { GET: "consultations.see", POST: "none" },
  "$lang.staff.consultations.$id.paper": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.poster": { GET: "consultations.see", POST: "none" },
  "$lang.staff.consultations.$id.preview": { GET: "consultations.see", POST: "consultations.see" },
  "$lang.staff.consultations.$id.priorities": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.questions": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.questions_.$code": { GET: "consultations.see", POST: "consultations.build" },
  "$lang.staff.consultations.$id.save": { GET: "none", POST: "consultations.build" },
  "$lang.staff.consultations.$id.words": { GET: "consultations.approve", POST: "consultations.approve" },
  "$lang.staff.consultations._index": { GET: "consultations.see", POST: "none" },
  "$lang.staff.consultations.new": { GET: "consultations.build", POST: "consultations.build" },
  "$lang.staff.consultations.$id.results": { GET: "results.see", POST: "results.see" },
  "$lang.staff.consultations.$id.results_.exports.$job": { GET: "results.see", POST: "none" },
  "$lang.staff.consultations.$id.results_.exports.$job_.file": { GET: "results.see", POST: "none" },
  "$lang.staff.consultations.$id.results_.release": { GET: "results.release", POST: "results.release" },
  "$lang.staff.inbox.$id": { GET: "inbox.see", POST: "inbox.see" },
  "$lang.staff.inbox._index": { GET: "inbox.see", POST: "none" },
  "$lang.staff.inbox.search": { GET: "inbox.see", POST: "inbox.see" },
  "$lang.staff.join": { GET: "anyone", POST: "anyone" },
  "$lang.staff.keying.$id": { GET: "keying.key", POST: "keying.key" },
  "$lang.staff.keying.$id_.forms.$form": { GET: "keying.key", POST: "keying.key" },
  "$lang.staff.keying.$id_.pack": { GET: "keying.manage", POST: "keying.manage" },
  "$lang.staff.keying._index": { GET: "keying.key", POST: "none" },
  "$lang.staff.keying.monitoring": { GET: "keying.key", POST: "keying.key" },
  "$lang.staff.keying.new": { GET: "keying.manage", POST: "keying.manage" },
  "$lang.staff.keying.sample": { GET: "keying.manage", POST: "none" },
  "$lang.staff.keying.sessions.$id": { GET: "keying.manage", POST: "keying.manage" },
  "$lang.staff.keying.sessions.new": { GET: "keying.manage", POST: "keying.manage" },
  "$lang.staff.outbox": { GET: "outbox.read", POST: "outbox.read" },
  "$lang.staff.people": { GET: "people.manage", POST: "people.manage" },
  "$lang.staff.programme": { GET: "programme.manage", POST: "programme.manage" },
  "$lang.staff.programme-choice": { GET: "signed-in", POST: "signed-in" },
  "$lang.staff.reports.$id": { GET: "reports.see", POST: "reports.write" },
  "$lang.staff.reports.$id_.file": { GET: "reports.see", POST: "none" },
  "$lang.staff.reports.$id_.summary": { GET: "reports.see", POST: "none" },
  "$lang.staff.reports._index": { GET: "reports.see", POST: "reports.write" },
  "$lang.staff.reports.members": { GET: "reports.write", POST: "reports.write" },
  "$lang.staff.reports.minutes": { GET: "reports.write", POST: "reports.write" },
  "$lang.staff.reports.progress": { GET: "priorities.update", POST: "priorities.update" },
  "$lang.staff.safeguarding.$id": { GET: "safeguarding.keep-records", POST: "safeguarding.keep-records" },
  "$lang.staff.safeguarding._index": { GET: "safeguarding.keep-records", POST: "none" },
  "$lang.staff.safeguarding.records.$id": {
    GET: "safeguarding.keep-records",
    POST: "safeguarding.keep-records",
  },
  "$lang.staff.priorities.$code": { GET: "priorities.see", POST: "none" },
  "$lang.staff.priorities._index": { GET: "priorities.see", POST: "none" },
  "$lang.staff.priorities.national": { GET: "priorities.see", POST: "none" },
  "$lang.staff.priorities.silence": { GET: "priorities.see", POST: "reports.write" },
  "$lang.staff.screenings.$id": { GET: "screenings.see", POST: "screenings.see" },
  "$lang.staff.screenings.$id_.file[.]json": { GET: "screenings.see", POST: "none" },
  "$lang.staff.screenings.$id_.pages.$page": { GET: "screenings.see", POST: "screenings.write" },
  "$lang.staff.screenings.$id_.pages.$page_.save": { GET: "none", POST: "screenings.write" },
  "$lang.staff.screenings._index": { GET: "screenings.see", POST: "none" },
  "$lang.staff.screenings.new": { GET: "screenings.write", POST: "screenings.write" },
  "$lang.staff.screenings.proposals.$id": { GET: "screenings.see", POST: "screenings.write" },
  "$lang.staff.screenings.proposals.$id_.duties.$body": { GET: "screenings.write", POST: "screenings.write" },
  "$lang.staff.screenings.proposals.$id_.edit": { GET: "screenings.write", POST: "screenings.write" },
  "$lang.staff.screenings.$id_.publish_.csv": { GET: "screenings.publish", POST: "none" },
  "$lang.staff.screenings.$id_.publish": { GET: "screenings.publish", POST: "screenings.publish" },
  "$lang.staff.screenings.register": { GET: "screenings.see", POST: "screenings.check-claims" },
  "$lang.staff.screenings.register_.file": { GET: "screenings.see", POST: "none" },
  "$lang.staff.screenings.reviews": { GET: "screenings.see", POST: "screenings.see" },
  "$lang.staff.search": { GET: "themes.see", POST: "none" },
  "$lang.staff.sign-in": { GET: "anyone", POST: "anyone" },
  "$lang.staff.sign-in_.second-factor": { GET: "anyone", POST: "anyone" },
  "$lang.staff.sign-out": { GET: "anyone", POST: "anyone" },
  "$lang.staff.themes.$id": { GET: "themes.see", POST: "themes.edit" },
  "$lang.staff.themes._index": { GET: "themes.see", POST: "themes.see" },
};

/** Routes on which roles are narrower than one act: listed with their roles. */
const ROLES_OF: Record<string, readonly Role[]> = {
  "$lang.staff.inbox.openings": ["lead"],
};

const PERSON: Record<Role, Person> = {
  officer: nia,
  lead: carys,
  designer: mel,
  "equality-adviser": ada,
  "decision-maker": dewi,
  reader: gwen,
  safeguarding: sara,
  "delivery-group": dg,
  auditor: ann,
  keyer: kit,
  administrator: tom,
};

const folders = readdirSync(join(projectRoot, "app/routes")).filter((name) =>
  name.startsWith("$lang.staff."),
);

/** `$lang.staff.changes.$id` → `/en/staff/changes/00000000-…`: an id that nobody has. */
const addressOf = (folder: string): string =>
  "/" +
  folder
    .replace(/\.tsx?$/, "")
    .split(/\.(?![^[]*\])/)
    .filter((part) => part !== "_index")
    .map((part) => part.replace(/_$/, "").replace(/[[\]]/g, ""))
    .map((part) => (part === "$lang" ? "en" : part.startsWith("$") ? NOBODY : part))
    .join("/");

test("every staff route says who may use it, and nothing is said of a route that is not there", () => {
  expect([...Object.keys(WHO), ...Object.keys(ROLES_OF)].sort()).toEqual([...folders].sort());
});

const isAllowed = (who: Who, role: Role): boolean =>
  who === "anyone" ||
  who === "signed-in" ||
  (who !== "none" && (MATRIX[who] as readonly Role[]).includes(role));

describe.each(Object.entries(WHO).filter(([folder]) => folders.includes(folder)))("%s", (folder, who) => {
  const path = addressOf(folder);

  test.each(ROLES)("%s", async (role) => {
    const person = PERSON[role];
    for (const method of ["GET", "POST"] as const) {
      const { status, location } = await visit(path, {
        as: person,
        ...(method === "POST" ? { post: {} } : {}),
      });
      const told = `${method} ${path} as ${role}: ${status} ${location ?? ""}`;
      if (who[method] === "none") expect([403, 405], told).toContain(status);
      else if (isAllowed(who[method], role)) {
        expect([200, 302, 400, 401, 404, 409, 429], told).toContain(status);
        if (who[method] !== "anyone") expect(location ?? "", told).not.toContain("sign-in");
      } else expect([403, 404], told).toContain(status);
    }
    await endSessionsOf(person.staffId);
  });

  test("nobody", async () => {
    for (const method of ["GET", "POST"] as const) {
      if (who[method] === "none") continue;
      const { status, location } = await visit(path, method === "POST" ? { post: {} } : {});
      const told = `${method} ${path} as nobody: ${status} ${location ?? ""}`;
      if (who[method] === "anyone") expect([200, 302, 400, 401, 404, 409], told).toContain(status);
      else {
        expect(status, told).toBe(302);
        expect(location, told).toContain("/en/staff/sign-in");
      }
    }
  });
});

describe.each(Object.entries(ROLES_OF).filter(([folder]) => folders.includes(folder)))(
  "%s",
  (folder, roles) => {
    test.each(ROLES)("%s", async (role) => {
      const { status } = await visit(addressOf(folder), { as: PERSON[role] });
      expect(roles.includes(role) ? [200, 404] : [403, 404], `${folder} as ${role}`).toContain(status);
    });
  },
);

test("a page of the other language asks the same", async () => {
  expect((await visit("/cy/staff/people", { as: nia })).status).toBe(403);
  expect((await visit("/cy/staff/people", { as: tom })).status).toBe(200);
  expect((await visit("/cy/staff/people")).location).toBe("/cy/staff/sign-in");
});

test("a language that does not exist is no way in", async () => {
  expect((await visit("/fr/staff/people", { as: tom })).status).toBe(404);
});

test("off loopback without https nothing of the staff side answers, and it says why", async () => {
  for (const path of ["/en/staff/sign-in", "/en/staff/people", "/en/staff/join?token=x", "/en/staff"]) {
    const { status, page } = await visit(`http://cydlais.example${path}`, { as: tom });
    expect(status, path).toBe(403);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe(
      "The staff side needs a safe connection",
    );
  }
  expect(
    (await visit("http://cydlais.example/en/staff/sign-in", { post: { email: tom.email, password: "x" } }))
      .status,
  ).toBe(403);
});
