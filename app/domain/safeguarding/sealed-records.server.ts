/**
 * Text of the safeguarding store, each with a data key of its own that is boxed to the safeguarding key and stands in
 * front of it. Neither the key of contributions nor a private code opens it. Source: domain 4.4.
 */
import { CannotOpen, newDataKey, open, openBox, seal, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { keys, staffKeys } from "#app/platform/held-keys.server.ts";

type Table = "disclosure_records" | "disclosure_events";

/** A sealed box of a 32-byte key. */
const BOX_BYTES = 80;
const place = (table: Table, row: string) => ({ table, column: "sealed", row });

export function sealRecord(table: Table, row: string, content: object): Buffer {
  const key = newDataKey();
  return Buffer.concat([
    sealBox(keys().safeguardingPublic, key),
    seal(key, place(table, row), JSON.stringify(content)),
  ]);
}

/** Throws `CannotOpen` for another key, or a value that was moved or damaged. */
export function openRecord<T>(table: Table, row: string, sealed: Buffer): T {
  if (sealed.length <= BOX_BYTES) throw new CannotOpen("too short");
  const key = openBox(staffKeys().safeguarding, sealed.subarray(0, BOX_BYTES));
  return JSON.parse(open(key, place(table, row), sealed.subarray(BOX_BYTES))) as T;
}
