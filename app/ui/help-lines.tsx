import { useTranslation } from "react-i18next";

export interface ShownHelpLine {
  name: string;
  lang: "en" | "cy";
  phone: string;
  text?: string | undefined;
  hours: string;
  about?: string;
}

/** Help lines as a plain list; numbers can be dialled. */
export function HelpLines({ lines, title }: { lines: ShownHelpLine[]; title?: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="help-lines" className="text-small">
      <h2 id="help-lines" className="text-body font-semibold">
        {title ?? t("common:help.title")}
      </h2>
      <p className="mt-1 font-semibold">{t("common:help.emergency")}</p>
      <ul className="mt-2 grid gap-1">
        {lines.map((line) => (
          <li key={line.phone} lang={line.lang}>
            <span className="font-semibold">{line.name}</span>{" "}
            <a className="inline-block min-h-8" href={`tel:${line.phone.replace(/\s/g, "")}`}>
              {line.phone}
            </a>
            {line.text && <span> · {t("common:help.text-number", { number: line.text })}</span>}
            <span className="text-muted"> · {line.hours}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
