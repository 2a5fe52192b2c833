/** The keys of this process, read at the start and again when an operator rotates them. */
import { watchFile } from "node:fs";
import { logError } from "./log.server.ts";
import type { Keys } from "./keys.server.ts";

const LOOKED_AT_EVERY_MS = 2_000;

let held: Keys | undefined;

export const useKeys = (keys: Keys): void => {
  held = keys;
};

/** Reads the file again when it has changed. A file that cannot be read leaves the keys as they were. */
export function followKeysFile(path: string, read: () => Keys): void {
  watchFile(path, { interval: LOOKED_AT_EVERY_MS, persistent: false }, (now, before) => {
    if (now.mtimeMs === before.mtimeMs) return;
    try {
      held = read();
    } catch (error) {
      logError("keys file unreadable", error);
    }
  });
}

export function keys(): Keys {
  if (!held) throw new Error("the keys were not loaded");
  return held;
}

/** The keys that only the staff side has. Throws in a public process: such a call is a mistake there. */
export function staffKeys(): NonNullable<Keys["staffSide"]> {
  const { staffSide } = keys();
  if (!staffSide) throw new Error("this process holds no staff keys");
  return staffSide;
}
