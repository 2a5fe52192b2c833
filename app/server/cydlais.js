#!/usr/bin/env node
/** `npx cydlais …`: the operator's command line. */
import { ensureBuilt, loadServer } from "./build.js";

process.env.NODE_ENV ??= "production";
// Whoever reads only the first lines (`| head`) has what was wanted.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
await ensureBuilt({ quiet: true });
const build = await loadServer();
process.exitCode = await build.entry.module.cydlais(process.argv.slice(2), build);
