import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const { forbidden } = createRequire(import.meta.url)("./rooms.cjs") as { forbidden: { name: string }[] };

/** One mistake for each rule: a file that must not import what it imports. */
const MISTAKES: Record<string, [file: string, imports: string]> = {
  "no-cycles": ["app/domain/themes/rules.ts", "./terms.ts"],
  "nothing-imports-a-route": ["app/web/mistake.server.ts", "../routes/page/route.tsx"],
  "routes-hold-no-sql": ["app/routes/sql/route.tsx", "#db/schema/index.ts"],
  "lower-rooms-look-down": ["app/platform/looks-up.server.ts", "#app/web/actor.server.ts"],
  "pages-know-no-start": ["app/web/start.server.ts", "#app/server/boot.server.ts"],
  "domain-server-knows-no-web": ["app/domain/themes/shows-page.server.ts", "react"],
  "pure-runs-anywhere": ["app/domain/themes/input.ts", "#app/platform/clock.server.ts"],
  "views-hold-no-data-access": ["app/domain/themes/theme-card.tsx", "./queries.server.ts"],
  "ui-knows-no-domain": ["app/ui/theme.tsx", "#app/domain/themes/terms.ts"],
  "platform-knows-no-domain": ["app/platform/knows.server.ts", "#app/domain/themes/queries.server.ts"],
  "db-knows-only-terms": ["db/schema/mistake.ts", "#app/domain/themes/queries.server.ts"],
  "crypto-has-one-door": ["app/domain/themes/hash.server.ts", "node:crypto"],
  "sessions-have-one-door": ["app/web/session-again.server.ts", "lucia"],
  "the-program-imports-no-test": ["app/web/tested.server.ts", "#tests/support/cast.ts"],
};

/** What those files import, and what they may import. */
const HONEST: Record<string, string> = {
  "app/domain/themes/terms.ts": 'import "./rules.ts";\nexport type Theme = string;\n',
  "app/domain/themes/queries.server.ts":
    'import "#db/schema/index.ts";\nimport "#app/platform/clock.server.ts";\nexport type Row = string;\n',
  "app/domain/themes/view.tsx":
    'import type { Row } from "./queries.server.ts";\nimport "react";\nexport type Shown = Row;\n',
  "app/platform/clock.server.ts": "export {};\n",
  "app/platform/crypto/random.server.ts": 'import "node:crypto";\n',
  "app/platform/session.server.ts": 'import "lucia";\n',
  "app/routes/page/route.tsx":
    'import "#app/domain/themes/queries.server.ts";\nimport "#app/web/actor.server.ts";\n',
  "app/web/actor.server.ts": 'import "#app/platform/session.server.ts";\n',
  "app/server/boot.server.ts": 'import "#app/web/actor.server.ts";\n',
  "db/schema/index.ts": 'import "drizzle-orm";\n',
  "tests/support/cast.ts": "export {};\n",
};

interface Violation {
  from: string;
  rule: { name: string };
}

let folder: string;
let violations: Violation[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cydlais-rooms-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  write(
    "package.json",
    JSON.stringify({
      type: "module",
      imports: { "#app/*": "./app/*", "#db/*": "./db/*", "#tests/*": "./tests/*" },
    }),
  );
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        jsx: "react-jsx",
        module: "ESNext",
        moduleResolution: "Bundler",
        allowImportingTsExtensions: true,
        noEmit: true,
        target: "ES2022",
      },
    }),
  );
  for (const [path, text] of Object.entries(HONEST)) write(path, text);
  for (const [path, imports] of Object.values(MISTAKES))
    write(path, `import ${JSON.stringify(imports)};\nexport {};\n`);
  const said = await new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [
        join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        join(root, "tests/rooms.cjs"),
        "--output-type",
        "json",
        "app",
        "db",
      ],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout) => resolve(stdout),
    ),
  );
  ({ violations } = (JSON.parse(said) as { summary: { violations: Violation[] } }).summary);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every rule has a planted mistake", () => {
  expect(Object.keys(MISTAKES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(Object.entries(MISTAKES))("%s is told when broken", (name, [file]) => {
  expect(violations.filter((violation) => violation.from === file).map(({ rule }) => rule.name)).toContain(
    name,
  );
});

test("files that keep to their room are left in peace", () => {
  const mistaken = new Set(Object.values(MISTAKES).map(([file]) => file));
  const accused = violations.filter(({ from, rule }) => !mistaken.has(from) && rule.name !== "no-cycles");
  expect(accused).toEqual([]);
});
