import { defineConfig } from "vitest/config";

/** Rules and other pure tests; the database, page and journey suites have their own projects below. */
export default defineConfig({
  test: { root: ".", include: ["app/**/*.test.ts", "db/**/*.test.ts", "tests/*.test.ts"], exclude: ["**/*.server.test.ts", "node_modules"] },
});
