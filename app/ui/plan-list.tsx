/** What is planned to reach women who were not heard: what, who answers for it, by when, and what came of it. */
import { useTranslation } from "react-i18next";

export interface PlanText {
  id: string;
  status: "planned" | "done" | "stopped";
  /** Whom or what it is about, where the page does not say so. */
  about?: string;
  action: { text: string; lang?: string | undefined };
  owner: string;
  outcome: string | null;
  due: string;
  closed: string | null;
}

export function PlanList({ plans }: { plans: PlanText[] }) {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 grid gap-4">
      {plans.map((plan) => (
        <li key={plan.id} className="border-l-4 border-notyet pl-4">
          {plan.about && <p className="font-semibold">{plan.about}</p>}
          <p lang={plan.action.lang}>{plan.action.text}</p>
          <p className="text-small text-muted">
            {t("priorities:silence.public-by", { owner: plan.owner, day: plan.due })}
          </p>
          {plan.outcome && (
            <p className="text-small">
              {t(
                plan.status === "done"
                  ? "priorities:silence.public-done"
                  : "priorities:silence.public-stopped",
                {
                  day: plan.closed ?? "",
                  text: plan.outcome,
                },
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
