/**
 * A form that keeps itself while it is written. With scripts every pause in typing is saved, and the mark says truthfully
 * how it stands; a session that has ended leaves the words on the page until they can be saved. Without scripts: a button.
 */
import { Form } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { FormActions, FormErrors, Notice, SavedMark } from "../../ui/staff-parts.tsx";

type Fields = Record<string, string[]>;

export interface PartProblem {
  errors: Record<string, string>;
  fields: Fields;
  theirs: { name: string; text: string }[];
  mark: string | null;
}

interface Answer {
  ok: boolean;
  mark?: string | null;
  errors?: Record<string, string>;
  theirs?: { name: string; text: string }[];
}

const PAUSE_MS = 2_000;

export interface PartContext {
  /** What was typed, or what is kept. */
  valueOf: (name: string) => string;
  valuesOf: (name: string) => string[];
  /** Translated, by field. */
  errors: Record<string, string>;
}

export function PartForm({
  part,
  fields,
  mark,
  problem,
  saveHref,
  signInHref,
  isLocked,
  labelOf,
  children,
}: {
  part: string;
  fields: Fields;
  mark: string;
  problem: PartProblem | undefined;
  saveHref: string;
  signInHref: string;
  isLocked: boolean;
  /** The label of a field, for showing two texts. */
  labelOf: (name: string) => string;
  children: (context: PartContext) => ReactNode;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const was = useRef(problem?.mark ?? mark);
  const wasField = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const busy = useRef(false);
  const dirty = useRef(false);
  const [state, setState] = useState<"idle" | "saving" | "saved" | "failed" | "signed-out">("idle");
  const [at, setAt] = useState("");
  const [said, setSaid] = useState<
    { errors: Record<string, string>; theirs: { name: string; text: string }[] } | undefined
  >(problem);
  const [pressed, setPressed] = useState<Record<string, string> | undefined>(problem?.errors);
  const stopped = useRef(false);

  const save = useCallback(
    async (isPressed: boolean): Promise<void> => {
      if (!form.current || isLocked) return;
      clearTimeout(timer.current);
      if (busy.current) {
        dirty.current = true;
        return;
      }
      busy.current = true;
      dirty.current = false;
      setState("saving");
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form.current))
        if (typeof value === "string") body.append(name, value);
      body.set("was", was.current);
      body.set("part", part);
      try {
        const response = await fetch(saveHref, {
          method: "POST",
          body,
          redirect: "manual",
          headers: { Accept: "application/json" },
        });
        if (response.type === "opaqueredirect") {
          dirty.current = true;
          setState("signed-out");
          return;
        }
        const answer = (await response.json()) as Answer;
        if (answer.ok) {
          was.current = answer.mark ?? was.current;
          if (wasField.current) wasField.current.value = was.current;
          stopped.current = false;
          setAt(new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" }).format());
          setState("saved");
          setSaid(undefined);
          setPressed(undefined);
        } else {
          // Nothing overwrites another person's words until somebody has seen them and pressed the button.
          if (answer.theirs?.length && answer.mark) {
            stopped.current = true;
            was.current = answer.mark;
            if (wasField.current) wasField.current.value = answer.mark;
          }
          dirty.current = true;
          setState("failed");
          setSaid({ errors: answer.errors ?? {}, theirs: answer.theirs ?? [] });
          if (isPressed || answer.theirs?.length) setPressed(answer.errors);
        }
      } catch {
        dirty.current = true;
        setState("failed");
      } finally {
        busy.current = false;
      }
    },
    [isLocked, part, saveHref],
  );

  const typed = (): void => {
    dirty.current = true;
    if (stopped.current) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(false), PAUSE_MS);
  };

  useEffect(() => {
    const element = form.current;
    // Back from signing in, or from another page of the browser: what could not be saved is tried again.
    const again = (): void => {
      if (dirty.current && !stopped.current && !busy.current) void save(false);
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("focus", again);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("focus", again);
      window.removeEventListener("beforeunload", ask);
      clearTimeout(timer.current);
      if (!dirty.current || stopped.current || !element || isLocked) return;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(element))
        if (typeof value === "string") body.append(name, value);
      body.set("was", was.current);
      body.set("part", part);
      void fetch(saveHref, { method: "POST", body, redirect: "manual", keepalive: true }).catch(
        () => undefined,
      );
    };
  }, [isLocked, part, save, saveHref]);

  const errors = Object.fromEntries(
    Object.entries(said?.errors ?? {}).map(([name, key]) => [name, t(key as never) as string]),
  );
  const shown = problem?.fields ?? fields;
  return (
    <>
      <FormErrors errors={pressed} text={(key) => t(key as never)} />
      {said && said.theirs.length > 0 && (
        <Notice kind="warning" title={t("consultations:conflict.title")}>
          <p className="mb-3">{t("consultations:conflict.text")}</p>
          <dl className="grid gap-3">
            {said.theirs.map(({ name, text }) => (
              <div key={name}>
                <dt className="font-semibold">{labelOf(name)}</dt>
                <dd className="border-l-2 border-line pl-3 whitespace-pre-line">
                  {text || t("consultations:conflict.nothing")}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-3">
            <a href="" className="inline-flex min-h-11 items-center">
              {t("consultations:conflict.take-theirs")}
            </a>
          </p>
        </Notice>
      )}
      <Form
        method="post"
        ref={form}
        onInput={typed}
        onChange={typed}
        onSubmit={(event) => {
          event.preventDefault();
          stopped.current = false;
          void save(true);
        }}
      >
        <input type="hidden" name="was" ref={wasField} defaultValue={problem?.mark ?? mark} />
        <fieldset disabled={isLocked} className="min-w-0">
          {children({
            valueOf: (name) => shown[name]?.[0] ?? "",
            valuesOf: (name) => shown[name] ?? [],
            errors,
          })}
        </fieldset>
        {!isLocked && (
          <FormActions>
            <Button>{t("consultations:staff.save")}</Button>
            {state === "signed-out" ? (
              <p role="status" className="font-semibold text-error">
                {t("consultations:staff.signed-out")}{" "}
                <a href={signInHref} target="_blank" rel="noreferrer">
                  {t("consultations:staff.sign-in-again")}
                </a>
              </p>
            ) : (
              <SavedMark state={state} at={at} />
            )}
          </FormActions>
        )}
      </Form>
    </>
  );
}

/** The same text in each language of the programme, side by side where there is room. */
export function Pair({
  name,
  label,
  help,
  languages,
  context,
  rows,
  isLine = false,
}: {
  name: string;
  label: string;
  help?: ReactNode;
  languages: readonly ("en" | "cy")[];
  context: PartContext;
  rows?: number;
  isLine?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={languages.length > 1 ? "grid gap-x-6 md:grid-cols-2" : "max-w-measure"}>
      {languages.map((language) => {
        const field = `${name}${language === "en" ? "En" : "Cy"}`;
        const words =
          languages.length > 1
            ? t("consultations:staff.in-language", {
                label,
                language: t(`consultations:language.${language}`),
              })
            : label;
        const error = context.errors[field];
        return isLine ? (
          <TextField
            key={field}
            name={field}
            label={words}
            help={help}
            error={error}
            value={context.valueOf(field)}
          />
        ) : (
          <TextArea
            key={field}
            name={field}
            label={words}
            help={help}
            error={error}
            value={context.valueOf(field)}
            rows={rows ?? 4}
            textLang={language}
          />
        );
      })}
    </div>
  );
}
