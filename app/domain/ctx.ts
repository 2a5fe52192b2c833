/** What a verb is handed, and what it answers. Source: docs/architecture.md. */
import type { Db } from "#app/platform/database.server.ts";
import type { Actor } from "./people/terms.ts";

/** For acts of staff and of the program itself. */
export interface Ctx<A extends Actor = Actor> {
  db: Db;
  actor: A;
  now: Date;
}

/** For acts of women who contribute: there is no actor to keep. */
export interface AnonymousCtx {
  db: Db;
  now: Date;
}

export interface Done<T> {
  ok: true;
  value: T;
}
/** `because` is a key under `refusal` in the area's locale file. */
export interface Refused<B extends string = string> {
  ok: false;
  because: B;
}
export type Result<T, B extends string = string> = Done<T> | Refused<B>;

export const done = <T>(value: T): Done<T> => ({ ok: true, value });
export const refused = <const B extends string>(because: B): Refused<B> => ({ ok: false, because });
