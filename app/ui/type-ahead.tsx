/** A box that finds as one types and takes the first answer with Enter: an editable combobox with a list (WAI-ARIA 1.2). */
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react";

export interface Choice {
  value: string;
  label: string;
  /** More that can be typed to find it, or read beside it. */
  hint?: string;
  lang?: string;
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Choices in which every typed word begins a word, in their own order. */
export function findChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [...choices];
  return choices.filter(({ label, hint = "" }) => {
    const words = fold(`${label} ${hint}`).split(/[^\p{L}\p{N}-]+/u);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}

export function TypeAhead({
  label,
  help,
  choices,
  onChoose,
  create,
  inputRef,
  onEmptyKey,
  noneText,
}: {
  label: ReactNode;
  help?: ReactNode;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
  /** Offers to make what was typed. */
  create?: { label: (typed: string) => string; run: (typed: string) => void };
  inputRef: RefObject<HTMLInputElement>;
  /** A key pressed while nothing is typed; true when it was used. */
  onEmptyKey?: (key: string) => boolean;
  noneText: string;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(0);
  const found = findChoices(choices, typed).slice(0, 12);
  const rows = create && typed.trim() ? [...found, undefined] : found;
  const active = Math.min(place, rows.length - 1);

  const choose = (row: Choice | undefined) => {
    const words = typed.trim();
    setTyped("");
    setOpen(false);
    setPlace(0);
    if (row) onChoose(row);
    else if (create && words) create.run(words);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (isOpen && rows.length)
        setPlace((active + (event.key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (rows.length) choose(rows[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      setTyped("");
      setOpen(false);
    } else if (!typed && onEmptyKey?.(event.key)) event.preventDefault();
  };
  return (
    <div className="relative">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {help && (
        <div id={`${id}-help`} className="text-small text-muted">
          {help}
        </div>
      )}
      <input
        ref={inputRef}
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && rows.length ? `${id}-${active}` : undefined}
        aria-describedby={help ? `${id}-help` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setPlace(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
        className="mt-1 min-h-11 w-full rounded-control border-2 border-edge bg-raised px-3 py-2"
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        hidden={!isOpen}
        className="absolute inset-x-0 z-10 mt-1 max-h-80 overflow-y-auto rounded-control border border-line bg-raised shadow-lg"
      >
        {rows.map((row, index) => (
          <li
            key={row?.value ?? "create"}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            lang={row?.lang}
            // Before the box loses its focus and the list closes.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(row);
            }}
            className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1.5 hover:bg-voice-pale aria-selected:bg-voice-pale"
          >
            {row ? (
              <>
                <span>{row.label}</span>
                {row.hint && <span className="text-small text-muted">{row.hint}</span>}
              </>
            ) : (
              <span className="font-semibold text-voice">{create!.label(typed.trim())}</span>
            )}
          </li>
        ))}
        {!rows.length && (
          <li role="option" aria-selected={false} aria-disabled="true" className="px-3 py-2 text-muted">
            {noneText}
          </li>
        )}
      </ul>
    </div>
  );
}
