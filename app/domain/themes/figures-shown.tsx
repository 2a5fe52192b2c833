/** Figures of themes and priorities as staff read them: kept back is said in words, the channel mix stands beneath. */
import { useTranslation } from "react-i18next";

/** A figure; null is kept back for privacy, never a zero and never "fewer than". */
export function FigureText({ figure }: { figure: number | null }) {
  const { t } = useTranslation();
  return figure === null ? (
    <span className="text-small text-muted">{t("themes:kept-back")}</span>
  ) : (
    <span className="tabular-nums">{figure}</span>
  );
}

/** `online 14, paper 9`. */
export function MixText({ mix, words }: { mix: Record<string, number | null>; words: "channel" | "stance" }) {
  const { t } = useTranslation();
  const parts = Object.entries(mix).map(([word, figure]) =>
    t("themes:mix", { word: t(`themes:${words}.${word}` as never), figure: figure ?? t("themes:kept-back") }),
  );
  return <span className="text-small text-muted">{parts.join(" · ")}</span>;
}
