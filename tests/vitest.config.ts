/** The suites, in the order in which they run: rules, verbs, pages, journeys. Source: docs/architecture.md, "Tests". */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const support = (name: string): string => fileURLToPath(new URL(`support/${name}`, import.meta.url));
const never = ["node_modules/**", "build*/**"];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "rules",
          include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "tests/*.test.ts"],
          exclude: [...never, "**/*.server.test.ts"],
          setupFiles: [support("quiet.ts")],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "verbs",
          include: [
            "app/**/*.server.test.ts",
            "db/**/*.server.test.ts",
            "tests/*.server.test.ts",
            "tests/anonymity/*.server.test.ts",
          ],
          exclude: never,
          globalSetup: [support("start-database.ts")],
          setupFiles: [support("quiet.ts"), support("own-database.ts")],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "pages",
          include: ["tests/pages/**/*.test.ts"],
          exclude: never,
          globalSetup: [support("start-database.ts")],
          setupFiles: [support("quiet.ts"), support("own-database.ts")],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.spec.ts", "tests/anonymity/**/*.spec.ts"],
          exclude: never,
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A whole program and a browser on a machine that others use too: what fails twice is a fault.
          retry: 1,
        },
      },
    ],
  },
});
