/**
 * Baseline B2: the smallest Remix application that does what B1 does: one route, rendered for each request, compressed for
 * each request, no client script. Its build is written by hand, so that nothing of ours is in it. Prints its port.
 */
import { createElement as h } from "react";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { renderToString } from "react-dom/server";
import { createRequestHandler } from "@remix-run/node";
import { Outlet, RemixServer } from "@remix-run/react";
import pg from "pg";
import remixConfig from "../../remix.config.js";

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
pool.on("error", () => undefined);
const filler = randomUUID().repeat(180);

function Page() {
  const questions = Array.from({ length: 12 }, (_, index) =>
    h("label", { key: index }, `Question ${index + 1} `, h("textarea", { name: `q${index + 1}` })),
  );
  return h(
    "main",
    null,
    h("form", { method: "post" }, questions, h("button", null, "Send")),
    h("p", null, filler),
  );
}
function Root() {
  return h("html", { lang: "en" }, h("head", null, h("title", null, "Form")), h("body", null, h(Outlet)));
}

const build = {
  entry: {
    module: {
      default: (request, status, headers, context) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        const html = renderToString(h(RemixServer, { context, url: request.url }));
        return new Response(`<!DOCTYPE html>${html}`, { status, headers });
      },
    },
  },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    "routes/form": {
      id: "routes/form",
      parentId: "root",
      index: true,
      module: {
        default: Page,
        loader: () => null,
        action: async ({ request }) => {
          const fields = Object.fromEntries(await request.formData());
          await pool.query("insert into bench_sends (id, fields) values ($1, $2)", [
            randomUUID(),
            JSON.stringify(fields),
          ]);
          return null;
        },
      },
    },
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  assetsBuildDirectory: "",
  basename: "/",
  publicPath: "/",
  future: remixConfig.future,
  isSpaMode: false,
  mode: "production",
};
for (const route of Object.values(build.routes))
  build.assets.routes[route.id] = {
    id: route.id,
    parentId: route.parentId,
    path: route.path,
    index: route.index,
    hasAction: Boolean(route.module.action),
    hasLoader: Boolean(route.module.loader),
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    imports: [],
    module: "",
  };
const handler = createRequestHandler(build, "production");

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const origin = `http://${request.headers.host}`;
  const answer = await handler(
    new Request(new URL(request.url, origin), {
      method: request.method,
      headers: {
        "content-type": request.headers["content-type"] ?? "text/plain",
        host: request.headers.host,
      },
      body: request.method === "POST" ? Buffer.concat(chunks) : undefined,
    }),
  );
  const body = gzipSync(Buffer.from(await answer.arrayBuffer()));
  response
    .writeHead(answer.status, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" })
    .end(body);
}).listen(0, "127.0.0.1", function () {
  console.log(`listening ${this.address().port}`);
});
