/**
 * What a sealed contribution says, for the few acts that may read it. Nothing here asks who is reading: the verb that
 * calls it has, and has written the audit row. A contribution that was taken back has no key, and is not found.
 */
import { and, asc, eq, inArray } from "drizzle-orm";
import { CannotOpen, open, openKey, seal } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { contributionKeys, contributionNotes, contributions } from "#db/schema/index.ts";
import type { Language } from "../programmes/terms.ts";
import {
  additionKey,
  readMaskedPayload,
  readNotePayload,
  readPayload,
  writePayload,
  type Mask,
  type MaskedPayload,
  type NotePayload,
  type Part,
  type Payload,
} from "./payload.ts";

export const sealedPlace = (id: string) => ({ table: "contributions", column: "sealed", row: id });
export const maskedPlace = (id: string) => ({ table: "contributions", column: "sealed_masked", row: id });
export const notePlace = (id: string) => ({ table: "contribution_notes", column: "sealed", row: id });
export const maskedNotePlace = (id: string) => ({
  table: "contribution_notes",
  column: "sealed_masked",
  row: id,
});

export const keyPlace = (id: string) => ({ table: "contribution_keys", column: "staff_wrap", row: id });

/** The data key from its staff wrap. Throws `CannotOpen` for a wrap of a key that was given up. */
export function dataKeyOf(wrap: { contributionId: string; keyVersion: number; staffWrap: Buffer }): Buffer {
  const pair = staffKeys().staff.get(wrap.keyVersion);
  if (!pair) throw new CannotOpen(`no staff key of version ${wrap.keyVersion}`);
  return openKey(pair, keyPlace(wrap.contributionId), wrap.staffWrap);
}

/** The data key of a contribution; undefined once it was taken back. */
export async function findDataKey(db: Db, id: string): Promise<Buffer | undefined> {
  const [wrap] = await db.select().from(contributionKeys).where(eq(contributionKeys.contributionId, id));
  return wrap && dataKeyOf(wrap);
}

export interface OpenedContribution extends Payload {
  id: string;
  language: Language;
}

/** Her words as she wrote them. */
export async function openContribution(db: Db, id: string): Promise<OpenedContribution | undefined> {
  const [row] = await db
    .select({ language: contributions.language, sealed: contributions.sealed })
    .from(contributions)
    .where(eq(contributions.id, id));
  const key = row?.sealed && (await findDataKey(db, id));
  if (!row?.sealed || !key) return undefined;
  return { id, language: row.language as Language, ...readPayload(open(key, sealedPlace(id), row.sealed)) };
}

export interface OpenedMasked {
  id: string;
  language: Language;
  /** Masked text; what she added later, once accepted, follows under `addition:<note id>`. */
  parts: Part[];
  masks: Mask[];
}

/** What others may read of one accepted contribution. */
export async function openMasked(db: Db, id: string): Promise<OpenedMasked | undefined> {
  return (await openManyMasked(db, [id])).get(id);
}

/** The same for many, in three queries. What was not accepted, or was taken back, is missing from the answer. */
export async function openManyMasked(db: Db, ids: readonly string[]): Promise<Map<string, OpenedMasked>> {
  const opened = new Map<string, OpenedMasked>();
  if (!ids.length) return opened;
  const rows = await db
    .select({
      id: contributions.id,
      language: contributions.language,
      sealedMasked: contributions.sealedMasked,
      wrap: contributionKeys,
    })
    .from(contributions)
    .innerJoin(contributionKeys, eq(contributionKeys.contributionId, contributions.id))
    .where(and(inArray(contributions.id, [...ids]), eq(contributions.state, "accepted")));
  const keys = new Map<string, Buffer>();
  for (const row of rows) {
    if (!row.sealedMasked) continue;
    const key = dataKeyOf(row.wrap);
    keys.set(row.id, key);
    const { parts, masks } = readMaskedPayload(open(key, maskedPlace(row.id), row.sealedMasked));
    opened.set(row.id, { id: row.id, language: row.language as Language, parts, masks });
  }
  const additions = await db
    .select({
      id: contributionNotes.id,
      contributionId: contributionNotes.contributionId,
      sealedMasked: contributionNotes.sealedMasked,
    })
    .from(contributionNotes)
    .where(
      and(
        inArray(contributionNotes.contributionId, [...ids]),
        eq(contributionNotes.kind, "addition"),
        eq(contributionNotes.state, "accepted"),
      ),
    )
    .orderBy(asc(contributionNotes.week), asc(contributionNotes.id));
  for (const addition of additions) {
    const to = opened.get(addition.contributionId);
    const key = keys.get(addition.contributionId);
    if (!to || !key || !addition.sealedMasked) continue;
    const masked = readMaskedPayload(open(key, maskedNotePlace(addition.id), addition.sealedMasked));
    for (const part of masked.parts) to.parts.push({ key: additionKey(addition.id), text: part.text });
    for (const mask of masked.masks) to.masks.push({ ...mask, part: additionKey(addition.id) });
  }
  return opened;
}

/** One note: an addition of hers, a reply, a support note or a masking note. */
export const openNote = (key: Buffer, note: { id: string; sealed: Buffer }): NotePayload =>
  readNotePayload(open(key, notePlace(note.id), note.sealed));

export const sealMasked = (key: Buffer, id: string, masked: MaskedPayload): Buffer =>
  seal(key, maskedPlace(id), writePayload(masked));
export const sealMaskedNote = (key: Buffer, id: string, masked: MaskedPayload): Buffer =>
  seal(key, maskedNotePlace(id), writePayload(masked));
export const sealNote = (key: Buffer, id: string, text: string): Buffer =>
  seal(key, notePlace(id), writePayload({ v: 1, text }));
export const sealPayload = (key: Buffer, id: string, payload: Payload): Buffer =>
  seal(key, sealedPlace(id), writePayload(payload));
