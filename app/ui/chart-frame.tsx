/** The frame of every chart: its message as a sentence, a description for who does not see it, the base beneath, and its table. */
import { useId, type ReactNode } from "react";
import { usePaint } from "./chart-paint.tsx";

export interface ChartText {
  /** One message, as a sentence. */
  title: string;
  /** What it shows, in words: read out instead of the picture. */
  description: string;
  /** Base and channel mix. */
  beneath?: string | undefined;
  /** The name of the link that opens the table; without it the table stands beneath the chart anyway. */
  tableName?: string | undefined;
}

export function ChartFrame({
  title,
  description,
  beneath,
  tableName,
  width,
  height,
  table,
  children,
}: ChartText & { width: number; height: number; table?: ReactNode; children: ReactNode }) {
  const id = useId().replace(/[^\w-]/g, "");
  const { isFile } = usePaint();
  const picture = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      {...(isFile ? { xmlns: "http://www.w3.org/2000/svg", width, height } : { className: "h-auto w-full" })}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {children}
    </svg>
  );
  if (isFile) return picture;
  return (
    <figure className="my-6 max-w-3xl break-inside-avoid">
      <figcaption className="mb-2 font-semibold">{title}</figcaption>
      {picture}
      {beneath && <p className="mt-2 text-small text-muted">{beneath}</p>}
      {table && tableName && (
        <details className="mt-2 print:hidden">
          <summary className="inline-flex min-h-11 items-center font-semibold text-voice underline">
            {tableName}
          </summary>
          {table}
        </details>
      )}
      {table && tableName && <div className="hidden print:block">{table}</div>}
    </figure>
  );
}
