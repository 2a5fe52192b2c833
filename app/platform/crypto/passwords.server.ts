/** Staff passwords: Argon2id at 64 MiB and three passes (promise 39), off the main thread. */
import { hash, verify } from "@node-rs/argon2";

/** 2 is Argon2id in the library's numbering. */
const OPTIONS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), OPTIONS);

let decoy: Promise<string> | undefined;

/** False for a wrong password. Takes as long when there is no hash at all, so that nobody learns who has an account. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword("an account that does not exist");
  const right = await verify(passwordHash ?? (await decoy), password.normalize("NFKC")).catch(() => false);
  return right && Boolean(passwordHash);
}
