/**
 * Who may import whom. Rooms, from the outside in: app/server and app/cli start things; app/routes and app/web answer
 * requests; app/ui is looks; app/domain is what the organisation knows and does; app/platform is doors to the machine;
 * db is tables. Source: docs/architecture.md, "Rooms". Each rule is proved on a planted mistake in rooms.test.ts.
 */
const rule = (name, from, to) => ({ name, severity: "error", from, to });
const npm = (...names) => `node_modules/(${names.join("|")})/`;
/** A type may be imported from anywhere. */
const values = { dependencyTypesNot: ["type-only"] };
const TEST = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    rule("no-cycles", {}, { circular: true, viaOnly: values }),
    rule(
      "nothing-imports-a-route",
      { path: "^(app|db)/" },
      { path: "^app/routes/([^/]+\\.tsx?|[^/]+/route\\.tsx?)$" },
    ),
    rule(
      "routes-hold-no-sql",
      { path: "^app/(routes|web)/", pathNot: TEST },
      { path: ["^db/schema/", npm("drizzle-orm", "pg")] },
    ),
    rule(
      "lower-rooms-look-down",
      { path: "^app/(domain|platform|ui)/", pathNot: TEST },
      { path: "^app/(routes|web|server|cli)/" },
    ),
    rule(
      "pages-know-no-start",
      { path: "^app/(routes|web)/", pathNot: TEST },
      { path: "^app/(server|cli)/" },
    ),
    rule(
      "domain-server-knows-no-web",
      { path: "^app/domain/.+\\.server\\.ts$" },
      {
        path: [
          "\\.tsx$",
          "^app/ui/",
          npm("@remix-run", "react", "react-dom", "i18next", "react-i18next", "express"),
        ],
      },
    ),
    rule(
      "pure-runs-anywhere",
      { path: "^app/domain/.+\\.ts$", pathNot: "\\.(server|test)\\.ts$" },
      {
        ...values,
        path: [
          "\\.server\\.ts$",
          "\\.tsx$",
          "^db/",
          "^app/platform/",
          "^(node:)?(fs|path|crypto|child_process|http|net|os|worker_threads)(/|$)",
          npm("drizzle-orm", "pg", "lucia", "@remix-run", "react"),
        ],
      },
    ),
    rule(
      "views-hold-no-data-access",
      { path: "^app/(domain|ui)/.+\\.tsx$" },
      { ...values, path: ["\\.server\\.ts$", "^db/"] },
    ),
    rule(
      "ui-knows-no-domain",
      { path: "^app/ui/" },
      { ...values, path: ["^app/(domain|platform)/", "^db/"] },
    ),
    rule(
      "platform-knows-no-domain",
      { path: "^app/platform/", pathNot: TEST },
      { path: "^app/(domain|ui)/" },
    ),
    rule(
      "db-knows-only-terms",
      { path: "^db/", pathNot: ["^db/seed/", TEST] },
      { ...values, path: "^app/", pathNot: "^app/domain/[^/]+/terms\\.ts$" },
    ),
    rule(
      "crypto-has-one-door",
      { path: "^(app|db)/", pathNot: ["^app/platform/crypto/", "^app/server/build\\.js$", TEST] },
      { path: ["^(node:)?crypto$", npm("libsodium-wrappers", "@node-rs")] },
    ),
    rule(
      "sessions-have-one-door",
      { path: "^(app|db)/", pathNot: "^app/platform/session\\.server" },
      { path: npm("lucia", "@lucia-auth") },
    ),
    rule(
      "the-program-imports-no-test",
      { path: "^(app|db)/", pathNot: TEST },
      { path: ["^tests/", npm("vitest", "happy-dom", "playwright-core", "fast-check", "@testing-library")] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|public)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["import", "types", "default"], exportsFields: ["exports"] },
  },
};
