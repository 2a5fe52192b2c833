/**
 * Passkeys: what a browser is asked for, and whether what it gives is genuine. Always with the person verified by her
 * own device (a finger, a face, a PIN), so that a passkey is both factors at once and cannot be given to a false site.
 * Source: promise 39; Web Authentication, level 2 (W3C).
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { randomBytes } from "./random.server.ts";

export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyRequest = PublicKeyCredentialRequestOptionsJSON;

/** The site a passkey is for: scheme, host and port. */
export type Origin = string;

export interface Passkey {
  credentialId: Buffer;
  /** COSE. */
  publicKey: Buffer;
  /** How often it signed, told by itself; stays 0 with passkeys that are synchronised. */
  counter: number;
}

// Some hundred milliseconds and a few megabytes that only a passkey needs.
const library = () => import("@simplewebauthn/server");
const hostOf = (origin: Origin) => new URL(origin).hostname;
const text = (bytes: Buffer) => bytes.toString("base64url");

/** 32 random bytes, base64url. */
export const newPasskeyChallenge = (): string => text(randomBytes(32));

/** What the browser is asked to make. `held` are the person's own, so that a device does not make a second one. */
export async function passkeyCreation(
  origin: Origin,
  challenge: string,
  person: { staffId: string; email: string; name: string },
  held: readonly Buffer[],
): Promise<PasskeyCreation> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: "Cydlais",
    rpID: hostOf(origin),
    userID: new Uint8Array(Buffer.from(person.staffId.replaceAll("-", ""), "hex")),
    userName: person.email,
    userDisplayName: person.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    attestationType: "none",
    excludeCredentials: held.map((id) => ({ id: text(id) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What the browser is asked to sign; it offers whatever passkeys it has for this site. */
export const passkeyRequest = (origin: Origin, challenge: string): PasskeyRequest => ({
  rpId: hostOf(origin),
  challenge,
  userVerification: "required",
  timeout: 120_000,
});

/** The passkey that was made; undefined unless it answers this challenge, on this site, with the person verified. */
export async function readCreatedPasskey(
  origin: Origin,
  challenge: string,
  response: unknown,
): Promise<Passkey | undefined> {
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: Buffer.from(id, "base64url"), publicKey: Buffer.from(publicKey), counter };
  } catch {
    // The library throws for whatever is wrong with an answer: all of it means "no".
    return undefined;
  }
}

/** The counter after this use; undefined unless the passkey signed this challenge, on this site, with the person verified. */
export async function readPasskeyUse(
  origin: Origin,
  challenge: string,
  passkey: Passkey,
  response: unknown,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
      credential: {
        id: text(passkey.credentialId),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
