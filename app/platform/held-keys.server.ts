/** The keys of this process, read once at the start. */
import type { Keys } from "./keys.server.ts";

let held: Keys | undefined;

export const useKeys = (keys: Keys): void => {
  held = keys;
};

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
