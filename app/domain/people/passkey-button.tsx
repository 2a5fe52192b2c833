/** The button with which a browser makes or uses a passkey. It is only there where browser and site can do so. */
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import { useSubmit } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonLook } from "../../ui/button.tsx";
import { Notice } from "../../ui/staff-parts.tsx";
import type { PasskeyAsked, PasskeyCreation, PasskeyRequest } from "./passkeys.server.ts";

type Asked =
  | { kind: "create"; asked: PasskeyAsked<PasskeyCreation> }
  | { kind: "use"; asked: PasskeyAsked<PasskeyRequest> };

/** Passkeys are bound to a name: a site at a bare address has none. */
const isNamed = (hostname: string) => !/^[\d.]+$|:/.test(hostname);

/**
 * `fields` go along with the answer, which is sent to `action` as `response` (JSON) with its `continuation`.
 * `instead` stands where no passkey can be made here.
 */
export function PasskeyButton({
  action,
  fields,
  look = "primary",
  instead,
  ...request
}: Asked & {
  action: string;
  fields: Record<string, string>;
  look?: ButtonLook;
  instead?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [state, setState] = useState<"unknown" | "impossible" | "ready" | "asking" | "stopped" | "held">(
    "unknown",
  );
  useEffect(
    () => setState(browserSupportsWebAuthn() && isNamed(window.location.hostname) ? "ready" : "impossible"),
    [],
  );
  if (state === "unknown") return null;
  if (state === "impossible") return <>{instead}</>;

  async function ask() {
    setState("asking");
    try {
      const response =
        request.kind === "create"
          ? await startRegistration({ optionsJSON: request.asked.options })
          : await startAuthentication({ optionsJSON: request.asked.options });
      submit(
        { ...fields, continuation: request.asked.continuation, response: JSON.stringify(response) },
        { method: "post", action },
      );
      setState("ready");
    } catch (error) {
      const isHeld =
        error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED";
      setState(isHeld ? "held" : "stopped");
    }
  }
  return (
    <>
      {(state === "stopped" || state === "held") && (
        <Notice kind="warning">{t(`people:passkey.${state}`)}</Notice>
      )}
      <Button type="button" look={look} disabled={state === "asking"} onClick={() => void ask()}>
        {t(`people:passkey.${request.kind}`)}
      </Button>
    </>
  );
}
