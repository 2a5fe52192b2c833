/** What stands above pages that are made for print, and is not printed itself. */
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

export function PrintBar({
  back,
  text,
  links = [],
  children,
}: {
  back: { href: string; label: string };
  text: string;
  links?: { href: string; label: string }[];
  /** What is decided about the pages, beneath the bar. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  // Without scripts there is nothing to press: the browser's own print command does it.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <div className="no-print border-b border-line bg-voice-pale px-4 py-3">
      <div className="mx-auto flex max-w-wide flex-wrap items-center gap-x-6 gap-y-2">
        <p className="max-w-measure font-semibold">{text}</p>
        {isAlive && (
          <Button type="button" onClick={() => window.print()}>
            {t("keying:codes.print")}
          </Button>
        )}
        {links.map(({ href, label }) => (
          <a key={href} href={href} className="inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
        <a href={back.href} className="inline-flex min-h-11 items-center">
          {back.label}
        </a>
        {children}
      </div>
    </div>
  );
}
