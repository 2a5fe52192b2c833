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
  isWide = false,
  isNarrow = false,
  children,
}: ChartText & {
  width: number;
  height: number;
  table?: ReactNode;
  /** As wide as its place; on a phone it keeps a size that can be read, and is moved sideways. */
  isWide?: boolean;
  /** Drawn for a phone; on a wide page it grows no further than words stay in proportion. */
  isNarrow?: boolean;
  children: ReactNode;
}) {
  const id = useId().replace(/[^\w-]/g, "");
  const { isFile } = usePaint();
  const picture = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      {...(isFile
        ? { xmlns: "http://www.w3.org/2000/svg", width, height }
        : { className: isWide ? "h-auto w-full min-w-measure print:min-w-0" : "h-auto w-full" })}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {children}
    </svg>
  );
  if (isFile) return picture;
  return (
    <figure className={`my-6 break-inside-avoid ${isWide ? "" : isNarrow ? "max-w-md" : "max-w-3xl"}`}>
      <figcaption id={`${id}-caption`} className="mb-2 font-semibold">
        {title}
      </figcaption>
      {isWide ? (
        <div
          role="region"
          aria-labelledby={`${id}-caption`}
          tabIndex={0}
          className="overflow-x-auto print:overflow-visible"
        >
          {picture}
        </div>
      ) : (
        picture
      )}
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
