#!/usr/bin/env node
/** `npx cydlais …`: the operator's command line. */
import { ensureBuilt, loadServer } from "./build.js";

process.env.NODE_ENV ??= "production";
await ensureBuilt({ quiet: true });
const build = await loadServer();
process.exitCode = await build.entry.module.cydlais(process.argv.slice(2), build);
