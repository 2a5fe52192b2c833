/**
 * Keyboard shortcuts of staff pages: one list that the pages add to and the help panel (`?`) shows. Never the only way
 * to do anything, and one switch turns all of them off (WCAG 2.1.4).
 */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

export interface Shortcut {
  /** One key, or two pressed one after the other: `"j"`, `"g i"`. */
  keys: string;
  /** Already translated. */
  label: string;
  run: () => void;
}

const OFF = "shortcuts-off";
const SEQUENCE_MS = 1_200;
let lists: readonly Shortcut[][] = [];
const listeners = new Set<() => void>();

function setLists(next: readonly Shortcut[][]) {
  lists = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const NONE: readonly Shortcut[][] = [];

/** Adds shortcuts while the calling part is on the page. Give a stable list, or one that changes only when it must. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  useEffect(() => {
    setLists([...lists, shortcuts]);
    return () => setLists(lists.filter((list) => list !== shortcuts));
  }, [shortcuts]);
}

/** Whether the key is a letter of somebody's text. A box to tick takes no letters. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      "textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])",
    ));

/** The button and panel that say which keys there are. Shown only once scripts run: without them no key does anything. */
export function ShortcutHelp() {
  const { t } = useTranslation();
  const known = useSyncExternalStore(
    subscribe,
    () => lists,
    () => NONE,
  );
  const [isAlive, setAlive] = useState(false);
  const [isOff, setOff] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const pending = useRef({ key: "", at: 0 });

  useEffect(() => {
    setAlive(true);
    setOff(localStorage.getItem(OFF) === "1");
  }, []);

  useEffect(() => {
    if (isOff) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === "?") {
        event.preventDefault();
        dialog.current?.showModal();
        return;
      }
      if (dialog.current?.open) return;
      const before =
        event.timeStamp - pending.current.at < SEQUENCE_MS ? `${pending.current.key} ${event.key}` : "";
      const all = lists.flat().reverse();
      const found = all.find(({ keys }) => keys === before) ?? all.find(({ keys }) => keys === event.key);
      pending.current = found ? { key: "", at: 0 } : { key: event.key, at: event.timeStamp };
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [isOff]);

  if (!isAlive) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className="min-h-11 cursor-pointer px-2 text-voice underline"
      >
        {t("staff:shortcuts.open")}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts-title"
        className="m-auto max-w-measure rounded-control border border-line bg-raised p-6 text-ink shadow-lg backdrop:bg-ink/40"
      >
        <h2 id="shortcuts-title" className="text-large">
          {t("staff:shortcuts.title")}
        </h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <Row keys="?" label={t("staff:shortcuts.help")} />
          {known.flat().map(({ keys, label }) => (
            <Row key={keys + label} keys={keys} label={label} />
          ))}
        </dl>
        <label className="mt-6 flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-6 accent-voice"
            checked={isOff}
            onChange={(event) => {
              setOff(event.target.checked);
              if (event.target.checked) localStorage.setItem(OFF, "1");
              else localStorage.removeItem(OFF);
            }}
          />
          {t("staff:shortcuts.off")}
        </label>
        <form method="dialog" className="mt-4">
          <button className="min-h-11 cursor-pointer rounded-control border-2 border-voice px-5 font-semibold text-voice">
            {t("staff:shortcuts.close")}
          </button>
        </form>
      </dialog>
    </>
  );
}

function Row({ keys, label }: { keys: string; label: string }) {
  return (
    <>
      <dt className="whitespace-nowrap">
        {keys.split(" ").map((key) => (
          <kbd
            key={key}
            className="mr-1 inline-block min-w-7 rounded-control border border-edge bg-ground px-1.5 text-center"
          >
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </>
  );
}
