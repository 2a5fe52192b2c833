import { useTranslation } from "react-i18next";

const LOOKS: Record<string, { tint: string; shape: string }> = {
  DID: { tint: "bg-done-pale text-done", shape: "M4 10l4 4 8-9" },
  DOING: { tint: "bg-voice-pale text-voice", shape: "M5 3l11 7-11 7z" },
  WILL: { tint: "bg-will-pale text-will", shape: "M10 2a8 8 0 1 0 .1 0M10 5v5l4 2" },
  CANT: { tint: "bg-cant-pale text-cant", shape: "M4 10h12" },
  NOTYET: { tint: "bg-notyet-pale text-notyet", shape: "M3 10h3M8.500 10h3M14 10h3" },
  PASSED: { tint: "bg-loop-pale text-loop", shape: "M3 10h12M11 5l5 5-5 5" },
  HEARD: { tint: "bg-heard-pale text-heard", shape: "M3 5h14v8H9l-4 4v-4H3z" },
};

/** The state of an entry: a shape, a word and a tint, never colour alone. Small where many stand together. */
export function ChangeStateMark({ state, isSmall = false }: { state: string; isSmall?: boolean }) {
  const { t } = useTranslation();
  const look = LOOKS[state] ?? LOOKS["HEARD"]!;
  return (
    <span
      className={`inline-flex items-center rounded-control font-semibold ${isSmall ? "gap-1.5 px-2 py-0.5 text-small" : "gap-2 px-3 py-1"} ${look.tint}`}
    >
      <svg
        viewBox="0 0 20 20"
        width={isSmall ? 14 : 18}
        height={isSmall ? 14 : 18}
        aria-hidden="true"
        className="shrink-0 fill-none stroke-current stroke-[2.5]"
      >
        <path d={look.shape} />
      </svg>
      {t(`changes:state.${state}` as never)}
    </span>
  );
}
