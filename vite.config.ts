import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { transform } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * The server's own code in ASCII alone and without its comments: one letter beyond Latin-1 would make the engine hold
 * every letter of a file in two bytes, for as long as the program runs.
 */
const inOneByte: Plugin = {
  name: "server-in-one-byte",
  applyToEnvironment: ({ name }) => name === "ssr",
  renderChunk: {
    order: "post",
    async handler(code) {
      const { code: small } = await transform(code, {
        charset: "ascii",
        minifyWhitespace: true,
        legalComments: "none",
        target: "node20",
        format: "esm",
      });
      // What esbuild leaves stands in regular expressions, where an escape means the same.
      const escaped = small.replace(
        /[^\x00-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      return { code: escaped, map: null };
    },
  },
};

export default defineConfig({
  plugins: [tailwindcss(), remix({ ...remixConfig, serverModuleFormat: "esm" }), inOneByte],
  build: { target: "es2020", cssMinify: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { hmr: false },
});
