/** Where the project's own files are, from source and from the build alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot: string = (() => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "remix.config.js"))) return folder;
    if (folder === dirname(folder))
      throw new Error("the project's files are not complete: remix.config.js is missing");
  }
})();
