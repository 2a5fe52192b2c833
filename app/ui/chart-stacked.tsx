/** One bar cut into parts that add up, with a key beneath that names each by pattern, word and number. */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { linesOf, usePaint, usePatterns, Words, type Ink, type Pattern } from "./chart-paint.tsx";

export interface Part {
  label: string;
  /** Null is kept back for privacy: such parts share what is left, hatched. */
  figure: number | null;
  ink: Ink;
  pattern: Pattern;
}

const WIDTH = 640;
const BAR = 44;
const COLUMNS = 2;

/** `total` of all parts; null where it is kept back too. */
export function StackedChart({
  parts,
  total,
  keptBack,
  ...text
}: ChartText & { parts: readonly Part[]; total: number | null; keptBack: string }) {
  const { stroke } = usePaint();
  const { url, definition } = usePatterns();
  const known = parts.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
  const hasWithheld = parts.some(({ figure }) => figure === null);
  const rest = hasWithheld ? Math.max((total ?? known * 1.15) - known, known * 0.08, 1) : 0;
  const whole = Math.max(1, known + rest);
  const kinds = new Map(parts.map(({ pattern, ink }) => [`${pattern}-${ink}`, [pattern, ink] as const]));
  const rows = Math.ceil(parts.length / COLUMNS);
  let x = 1;
  const pieces = [
    ...parts.filter(({ figure }) => figure).map((part) => ({ part, size: part.figure! })),
    ...(hasWithheld ? [{ part: null, size: rest }] : []),
  ];
  return (
    <ChartFrame {...text} width={WIDTH} height={BAR + 20 + rows * 30}>
      <defs>
        {[...kinds.values()].map(([pattern, ink]) => definition(pattern, ink))}
        {definition("withheld", "muted")}
      </defs>
      {pieces.map(({ part, size }, index) => {
        const width = ((WIDTH - 2) * size) / whole;
        const piece = (
          <g key={index}>
            <rect
              x={x}
              y={2}
              width={width}
              height={BAR}
              fill={part ? url(part.pattern, part.ink) : url("withheld", "muted")}
            />
            <rect
              x={x}
              y={2}
              width={width}
              height={BAR}
              strokeWidth="1.5"
              strokeDasharray={part ? undefined : "3 3"}
              {...stroke(part?.ink ?? "muted")}
            />
          </g>
        );
        x += width;
        return piece;
      })}
      {parts.map((part, index) => {
        const left = (index % COLUMNS) * (WIDTH / COLUMNS);
        const top = BAR + 28 + Math.floor(index / COLUMNS) * 30;
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
            <Words x={left + 28} y={top} lines={linesOf(`${part.label}: ${part.figure ?? keptBack}`, 60)} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
