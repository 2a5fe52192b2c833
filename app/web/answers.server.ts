/** How a route answers: found or 404, a form that is read or returned with its errors, a refusal with its status. */
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Refused } from "../domain/ctx.ts";

/** The value, or the 404 page. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Response(null, { status: 404 });
  return value;
}

/** Field name to message key; `form` for what belongs to no field. */
export type FieldErrors = Record<string, string>;

export type ReadForm<T> =
  { ok: true; input: T; fields: Fields } | { ok: false; errors: FieldErrors; fields: Fields };

/** What was typed, to be shown again as it was. Repeated names are kept in order. */
export type Fields = Record<string, string[]>;

/** Reads the body of a form post, whatever its encoding of line ends. NUL and lone surrogates are never let through. */
export async function readFields(request: Request): Promise<Fields> {
  const params = new URLSearchParams(await request.text());
  const fields: Fields = Object.create(null) as Fields;
  for (const [name, value] of params) {
    if (name.length > 200) continue;
    (fields[name] ??= []).push(cleanText(value));
  }
  return fields;
}

/** PostgreSQL text holds neither NUL nor half a surrogate pair; both become the replacement sign. Line ends become LF. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\u0000/g, "\uFFFD")
    .toWellFormed();

/** Reads a form with its schema; each first error of a field is a message key. `list` names the fields that repeat. */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  list: readonly string[] = [],
): Promise<ReadForm<z.output<S>>> {
  const fields = await readFields(request);
  return readFieldsWith(fields, schema, list);
}

export function readFieldsWith<S extends z.ZodType>(
  fields: Fields,
  schema: S,
  list: readonly string[] = [],
): ReadForm<z.output<S>> {
  const raw = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, list.includes(name) ? values : values[0]]),
  );
  for (const name of list) raw[name] ??= [];
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, input: result.data, fields };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    const name = issue.path.length ? issue.path.join(".") : "form";
    errors[name] ??= issue.message;
  }
  return { ok: false, errors, fields };
}

/** A form with errors: 400, with everything typed. */
export const invalid = <T extends { errors: FieldErrors; fields: Fields }>(form: T) =>
  data({ errors: form.errors, fields: form.fields }, { status: 400 });

const STATUS: Record<string, number> = { "not-found": 404, "not-allowed": 403 };

/** A refusal as an answer: 404, 403 or, for a state that has moved on, 409. `because` is a key for the page. */
export const answer = (refusal: Refused, fields: Fields = {}) =>
  data(
    { errors: { form: refusal.because } as FieldErrors, fields },
    { status: STATUS[refusal.because] ?? 409 },
  );
