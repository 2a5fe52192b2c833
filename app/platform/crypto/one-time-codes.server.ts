/** Time-based one-time codes (RFC 6238) and recovery codes: made and compared here, kept elsewhere. Source: promise 39. */
import { Secret, TOTP } from "otpauth";
import { hmac, randomInt } from "./random.server.ts";

export const TOTP_STEP_SECONDS = 30;
/** One step to each side: a clock that is half a minute off still signs in. */
const SKEW_STEPS = 1;
/** No letter or digit that is taken for another when written by hand. */
const RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const RECOVERY_LENGTH = 12;

/** A new secret of 160 bits, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Cydlais",
    label,
    secret: Secret.fromBase32(secret),
    period: TOTP_STEP_SECONDS,
    digits: 6,
  });

/** What an authenticator app reads from the picture. */
export const totpAddress = (secret: string, label: string): string => totp(secret, label).toString();

/** The code an app would show at that moment. For tests, the demo and nothing a person is shown. */
export const totpAt = (secret: string, now: Date): string =>
  totp(secret).generate({ timestamp: now.getTime() });

/** The step whose code this is, within one of now; undefined for a wrong code. The caller must see that no step is used twice. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: SKEW_STEPS });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / TOTP_STEP_SECONDS) + delta;
}

/** A recovery code of about 59 bits, in three groups. */
export function newRecoveryCode(): string {
  const letters = Array.from(
    { length: RECOVERY_LENGTH },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]!,
  );
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)]
    .map((group) => group.join(""))
    .join("-");
}

/** Keyed digest of a recovery code, however it was typed. */
export const hashRecoveryCode = (key: Buffer, typed: string): Buffer =>
  hmac(key, typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
