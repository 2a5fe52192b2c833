/**
 * Her words on the left, what others will read on the right, and beneath them every proposal to be decided, one by one.
 * Complete without scripts: each proposal is a list of reasons, own masks are typed words. With scripts the preview
 * follows, words can be chosen with the mouse or the keyboard, and single keys go through the proposals.
 */
import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/fields.tsx";
import { StateMark } from "../../ui/staff-parts.tsx";
import { useShortcuts } from "../../ui/staff-shortcuts.tsx";
import type { Bilingual, Language } from "../programmes/terms.ts";
import {
  LEAVE_REASONS,
  MASK_KINDS,
  MASK_REASONS,
  USUAL_REASON,
  type MaskKind,
  type MaskReason,
} from "./masking-terms.ts";
import {
  occurrencesOf,
  piecesOf,
  readDecision,
  readOwn,
  trimSpan,
  writeDecision,
  writeOwn,
  type Suggestion,
} from "./masking.ts";
import type { Mask, Part } from "./payload.ts";

export interface MaskingFormProps {
  parts: (Part & { title?: Bilingual | null })[];
  suggestions: Suggestion[];
  /** The language she wrote in. */
  textLanguage: Language;
  pageLanguage: Language;
  /** Set for what she added later. */
  noteId?: string;
  /** What was sent and came back, if this form was. */
  fields?: Record<string, string[]> | undefined;
  /** Translated already. */
  errors: Record<string, string>;
}

interface Chosen {
  part: string;
  start: number;
  end: number;
}

const SELECT = "min-h-11 w-full rounded-control border-2 border-edge bg-raised px-2";

export function MaskingForm({
  parts,
  suggestions,
  textLanguage,
  pageLanguage,
  noteId,
  fields,
  errors,
}: MaskingFormProps) {
  const { t } = useTranslation();
  const name = noteId ?? "all";
  const [decisions, setDecisions] = useState<Record<string, string>>(() =>
    Object.fromEntries(suggestions.map(({ id }) => [id, fields?.[`decision.${id}`]?.[0] ?? ""])),
  );
  const [own, setOwn] = useState<string[]>(() => fields?.["own"] ?? []);
  const [words, setWords] = useState(fields?.["words"]?.[0] ?? "");
  const [kind, setKind] = useState<MaskKind>((fields?.["kind"]?.[0] as MaskKind) ?? "name");
  const [reason, setReason] = useState<MaskReason>(
    (fields?.["reason"]?.[0] as MaskReason) ?? "names-somebody",
  );
  const [chosen, setChosen] = useState<Chosen>();
  const [isAlive, setAlive] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const wordsField = useRef<HTMLInputElement>(null);
  useEffect(() => setAlive(true), []);
  // A form that came back without scripts to keep it: what the server answered counts.
  useEffect(() => {
    if (fields?.["own"]) setOwn(fields["own"]);
  }, [fields]);

  const ownMasks = useMemo(
    () => own.map((one) => readOwn(one, parts)).filter((one) => one !== undefined),
    [own, parts],
  );
  const masks: Mask[] = useMemo(() => {
    const decided = suggestions.flatMap(({ id, ...span }) => {
      const decision = readDecision(decisions[id]);
      return decision?.act === "mask" ? [{ ...span, reason: decision.reason }] : [];
    });
    return [...decided, ...ownMasks];
  }, [decisions, ownMasks, suggestions]);
  const coveredByOwn = (one: Suggestion) =>
    ownMasks.some((mask) => mask.part === one.part && mask.start <= one.start && mask.end >= one.end);
  const openCount = suggestions.filter(
    (one) => !readDecision(decisions[one.id]) && !coveredByOwn(one),
  ).length;

  const decide = (id: string, decision: string) => setDecisions((before) => ({ ...before, [id]: decision }));
  const add = (places: Chosen[]) => {
    const added = places.map((place) => writeOwn({ ...place, kind, reason }));
    setOwn((before) => [...before, ...added.filter((one) => !before.includes(one))]);
    setSaid(
      places.length ? t("inbox:own.added", { count: places.length }) : t("inbox:error.words-not-found"),
    );
    if (places.length) {
      setWords("");
      setChosen(undefined);
    }
  };

  const api = useRef({ decide, suggestions });
  api.current = { decide, suggestions };
  const shortcuts = useMemo(() => {
    const items = () => [...(form.current?.querySelectorAll<HTMLElement>("[data-suggestion]") ?? [])];
    const at = () => items().findIndex((item) => item.contains(document.activeElement));
    const move = (by: number) => {
      const all = items();
      all[Math.max(0, Math.min(all.length - 1, at() === -1 ? 0 : at() + by))]?.focus();
    };
    const answer = (act: "mask" | "leave") => {
      const all = items();
      const item = all[at()];
      const suggestion = api.current.suggestions.find(({ id }) => id === item?.dataset["suggestion"]);
      if (!suggestion) return;
      api.current.decide(
        suggestion.id,
        act === "mask" ? `mask:${USUAL_REASON[suggestion.kind]}` : "leave:not-a-detail",
      );
      move(1);
    };
    return [
      { keys: "j", label: t("inbox:keys.next"), run: () => move(1) },
      { keys: "k", label: t("inbox:keys.previous"), run: () => move(-1) },
      { keys: "m", label: t("inbox:keys.mask"), run: () => answer("mask") },
      { keys: "l", label: t("inbox:keys.leave"), run: () => answer("leave") },
      { keys: "n", label: t("inbox:keys.own"), run: () => wordsField.current?.focus() },
    ];
  }, [t]);
  useShortcuts(shortcuts);

  const choose = (part: string, from: number, to: number) => {
    const text = parts.find((one) => one.key === part)?.text ?? "";
    const span = trimSpan(text, from, to);
    if (!span) return;
    setChosen({ part, ...span });
    setWords(text.slice(span.start, span.end));
  };

  return (
    <Form method="post" ref={form} id={`masking-${name}`} preventScrollReset>
      {noteId && <input type="hidden" name="noteId" value={noteId} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <Side title={t("inbox:side.original")} help={t("inbox:side.original-help")}>
          {parts.map((part) => (
            <div key={part.key} className="mb-4">
              <PartTitle part={part} language={pageLanguage} />
              <Original part={part} suggestions={suggestions} lang={textLanguage} choose={choose} />
              {isAlive && (
                <details className="mt-1 text-small">
                  <summary className="inline-flex min-h-8 items-center text-voice underline">
                    {t("inbox:side.keyboard")}
                  </summary>
                  <textarea
                    readOnly
                    rows={4}
                    lang={textLanguage}
                    value={part.text}
                    aria-label={t("inbox:side.keyboard-help")}
                    onSelect={(event) => {
                      const { selectionStart, selectionEnd, value } = event.currentTarget;
                      // A text area counts a line end as one sign, as the stored text does.
                      if (value === part.text && selectionStart !== selectionEnd)
                        choose(part.key, selectionStart, selectionEnd);
                    }}
                    className="mt-1 w-full rounded-control border-2 border-edge bg-raised px-3 py-2"
                  />
                </details>
              )}
            </div>
          ))}
        </Side>
        <Side title={t("inbox:side.masked")} help={t("inbox:side.masked-help")}>
          {parts.map((part) => (
            <div key={part.key} className="mb-4">
              <PartTitle part={part} language={pageLanguage} />
              <p lang={textLanguage} className="whitespace-pre-wrap break-words">
                {piecesOf(part, masks, textLanguage).map((piece, index) =>
                  piece.mask ? (
                    <span
                      key={index}
                      className="rounded-control bg-notyet-pale px-1 font-semibold text-notyet"
                    >
                      {piece.text}
                    </span>
                  ) : (
                    <span key={index}>{piece.text}</span>
                  ),
                )}
              </p>
            </div>
          ))}
        </Side>
      </div>

      <fieldset className="mt-6">
        <legend className="text-large font-semibold">{t("inbox:suggestions.title")}</legend>
        <p className="mt-1 text-muted" role="status">
          {suggestions.length === 0
            ? t("inbox:suggestions.none")
            : t("inbox:suggestions.open", { count: openCount })}
        </p>
        <FieldError name="decisions" error={errors["decisions"]} />
        <ol className="mt-3 grid gap-2">
          {suggestions.map((one, index) => {
            const decision = readDecision(decisions[one.id]);
            const field = `decision-${name}-${index}`;
            return (
              <li
                key={one.id}
                data-suggestion={one.id}
                tabIndex={-1}
                className="grid items-center gap-x-4 gap-y-1 rounded-control border border-line px-3 py-2 sm:grid-cols-[1fr_minmax(14rem,20rem)_7.5rem]"
              >
                <label htmlFor={field} className="min-w-0 break-words">
                  <span className="mr-2 tabular-nums text-muted">{index + 1}</span>
                  <q lang={textLanguage} className="font-semibold">
                    {parts.find((part) => part.key === one.part)?.text.slice(one.start, one.end)}
                  </q>{" "}
                  <span className="text-muted">{t(`inbox:kind.${one.kind}`)}</span>
                </label>
                <select
                  id={field}
                  name={`decision.${one.id}`}
                  value={decisions[one.id]}
                  onChange={(event) => decide(one.id, event.target.value)}
                  className={SELECT}
                >
                  <option value="">
                    {coveredByOwn(one) ? t("inbox:suggestions.covered") : t("inbox:suggestions.choose")}
                  </option>
                  <optgroup label={t("inbox:suggestions.mask")}>
                    {[
                      USUAL_REASON[one.kind],
                      ...MASK_REASONS.filter((other) => other !== USUAL_REASON[one.kind]),
                    ].map((why) => (
                      <option key={why} value={writeDecision({ act: "mask", reason: why })}>
                        {t("inbox:suggestions.mask-because", { reason: t(`inbox:mask-reason.${why}`) })}
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label={t("inbox:suggestions.leave")}>
                    {LEAVE_REASONS.map((why) => (
                      <option key={why} value={writeDecision({ act: "leave", reason: why })}>
                        {t("inbox:suggestions.leave-because", { reason: t(`inbox:leave-reason.${why}`) })}
                      </option>
                    ))}
                  </optgroup>
                </select>
                <span>
                  {decision?.act === "mask" || (!decision && coveredByOwn(one)) ? (
                    <StateMark kind="not-yet">{t("inbox:decided.mask")}</StateMark>
                  ) : decision ? (
                    <StateMark kind="done">{t("inbox:decided.leave")}</StateMark>
                  ) : (
                    <StateMark kind="neutral">{t("inbox:decided.open")}</StateMark>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </fieldset>

      <fieldset className="mt-6 rounded-control border border-line px-4 pb-4">
        <legend className="px-1 font-semibold">{t("inbox:own.title")}</legend>
        <p className="text-muted">{t("inbox:own.help")}</p>
        {ownMasks.length > 0 && (
          <ul className="mt-3 grid gap-1" aria-label={t("inbox:own.list")}>
            {own.map((one, index) => {
              const mask = readOwn(one, parts);
              if (!mask) return null;
              return (
                <li key={one} className="flex min-h-11 items-start gap-3 py-1.5">
                  <input
                    type="checkbox"
                    id={`own-${name}-${index}`}
                    name="own"
                    value={one}
                    checked
                    onChange={() => setOwn((before) => before.filter((other) => other !== one))}
                    className="mt-0.5 size-6 shrink-0 accent-voice"
                  />
                  <label htmlFor={`own-${name}-${index}`} className="min-w-0 break-words">
                    <q lang={textLanguage} className="font-semibold">
                      {parts.find((part) => part.key === mask.part)?.text.slice(mask.start, mask.end)}
                    </q>{" "}
                    <span className="text-muted">
                      {t("inbox:own.as", {
                        kind: t(`inbox:kind.${mask.kind}`),
                        reason: t(`inbox:mask-reason.${mask.reason}`),
                      })}
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
        )}
        <div className="mt-3 grid gap-x-4 gap-y-3 md:grid-cols-[2fr_1fr_1fr]">
          <div>
            <label htmlFor={`words-${name}`} className="font-semibold">
              {t("inbox:own.words")}
            </label>
            <FieldError name="words" error={errors["words"]} />
            <input
              ref={wordsField}
              id={`words-${name}`}
              name="words"
              lang={textLanguage}
              value={words}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={errors["words"] ? true : undefined}
              onChange={(event) => {
                setWords(event.target.value);
                setChosen(undefined);
              }}
              className={`mt-1 ${SELECT}`}
            />
          </div>
          <div>
            <label htmlFor={`kind-${name}`} className="font-semibold">
              {t("inbox:own.kind")}
            </label>
            <select
              id={`kind-${name}`}
              name="kind"
              value={kind}
              onChange={(event) => {
                setKind(event.target.value as MaskKind);
                setReason(USUAL_REASON[event.target.value as MaskKind]);
              }}
              className={`mt-1 ${SELECT}`}
            >
              {MASK_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`inbox:kind.${one}`)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`reason-${name}`} className="font-semibold">
              {t("inbox:own.reason")}
            </label>
            <select
              id={`reason-${name}`}
              name="reason"
              value={reason}
              onChange={(event) => setReason(event.target.value as MaskReason)}
              className={`mt-1 ${SELECT}`}
            >
              {MASK_REASONS.map((one) => (
                <option key={one} value={one}>
                  {t(`inbox:mask-reason.${one}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <p role="status" className="mt-2 min-h-6 text-small text-muted">
          {said}
        </p>
        <div className="flex flex-wrap gap-3">
          {isAlive && chosen && (
            <Button type="button" look="secondary" onClick={() => add([chosen])}>
              {t("inbox:own.hide-here")}
            </Button>
          )}
          <Button
            look="secondary"
            name="intent"
            value="own"
            onClick={(event) => {
              if (!isAlive) return;
              event.preventDefault();
              add(occurrencesOf(parts, words));
            }}
          >
            {t("inbox:own.hide-all")}
          </Button>
        </div>
      </fieldset>

      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button name="intent" value="accept">
          {noteId ? t("inbox:accept.addition") : t("inbox:accept.button")}
        </Button>
        <Button look="quiet" name="intent" value="preview" hidden={isAlive}>
          {t("inbox:accept.preview")}
        </Button>
        {openCount > 0 && (
          <span className="text-muted">{t("inbox:suggestions.open", { count: openCount })}</span>
        )}
      </div>
    </Form>
  );
}

function Side({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section className="min-w-0 rounded-control border border-line bg-raised p-4">
      <h3 className="font-semibold">{title}</h3>
      <p className="mb-3 text-small text-muted">{help}</p>
      {children}
    </section>
  );
}

/** The question a part answers. */
export function PartTitle({
  part,
  language,
}: {
  part: { key: string; title?: Bilingual | null };
  language: Language;
}) {
  const { t } = useTranslation();
  const isCy = language === "cy" && Boolean(part.title?.cy);
  if (part.title)
    return (
      <p className="text-small text-muted" lang={isCy ? "cy" : "en"}>
        {isCy ? part.title.cy : part.title.en}
      </p>
    );
  const known = part.key === "say" || part.key === "change" ? part.key : "addition";
  return <p className="text-small text-muted">{t(`inbox:part.${known}`)}</p>;
}

/** The words with proposals marked and numbered; choosing with the mouse fills the form below. */
function Original({
  part,
  suggestions,
  lang,
  choose,
}: {
  part: Part;
  suggestions: Suggestion[];
  lang: Language;
  choose: (part: string, from: number, to: number) => void;
}) {
  const box = useRef<HTMLParagraphElement>(null);
  const marks = suggestions
    .map((one, index) => ({ ...one, number: index + 1 }))
    .filter((one) => one.part === part.key);
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    pieces.push(part.text.slice(at, mark.start));
    pieces.push(
      <mark
        key={mark.id}
        data-number={mark.number}
        className="rounded-control bg-will-pale px-0.5 text-ink underline decoration-will decoration-2 underline-offset-4 after:align-super after:text-small after:text-will after:content-[attr(data-number)]"
      >
        {part.text.slice(mark.start, mark.end)}
      </mark>,
    );
    at = mark.end;
  }
  pieces.push(part.text.slice(at));
  const chose = () => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !box.current) return;
    const range = selection.getRangeAt(0);
    if (!box.current.contains(range.startContainer) || !box.current.contains(range.endContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(box.current);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    choose(part.key, start, start + range.toString().length);
  };
  return (
    <p ref={box} lang={lang} onMouseUp={chose} onTouchEnd={chose} className="whitespace-pre-wrap break-words">
      {pieces}
    </p>
  );
}
