import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix({ ...remixConfig, serverModuleFormat: "esm" })],
  build: { target: "es2020", cssMinify: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { hmr: false },
});
