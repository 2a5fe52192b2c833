/** One bar cut into parts that add up, with a key beneath that names each by pattern, word and number. */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { linesOf, usePaint, usePatterns, Words, type Ink, type Pattern } from "./chart-paint.tsx";
import { numberInFigures } from "./numbers.ts";

export interface Part {
  label: string;
  /** Null is kept back for privacy: such parts share what is left, hatched. */
  figure: number | null;
  ink: Ink;
  pattern: Pattern;
}

/** Units of the picture; a narrow one stands beside something else, in letters of the same size. */
const WIDTH = 640;
const NARROW = 560;
const BAR = 44;
const COLUMNS = 2;
/** Units that a letter takes on average, and the height of one line of the key. */
const LETTER = 6.8;
const KEY = 29;

/** `total` of all parts; null where it is kept back too. */
export function StackedChart({
  parts,
  total,
  keptBack,
  isNarrow = false,
  ...text
}: ChartText & { parts: readonly Part[]; total: number | null; keptBack: string; isNarrow?: boolean }) {
  const { stroke } = usePaint();
  const { url, definition } = usePatterns();
  const known = parts.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
  const hasWithheld = parts.some(({ figure }) => figure === null);
  const rest = hasWithheld ? Math.max((total ?? known * 1.15) - known, known * 0.08, 1) : 0;
  const whole = Math.max(1, known + rest);
  const kinds = new Map(parts.map(({ pattern, ink }) => [`${pattern}-${ink}`, [pattern, ink] as const]));
  const width = isNarrow ? NARROW : WIDTH;
  const rows = Math.ceil(parts.length / COLUMNS);
  let x = 1;
  const pieces = [
    ...parts.filter(({ figure }) => figure).map((part) => ({ part, size: part.figure! })),
    ...(hasWithheld ? [{ part: null, size: rest }] : []),
  ];
  return (
    <ChartFrame {...text} width={width} height={BAR + 20 + rows * KEY}>
      <defs>
        {[...kinds.values()].map(([pattern, ink]) => definition(pattern, ink))}
        {definition("withheld", "muted")}
      </defs>
      {pieces.map(({ part, size }, index) => {
        const wide = ((width - 2) * size) / whole;
        const piece = (
          <g key={index}>
            <rect
              x={x}
              y={2}
              width={wide}
              height={BAR}
              fill={part ? url(part.pattern, part.ink) : url("withheld", "muted")}
            />
            <rect
              x={x}
              y={2}
              width={wide}
              height={BAR}
              strokeWidth="1.5"
              strokeDasharray={part ? undefined : "3 3"}
              {...stroke(part?.ink ?? "muted")}
            />
          </g>
        );
        x += wide;
        return piece;
      })}
      {parts.map((part, index) => {
        const left = (index % COLUMNS) * (width / COLUMNS);
        const top = BAR + 28 + Math.floor(index / COLUMNS) * KEY;
        const shown = part.figure === null ? keptBack : numberInFigures(part.figure);
        return (
          <g key={part.label}>
            <rect
              x={left + 1}
              y={top - 9}
              width={18}
              height={18}
              fill={part.figure === null ? url("withheld", "muted") : url(part.pattern, part.ink)}
            />
            <rect
              x={left + 1}
              y={top - 9}
              width={18}
              height={18}
              strokeWidth="1"
              strokeDasharray={part.figure === null ? "3 3" : undefined}
              {...stroke(part.figure === null ? "muted" : part.ink)}
            />
            <Words
              x={left + 28}
              y={top}
              lines={linesOf(`${part.label}: ${shown}`, Math.floor((width / COLUMNS - 28) / LETTER))}
            />
          </g>
        );
      })}
    </ChartFrame>
  );
}
