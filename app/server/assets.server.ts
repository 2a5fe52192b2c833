/**
 * Files that never change under their name. The build has compressed them; each is read when first asked for and then
 * kept in memory, as they are few and small.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
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
  br?: Buffer | undefined;
  gzip?: Buffer | undefined;
}

/** Serves what the build holds, before anything else is asked. */
export function serveAssets(...folders: string[]) {
  const paths = new Map<string, string>();
  for (const folder of folders)
    for (const file of filesBelow(folder))
      if (!/\.(br|gz)$/.test(file)) paths.set("/" + relative(folder, file).replaceAll("\\", "/"), file);
  const assets = new Map<string, Asset>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const path = request.method === "GET" || request.method === "HEAD" ? paths.get(request.path) : undefined;
    if (!path) return next();
    let asset = assets.get(path);
    if (!asset) assets.set(path, (asset = read(path)));
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

const readIfThere = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

const read = (path: string): Asset => ({
  type: TYPES[extname(path)] ?? "application/octet-stream",
  plain: readFileSync(path),
  br: readIfThere(`${path}.br`),
  gzip: readIfThere(`${path}.gz`),
});
