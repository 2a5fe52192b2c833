/** Says to staff which proposals without a signed screening something rests on, and whether that stops it. Issue: the gate. */
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/staff-parts.tsx";

export interface ShownUnscreened {
  proposalId: string;
  slug: string;
  title: string;
  screening: "none" | "under-way";
}

/** Nothing where everything has been screened. `stops`: the programme lets nothing pass that rests on them. */
export function GateNotice({
  unscreened,
  gate,
  base,
}: {
  unscreened: readonly ShownUnscreened[];
  gate: "says" | "stops";
  /** Where proposals are, `/en/staff/screenings/proposals`; null for who may not open them. */
  base: string | null;
}) {
  const { t } = useTranslation();
  if (!unscreened.length) return null;
  return (
    <Notice kind="warning" isFresh={false}>
      <p>{t(`screenings:gate.${gate}`)}</p>
      <ul className="mt-1 list-disc pl-5">
        {unscreened.map(({ proposalId, slug, title, screening }) => (
          <li key={proposalId}>
            {base ? <Link to={`${base}/${proposalId}`}>{`${slug} – ${title}`}</Link> : `${slug} – ${title}`}{" "}
            {t(`screenings:gate.standing.${screening}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
