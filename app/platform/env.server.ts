/** The settings of this installation, read once. A wrong one stops the start with a message that says what to do. */
import { resolve } from "node:path";
import { z } from "zod";

const url = (schemes: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    `must be an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
  );

const origin = url(["http:", "https:"])
  .refine(
    (value) => new URL(value).pathname === "/" && !new URL(value).search,
    "must be an origin, without a path",
  )
  .transform((value) => new URL(value).origin);

const settings = z.object({
  PORT: z.coerce.number("must be a port from 0 to 65535").int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z
    .string()
    .min(1)
    .default(".data")
    .transform((path) => resolve(path)),
  DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  MIGRATE_DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  PUBLIC_ORIGIN: origin.optional(),
  STAFF_ORIGIN: origin.optional(),
  PROCESS_ROLE: z.enum(["all", "public", "staff"], "must be all, public or staff").default("all"),
  KEYS_FILE: z.string().min(1).optional(),
  MAIL_URL: url(["smtp:", "smtps:"]).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Where the build is, below the project. */
  BUILD_DIR: z.string().min(1).default("build"),
  NODE_ENV: z.string().default("production"),
});

export type Env = z.infer<typeof settings>;

export class WrongSettings extends Error {}

/** Reads settings from a plain record. Empty values count as not set. Throws `WrongSettings` naming each wrong one. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = settings.safeParse(given);
  if (result.success) {
    const env = result.data;
    if (env.PROCESS_ROLE !== "all" && !env.DATABASE_URL)
      throw new WrongSettings(
        `PROCESS_ROLE=${env.PROCESS_ROLE} needs DATABASE_URL: only "all" starts a database of its own.`,
      );
    return env;
  }
  throw new WrongSettings(
    result.error.issues
      .map((issue) => {
        const name = String(issue.path[0]);
        return `${name}=${JSON.stringify(given[name] ?? "")}: ${issue.message}`;
      })
      .join("\n"),
  );
}

let current: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}

type Given = Partial<Record<keyof Env, string>>;

/** For starts that choose some settings themselves (the demo, a test). Before any other use. `defaults` give way to the environment. */
export function useEnv(overrides: Given, defaults: Given = {}): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  return (current = readEnv({ ...defaults, ...given, ...overrides }));
}
