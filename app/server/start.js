/** `npm start`, `npm run dev`, `npm run demo`: builds when the sources are newer than the build, then starts. */
import { ensureBuilt, loadServer } from "./build.js";

const demo = process.argv.includes("--demo");
const dev = process.argv.includes("--dev");
process.env.NODE_ENV ??= dev ? "development" : "production";

await ensureBuilt();
const build = await loadServer();
await build.entry.module.boot(build, { demo });
