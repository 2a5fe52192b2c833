/**
 * The program's own log: one line an event, from an allow-list of fields. Never an address, a user agent, a body,
 * a query, parameters of an error or the full URL of a request (promise 2).
 */
import pino, { type Logger } from "pino";
import { env } from "./env.server.ts";

export interface LogFields {
  /** Route pattern, never the address asked for. */
  route?: string;
  method?: string;
  status?: number;
  /** Upper edge of the time bucket in milliseconds. */
  withinMs?: number;
  job?: string;
  /** Class and code of an error; its message can hold what somebody typed. */
  error?: string;
  errorCode?: string;
  count?: number;
  [other: string]: never | string | number | undefined;
}

let logger: Logger | undefined;

function target(): Logger {
  return (logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }));
}

const ALLOWED = ["route", "method", "status", "withinMs", "job", "error", "errorCode", "count"] as const;

export function log(
  level: "debug" | "info" | "warn" | "error",
  event: string,
  fields: Pick<LogFields, (typeof ALLOWED)[number]> = {},
): void {
  const kept = Object.fromEntries(
    ALLOWED.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
  target()[level](kept, event);
}

/** What may be said of an error: its kind, its code and where in our code, without its message. */
export function logError(event: string, error: unknown, fields: Pick<LogFields, "route" | "job"> = {}): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code).slice(0, 40) : undefined;
  log("error", event, { ...fields, error: kind, ...(code ? { errorCode: code } : {}) });
  if (error instanceof Error && env().LOG_LEVEL === "debug")
    target().debug({ stack: error.stack?.split("\n").slice(1).join("\n") }, "stack");
}
