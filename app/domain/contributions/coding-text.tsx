/**
 * Masked text in which a passage is chosen: with the mouse, or from the keyboard by sentence and by word. Positions count
 * UTF-16 code units of one part. What is coded already is marked.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sentencesOf, wordStretchesOf } from "./sentences.ts";

export interface Chosen {
  part: string;
  start: number;
  end: number;
}

export interface Highlight extends Chosen {
  id: string;
  /** Read out at its beginning. */
  name: string;
}

export interface TextPart {
  key: string;
  text: string;
  question: string | null;
}

interface Props {
  parts: TextPart[];
  lang: string;
  highlights: Highlight[];
  chosen: Chosen | undefined;
  /** Absent: the text is only read. */
  onChoose?: (chosen: Chosen | undefined) => void;
  onConfirm?: () => void;
  label: string;
}

/** What a heading of a part says. */
export function PartTitle({ part }: { part: { key: string; question: string | null } }) {
  const { t } = useTranslation();
  const known =
    part.key === "say" || part.key === "change"
      ? part.key
      : part.key.startsWith("addition:")
        ? "addition"
        : "answer";
  return <>{part.question ?? t(`coding:part.${known}`)}</>;
}

export function CodingText({ parts, lang, highlights, chosen, onChoose, onConfirm, label }: Props) {
  const { t } = useTranslation();
  const region = useRef<HTMLDivElement>(null);
  const sentences = useMemo(
    () => parts.flatMap(({ key, text }) => sentencesOf(text).map((one) => ({ part: key, ...one }))),
    [parts],
  );
  const words = useMemo(() => new Map(parts.map(({ key, text }) => [key, wordStretchesOf(text)])), [parts]);
  // In braces: a browser may answer scrolling with a promise, which is no clean-up.
  useEffect(() => {
    region.current?.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const readMouse = () => {
    const selection = window.getSelection();
    if (
      !onChoose ||
      !selection ||
      selection.isCollapsed ||
      !region.current?.contains(selection.anchorNode) ||
      !region.current.contains(selection.focusNode)
    )
      return;
    const [one, other] = [
      placeOf(selection.anchorNode, selection.anchorOffset),
      placeOf(selection.focusNode, selection.focusOffset),
    ];
    if (!one || !other || one.part !== other.part) return;
    const [start, end] = [Math.min(one.at, other.at), Math.max(one.at, other.at)];
    // Whole words, however quick the hand.
    const touched = (words.get(one.part) ?? []).filter((word) => word.start < end && start < word.end);
    if (touched.length)
      onChoose({ part: one.part, start: touched[0]!.start, end: Math.max(touched.at(-1)!.end, end) });
    selection.removeAllRanges();
  };

  const pressed = (event: KeyboardEvent) => {
    if (!onChoose || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(event.key, event.shiftKey);
    if (next === undefined) {
      if (event.key === "Enter" && chosen) {
        event.preventDefault();
        onConfirm?.();
      } else if (event.key === "Escape" && chosen) onChoose(undefined);
      return;
    }
    event.preventDefault();
    if (next) onChoose(next);
  };

  /** Undefined: not a key of ours; null: there is nowhere to go. */
  const moved = (key: string, extends_: boolean): Chosen | null | undefined => {
    if (key === "ArrowDown" || key === "ArrowUp") {
      const step = key === "ArrowDown" ? 1 : -1;
      if (!chosen) return sentences[0] ?? null;
      const within = sentences
        .map((one, index) => ({ ...one, index }))
        .filter((one) => one.part === chosen.part && one.start < chosen.end && chosen.start < one.end);
      const last = within.at(-1)?.index ?? 0;
      const first = within[0]?.index ?? 0;
      if (!extends_) return sentences[step > 0 ? last + 1 : first - 1] ?? null;
      const end = sentences[step > 0 ? last + 1 : last - 1];
      return end && end.part === chosen.part && end.end > chosen.start ? { ...chosen, end: end.end } : null;
    }
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const here = chosen ?? (sentences[0] && { ...sentences[0], end: sentences[0].start });
      if (!here) return null;
      const all = words.get(here.part) ?? [];
      if (extends_) {
        const end =
          key === "ArrowRight"
            ? all.find((word) => word.end > here.end)
            : all.findLast((word) => word.end < here.end && word.end > here.start);
        return end ? { ...here, end: end.end } : null;
      }
      const word =
        key === "ArrowRight"
          ? all.find((one) => one.start >= here.end)
          : all.findLast((one) => one.end <= here.start);
      return word ? { part: here.part, start: word.start, end: word.end } : null;
    }
    return undefined;
  };

  return (
    <div
      ref={region}
      tabIndex={onChoose ? 0 : undefined}
      role="group"
      aria-label={label}
      aria-describedby={onChoose ? "coding-text-help" : undefined}
      onMouseUp={readMouse}
      onKeyDown={pressed}
      className="rounded-control border border-line bg-raised p-4"
      data-coding-text=""
    >
      {onChoose && (
        <p id="coding-text-help" className="mb-3 text-small text-muted">
          {t("coding:text-help")}
        </p>
      )}
      {parts.map((part) => (
        <section key={part.key} className="mb-5 last:mb-0">
          <h2 className="text-small font-semibold text-muted">
            <PartTitle part={part} />
          </h2>
          <p data-part={part.key} lang={lang} className="mt-1 whitespace-pre-wrap break-words">
            {pieces(part, highlights, chosen).map(({ start, text, marks, isChosen }) => {
              const words = (
                <span
                  key={start}
                  data-start={start}
                  data-chosen={isChosen ? "" : undefined}
                  className={`${marks.length ? "border-b-2 border-loop bg-loop-pale" : ""} ${isChosen ? "bg-voice text-on-voice forced-colors:outline-2" : ""}`}
                >
                  {text}
                </span>
              );
              return words as ReactNode;
            })}
          </p>
        </section>
      ))}
    </div>
  );
}

function placeOf(node: Node | null, offset: number): { part: string; at: number } | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const piece = element?.closest<HTMLElement>("[data-start]");
  const part = element?.closest<HTMLElement>("[data-part]")?.dataset["part"];
  if (!part) return undefined;
  if (piece)
    return {
      part,
      at:
        Number(piece.dataset["start"]) +
        (node instanceof Element ? (offset ? (piece.textContent ?? "").length : 0) : offset),
    };
  const child = element?.querySelectorAll<HTMLElement>("[data-start]")[offset];
  return { part, at: child ? Number(child.dataset["start"]) : (element?.textContent ?? "").length };
}

/** The text of a part cut wherever a mark or the choice begins or ends. */
function pieces({ key, text }: TextPart, highlights: readonly Highlight[], chosen: Chosen | undefined) {
  const mine = highlights.filter((one) => one.part === key);
  const choice = chosen?.part === key ? chosen : undefined;
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...mine, ...(choice ? [choice] : [])])
    cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(0, -1).map((start, index) => {
    const end = order[index + 1]!;
    return {
      start,
      text: text.slice(start, end),
      marks: mine.filter((one) => one.start < end && start < one.end),
      isChosen: choice !== undefined && choice.start < end && start < choice.end,
    };
  });
}
