/**
 * The signature picture: every delivery priority in a row, grouped by theme, with five marks from said to designed in.
 * A full mark is something, a dashed ring is nothing, a hatched mark is kept back: silence is seen as silence.
 */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { linesOf, usePaint, usePatterns, Words } from "./chart-paint.tsx";

/** `some` full, `none` a dashed ring, `withheld` hatched, `again` a ring with a point: being checked again. */
export type Mark = { kind: "some" | "none" | "withheld" | "again"; text: string };

export interface MatrixLine {
  code: string;
  title: string;
  lang?: string | undefined;
  /** One mark a column. */
  marks: readonly Mark[];
}

export interface MatrixGroup {
  title: string;
  lang?: string | undefined;
  lines: readonly MatrixLine[];
}

const WIDTH = 900;
const LABEL = 470;
const HEAD = 40;
const GROUP = 30;
const ROW = 27;
/** Letters of a title that stand on one line. */
const LETTERS = 56;

export function MatrixChart({
  groups,
  columns,
  legend,
  ...text
}: ChartText & {
  groups: readonly MatrixGroup[];
  columns: readonly string[];
  legend: readonly { kind: Mark["kind"]; text: string }[];
}) {
  const { fill, stroke, isFile } = usePaint();
  const { url, definition } = usePatterns();
  const step = (WIDTH - LABEL) / columns.length;
  const x = (column: number) => LABEL + step * (column + 0.5);
  const drawn = (kind: Mark["kind"], cx: number, cy: number) => {
    switch (kind) {
      case "some":
        return <circle cx={cx} cy={cy} r="9" {...fill("voice")} />;
      case "withheld":
        return (
          <>
            <circle cx={cx} cy={cy} r="9" fill={url("withheld", "muted")} />
            <circle cx={cx} cy={cy} r="9" strokeWidth="1.5" {...stroke("muted")} />
          </>
        );
      case "again":
        return (
          <>
            <circle cx={cx} cy={cy} r="8" strokeWidth="2.5" {...stroke("loop")} />
            <circle cx={cx} cy={cy} r="3" {...fill("loop")} />
          </>
        );
      default:
        return <circle cx={cx} cy={cy} r="8" strokeWidth="1.5" strokeDasharray="3 3" {...stroke("notyet")} />;
    }
  };
  let y = HEAD;
  const rows = groups.flatMap((group) => {
    const top = y;
    y += GROUP;
    return [
      { group, top, tall: GROUP, line: undefined, lines: [] as string[] },
      ...group.lines.map((line) => {
        const lines = linesOf(line.title, LETTERS);
        const tall = Math.max(ROW, lines.length * 17 + 8);
        const row = { group, top: y, tall, line, lines };
        y += tall;
        return row;
      }),
    ];
  });
  const height = y + 16 + 26 * Math.ceil(legend.length / 2);
  return (
    <ChartFrame {...text} width={WIDTH} height={height} isWide>
      <defs>{definition("withheld", "muted")}</defs>
      {isFile && <rect width={WIDTH} height={height} {...fill("ground")} />}
      {columns.map((column, index) => (
        <Words
          key={column}
          x={x(index)}
          y={HEAD / 2}
          lines={linesOf(column, 13)}
          anchor="middle"
          isBold
          size={12.5}
        />
      ))}
      {rows.map(({ group, line, top, tall, lines }, index) =>
        line === undefined ? (
          <Words
            key={index}
            x={8}
            y={top + tall / 2 + 4}
            lines={[group.title]}
            size={14}
            isBold
            lang={group.lang}
            ink="loop"
          />
        ) : (
          <g key={index}>
            <path d={`M0 ${top}H${WIDTH}`} strokeWidth="1" {...stroke("line")} />
            <Words x={8} y={top + tall / 2} lines={[line.code]} isBold size={13} />
            <Words x={70} y={top + tall / 2} lines={lines} size={13.5} lang={line.lang} />
            {line.marks.map((mark, column) => (
              <g key={column}>
                {drawn(mark.kind, mark.text ? x(column) - 12 : x(column), top + tall / 2)}
                {mark.text && (
                  <Words x={x(column) + 4} y={top + tall / 2} lines={[mark.text]} size={13} isBold />
                )}
              </g>
            ))}
          </g>
        ),
      )}
      {legend.map(({ kind, text: words }, index) => {
        const left = (index % 2) * (WIDTH / 2) + 18;
        const top = y + 26 + Math.floor(index / 2) * 26;
        return (
          <g key={kind}>
            {drawn(kind, left, top)}
            <Words x={left + 18} y={top} lines={[words]} size={13} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
