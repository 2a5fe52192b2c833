/**
 * A page of the form that keeps itself while it is written. Every pause in typing is saved and the mark says truthfully
 * how it stands; a session that has ended leaves the words on the page until they can be saved; what another person
 * saved meanwhile stops it until somebody has seen both texts.
 */
import { useNavigate, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { PageContent } from "./record-terms.ts";

/** What another person saved while this page was open. */
export interface Theirs {
  content: PageContent;
  by: string | null;
  revision: number;
}

/** How a page that was sent was kept. `errors` are keys by field. */
export type KeptPage =
  | {
      ok: true;
      revision: number;
      /** Time of day in the United Kingdom. */
      at: string;
      /** Where the button leads. */
      href: string;
      /** Something was added to a list or taken from it: the page looks different now. */
      isListChanged: boolean;
    }
  | {
      ok: false;
      status: 400 | 403 | 404 | 409;
      errors: Record<string, string>;
      theirs?: Theirs;
      /** The errors belong to what is being added. */
      isOfAddition?: boolean;
      /** The page itself was kept all the same. */
      revision?: number;
    };

export type SavingState = "idle" | "saving" | "saved" | "failed" | "signed-out";

const PAUSE_MS = 1500;

const bodyOf = (form: HTMLFormElement): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  return body;
};

/** `revision` is that of the text the page was drawn with; `theirs` what a post without scripts was answered. */
export function useKeptPage(
  form: RefObject<HTMLFormElement>,
  saveHref: string,
  revision: number,
  theirsAtFirst: Theirs | undefined,
) {
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<SavingState>("idle");
  const [at, setAt] = useState("");
  const [answered, setAnswered] = useState<(KeptPage & { ok: false }) | undefined>();
  /** Errors that a button was answered with: the summary takes the focus. Those of saving by itself stay at their field. */
  const [pressed, setPressed] = useState<Record<string, string> | undefined>();
  const [theirs, setTheirs] = useState(theirsAtFirst);
  const known = useRef(revision);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBusy = useRef(false);
  const waiting = useRef<string | undefined>(undefined);
  const typedSince = useRef(0);
  const isStopped = useRef(Boolean(theirsAtFirst));
  known.current = Math.max(known.current, revision, theirs?.revision ?? 0);

  const send = useCallback(
    async (act: string): Promise<void> => {
      clearTimeout(timer.current);
      if (!form.current || (act === "autosave" && isStopped.current)) return;
      if (isBusy.current) {
        waiting.current = act === "autosave" ? (waiting.current ?? act) : act;
        return;
      }
      isBusy.current = true;
      const typedThen = typedSince.current;
      setState("saving");
      const body = bodyOf(form.current);
      body.set("act", act);
      body.set("revision", String(known.current));
      try {
        const response = await fetch(saveHref, {
          method: "POST",
          body,
          redirect: "manual",
          headers: { Accept: "application/json" },
        });
        if (response.type === "opaqueredirect") {
          setState("signed-out");
          return;
        }
        const kept = (await response.json()) as KeptPage;
        known.current = Math.max(known.current, kept.revision ?? 0);
        if (kept.ok) {
          if (typedSince.current === typedThen) typedSince.current = 0;
          isStopped.current = false;
          setTheirs(undefined);
          setAnswered(undefined);
          setPressed(undefined);
          setAt(kept.at);
          setState("saved");
          if (act === "next") navigate(kept.href);
          else if (kept.isListChanged) revalidate();
        } else {
          if (kept.theirs) {
            isStopped.current = true;
            setTheirs(kept.theirs);
          }
          setAnswered(kept);
          // Nobody who is writing is pulled away: only a button that was pressed moves the focus.
          if (act !== "autosave") setPressed({ ...kept.errors });
          setState("failed");
        }
      } catch {
        setState("failed");
      } finally {
        isBusy.current = false;
        const next = waiting.current;
        waiting.current = undefined;
        if (next) void send(next);
      }
    },
    [form, navigate, revalidate, saveHref],
  );

  const typed = useCallback((): void => {
    typedSince.current += 1;
    // What was typed a moment ago is not saved yet, and the mark does not say so.
    setState((now) => (now === "saved" ? "idle" : now));
    if (isStopped.current) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send("autosave"), PAUSE_MS);
  }, [send]);

  useEffect(() => {
    const element = form.current;
    // Back from signing in, or from another page of the browser: what could not be saved is tried again.
    const again = (): void => {
      if (typedSince.current > 0 && !isBusy.current) void send("autosave");
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (typedSince.current > 0) event.preventDefault();
    };
    window.addEventListener("focus", again);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("focus", again);
      window.removeEventListener("beforeunload", ask);
      clearTimeout(timer.current);
      if (typedSince.current === 0 || isStopped.current || !element) return;
      const body = bodyOf(element);
      body.set("act", "autosave");
      body.set("revision", String(known.current));
      void fetch(saveHref, { method: "POST", body, redirect: "manual", keepalive: true }).catch(
        () => undefined,
      );
    };
  }, [form, saveHref, send]);

  return { state, at, answered, pressed, theirs, revision: known.current, send, typed };
}
