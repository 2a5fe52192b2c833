/** How the words behind a figure came in, in a sentence: "14 online, 9 on paper, 6 with a worker". Stands beside every total. */
import { useTranslation } from "react-i18next";

const CHANNELS = ["online", "paper", "worker", "phone", "workshop"] as const;

/**
 * `mix`: contributions by channel; null is a count kept back for privacy, zero is left out. With `of`, the base is said
 * first: "29 answers: 14 online, …". Nothing at all when there is nothing.
 */
export function ChannelMix({
  mix,
  of,
}: {
  mix: Partial<Record<string, number | null>>;
  of?: number | undefined;
}) {
  const { t } = useTranslation();
  const said = CHANNELS.flatMap((channel) => {
    const count = mix[channel];
    if (count === undefined || count === 0) return [];
    return count === null ? [t(`keying:mix.${channel}-kept-back`)] : [t(`keying:mix.${channel}`, { count })];
  }).join(", ");
  if (!said) return null;
  return (
    <span className="tabular-nums">
      {of === undefined ? said : t("keying:mix.base", { count: of, said })}
    </span>
  );
}
