/** Commands about the secrets of an installation. Source: promise 19. */
import { existsSync } from "node:fs";
import { keyPlace } from "#app/domain/contributions/opened.server.ts";
import { openKey, wrapKey } from "#app/platform/crypto/sealing.server.ts";
import {
  addStaffKey,
  dropStaffKeysBefore,
  keysPath,
  makeKeysFile,
  readKeys,
  readKeysFile,
  writePublicKeysFile,
} from "#app/platform/keys.server.ts";
import { complain, say, WrongFile } from "./files.server.ts";
import { onInstallation } from "./operator.server.ts";

const BATCH = 500;
/** A serving process reads its keys file again within this time and seals to the new key from then on. */
const RELOADED_WITHIN_MS = 6_000;

export async function keysMake([file]: string[]): Promise<number> {
  if (!file) return usage("keys make FILE");
  if (existsSync(file)) throw new WrongFile(`${file}: there is a file already; keys are never written over`);
  await makeKeysFile(file);
  say(`Made ${file}. Keep an offline copy: without it nothing that women sent can be read.`);
  return 0;
}

export function keysPublic([from, to]: string[]): number {
  if (!from || !to) return usage("keys public FROM TO");
  if (!existsSync(from)) throw new WrongFile(`${from}: there is no such file`);
  writePublicKeysFile(from, to);
  say(`Wrote ${to}, for PROCESS_ROLE=public. It opens nothing.`);
  return 0;
}

function usage(words: string): number {
  complain(`Usage: npx cydlais ${words}`);
  return 2;
}

/** Adds a key unless a rotation was stopped half way, wraps every data key anew, then drops the old key. */
export const keysRotate = (): Promise<number> =>
  onInstallation(async ({ settings, owner }) => {
    const path = keysPath(settings);
    const versions = readKeysFile(path).staff.map(({ version }) => version);
    const newest = versions.length > 1 ? Math.max(...versions) : addStaffKey(path);
    await new Promise((resolve) => setTimeout(resolve, RELOADED_WITHIN_MS));
    const held = readKeys(path, "staff").staffSide!.staff;
    const to = held.get(newest)!;
    let total = 0;
    for (;;) {
      const { rows } = await owner.query<{
        contribution_id: string;
        key_version: number;
        staff_wrap: Buffer;
      }>(
        "select contribution_id, key_version, staff_wrap from keys.contribution_keys where key_version < $1 limit $2",
        [newest, BATCH],
      );
      if (!rows.length) break;
      const ids: string[] = [];
      const wraps: Buffer[] = [];
      for (const row of rows) {
        const from = held.get(row.key_version);
        if (!from)
          throw new Error(
            `a data key is wrapped with staff key ${row.key_version}, which is not in ${path}; nothing was dropped`,
          );
        ids.push(row.contribution_id);
        const place = keyPlace(row.contribution_id);
        wraps.push(wrapKey(to, place, openKey(from, place, row.staff_wrap)));
      }
      await owner.query(
        `update keys.contribution_keys k set key_version = $1, staff_wrap = n.wrap
         from unnest($2::uuid[], $3::bytea[]) as n(id, wrap)
         where k.contribution_id = n.id and k.key_version < $1`,
        [newest, ids, wraps],
      );
      total += rows.length;
    }
    dropStaffKeysBefore(path, newest);
    say(
      `Staff key ${newest} is in use. Wrapped anew: ${total}. Older staff keys are gone from ${path}; renew the public keys file and the offline copy.`,
    );
    return 0;
  });
