/** Bars, each named and numbered where it stands. A withheld figure is drawn as withheld, never as nothing. */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { linesOf, usePaint, usePatterns, Words, type Ink, type Pattern } from "./chart-paint.tsx";
import { numberInFigures } from "./numbers.ts";

export interface Bar {
  label: string;
  lang?: string | undefined;
  /** Null is kept back for privacy. */
  figure: number | null;
  ink?: Ink;
  pattern?: Pattern;
  /** What it is held against, drawn as a line across its place; the key then names what is kept back. */
  benchmark?: number | null | undefined;
}

const WIDTH = 640;
const LABEL = 240;
const RIGHT = 56;
const LETTERS = 31;
/** As wide as the narrowest phone: each name stands above its bar, and nothing is drawn too small to read. */
const NARROW = { width: 320, label: 1, right: 44, letters: 40 };

export function BarChart({
  bars,
  keptBack,
  unit = "",
  isNarrow = false,
  ...text
}: ChartText & { bars: readonly Bar[]; keptBack: string; unit?: string; isNarrow?: boolean }) {
  const [whole, label, right, letters] = isNarrow
    ? [NARROW.width, NARROW.label, NARROW.right, NARROW.letters]
    : [WIDTH, LABEL, RIGHT, LETTERS];
  const { fill, stroke } = usePaint();
  const { url, definition } = usePatterns();
  const most = Math.max(1, ...bars.flatMap(({ figure, benchmark }) => [figure ?? 0, benchmark ?? 0]));
  const width = (figure: number) => ((whole - label - right) * figure) / most;
  const kinds = new Map<string, [Pattern, Ink]>([["withheld-muted", ["withheld", "muted"]]]);
  for (const { pattern = "solid", ink = "voice" } of bars) kinds.set(`${pattern}-${ink}`, [pattern, ink]);
  // A line across the words would make neither readable.
  const hasKey = bars.some(({ benchmark }) => benchmark) && bars.some(({ figure }) => figure === null);
  let height = 6;
  const rows = bars.map((bar) => {
    const lines = linesOf(bar.label, letters);
    const above = isNarrow ? lines.length * 17 + 2 : 0;
    const tall = isNarrow ? 30 : Math.max(30, lines.length * 17 + 8);
    const row = { bar, lines, above, y: height + above, tall };
    height += above + tall;
    return row;
  });
  return (
    <ChartFrame {...text} isNarrow={isNarrow} width={whole} height={height + (hasKey ? 34 : 6)}>
      <defs>{[...kinds.values()].map(([pattern, ink]) => definition(pattern, ink))}</defs>
      {rows.map(({ bar, lines, above, y, tall }, index) => {
        const middle = y + tall / 2;
        const { figure, pattern = "solid", ink = "voice", benchmark } = bar;
        return (
          <g key={index}>
            {isNarrow ? (
              <Words x={label} y={y - above / 2} lines={lines} lang={bar.lang} />
            ) : (
              <Words x={label - 10} y={middle} lines={lines} anchor="end" lang={bar.lang} />
            )}
            {figure === null ? (
              <>
                <rect x={label} y={middle - 10} width={56} height={20} fill={url("withheld", "muted")} />
                <rect
                  x={label}
                  y={middle - 10}
                  width={56}
                  height={20}
                  strokeWidth="1"
                  strokeDasharray="3 3"
                  {...stroke("muted")}
                />
                {!hasKey && <Words x={label + 64} y={middle} lines={[keptBack]} size={12} ink="muted" />}
              </>
            ) : (
              <>
                {figure > 0 && (
                  <rect
                    x={label}
                    y={middle - 10}
                    width={width(figure)}
                    height={20}
                    fill={url(pattern, ink)}
                  />
                )}
                {figure > 0 && (
                  <rect
                    x={label}
                    y={middle - 10}
                    width={width(figure)}
                    height={20}
                    strokeWidth="1"
                    {...stroke(ink)}
                  />
                )}
                <Words
                  x={label + Math.max(width(figure), benchmark ? width(benchmark) : 0) + 8}
                  y={middle}
                  lines={[`${numberInFigures(figure)}${unit}`]}
                  isBold
                />
              </>
            )}
            {benchmark !== null && benchmark !== undefined && (
              <path
                d={`M${label + width(benchmark)} ${middle - 14}v28`}
                strokeWidth="2.5"
                {...stroke("ink")}
              />
            )}
          </g>
        );
      })}
      {hasKey && (
        <>
          <rect x={label} y={height + 10} width={28} height={16} fill={url("withheld", "muted")} />
          <rect
            x={label}
            y={height + 10}
            width={28}
            height={16}
            strokeWidth="1"
            strokeDasharray="3 3"
            {...stroke("muted")}
          />
          <Words x={label + 38} y={height + 18} lines={[keptBack]} size={12} ink="muted" />
        </>
      )}
      <path d={`M${label} 4V${height + 2}`} strokeWidth="1" {...fill("line")} {...stroke("line")} />
    </ChartFrame>
  );
}
