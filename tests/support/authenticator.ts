/** A passkey in software: makes and uses an ES256 key as a phone would, honestly or not. Source: Web Authentication, level 2. */
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import type { PasskeyCreation, PasskeyRequest } from "#app/platform/crypto/passkeys.server.ts";

export interface Behaviour {
  /** The site the browser believes it is on. */
  origin: string;
  /** Whether the person showed finger, face or PIN. */
  isVerified?: boolean;
}

const text = (bytes: Buffer) => bytes.toString("base64url");
const digest = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

/** Canonical CBOR of what an attestation holds: small whole numbers, bytes, text, maps. */
function cbor(value: number | Buffer | string | Map<number | string, unknown>): Buffer {
  const head = (major: number, length: number) =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held as never)]),
  ]);
}

export class SoftwarePasskey {
  readonly id = randomBytes(32);
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
  }

  private authenticatorData(rpId: string, isVerified: boolean, attested?: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (attested ? 0x40 : 0);
    return Buffer.concat([digest(rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)]);
  }

  private client(type: "webauthn.create" | "webauthn.get", challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  create(options: PasskeyCreation, { origin, isVerified = true }: Behaviour) {
    const { x, y } = this.publicKey.export({ format: "jwk" });
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, "base64url")],
      [-3, Buffer.from(y!, "base64url")],
    ]);
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, cbor(cose)]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", this.authenticatorData(options.rp.id!, isVerified, attested)],
    ]);
    return {
      id: text(this.id),
      rawId: text(this.id),
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(this.client("webauthn.create", options.challenge, origin)),
        attestationObject: text(cbor(attestation)),
      },
    };
  }

  use(options: PasskeyRequest, { origin, isVerified = true }: Behaviour) {
    this.counter += 1;
    const data = this.authenticatorData(options.rpId!, isVerified);
    const client = this.client("webauthn.get", options.challenge, origin);
    const signature = createSign("sha256")
      .update(Buffer.concat([data, digest(client)]))
      .sign(this.privateKey);
    return {
      id: text(this.id),
      rawId: text(this.id),
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      },
    };
  }
}
