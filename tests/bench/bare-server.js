/**
 * Baseline B1: bare Node, one page of 8 kB compressed beforehand, and a form whose body is parsed and put into the
 * database durably, nothing else. What is possible on this machine at all. Started by run.ts; prints its port.
 */
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
pool.on("error", () => undefined);
const form = `<form method="post">${Array.from({ length: 12 }, (_, index) => `<label>Question ${index + 1} <textarea name="q${index + 1}"></textarea></label>`).join("\n")}<button>Send</button></form>`;
const page = Buffer.from(
  `<!DOCTYPE html><html lang="en"><title>Form</title><body>${form}<!--${randomUUID().repeat(180)}--></body></html>`,
);
const compressed = gzipSync(page);

createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Encoding": "gzip",
      "Content-Length": compressed.length,
    });
    response.end(compressed);
    return;
  }
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => (body += chunk));
  request.on("end", async () => {
    const fields = Object.fromEntries(new URLSearchParams(body));
    try {
      await pool.query("insert into bench_sends (id, fields) values ($1, $2)", [
        randomUUID(),
        JSON.stringify(fields),
      ]);
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!DOCTYPE html><p>Thank you");
    } catch {
      response.writeHead(500).end();
    }
  });
}).listen(0, "127.0.0.1", function () {
  console.log(`listening ${this.address().port}`);
});
