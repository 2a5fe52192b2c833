/** Files that never change under their name, compressed once and kept in memory: they are few and small. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { NextFunction, Request, Response } from "express";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

interface Asset {
  type: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/** Serves what the build and `public` hold, before anything else is asked. */
export function serveAssets(...folders: string[]) {
  const assets = new Map<string, Asset>();
  for (const folder of folders)
    for (const file of filesBelow(folder))
      assets.set("/" + relative(folder, file).replaceAll("\\", "/"), read(file));
  return (request: Request, response: Response, next: NextFunction): void => {
    const asset =
      request.method === "GET" || request.method === "HEAD" ? assets.get(request.path) : undefined;
    if (!asset) return next();
    response.set({
      "Content-Type": asset.type,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    });
    for (const name of [
      "X-Robots-Tag",
      "Reporting-Endpoints",
      "X-Frame-Options",
      "Permissions-Policy",
      "Cross-Origin-Opener-Policy",
    ])
      response.removeHeader(name);
    const accepts = String(request.headers["accept-encoding"] ?? "");
    const coding =
      asset.br && /\bbr\b/.test(accepts) ? "br" : asset.gzip && /\bgzip\b/.test(accepts) ? "gzip" : undefined;
    const body = coding ? asset[coding]! : asset.plain;
    if (coding) response.set("Content-Encoding", coding);
    response.set("Content-Length", String(body.length));
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name.startsWith(".")) return [];
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function read(file: string): Asset {
  const plain = readFileSync(file);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  if (!/text|svg|json/.test(type) || plain.length < 200) return { type, plain };
  return {
    type,
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gzip: gzipSync(plain, { level: 9 }),
  };
}
