/** Days on a line, with today marked: what is before it and not done is late, and says by how many days. */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { linesOf, usePaint, Words, type Ink } from "./chart-paint.tsx";

export interface Moment {
  label: string;
  lang?: string | undefined;
  /** ISO day. */
  day: string;
  dayInWords: string;
  isLate: boolean;
  ink: Ink;
}

const WIDTH = 640;
const LABEL = 240;
const RIGHT = 150;

export function TimelineChart({
  moments,
  today,
  todayInWords,
  ...text
}: ChartText & { moments: readonly Moment[]; today: string; todayInWords: string }) {
  const { fill, stroke } = usePaint();
  const days = [today, ...moments.map(({ day }) => day)].map((day) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const at = (day: string) =>
    LABEL + ((WIDTH - LABEL - RIGHT) * (Date.parse(day) - first)) / Math.max(1, last - first);
  let height = 34;
  const rows = moments.map((moment) => {
    const lines = linesOf(moment.label, 31);
    const tall = Math.max(30, lines.length * 17 + 8);
    const row = { moment, lines, middle: height + tall / 2 };
    height += tall;
    return row;
  });
  return (
    <ChartFrame {...text} width={WIDTH} height={height + 6}>
      <path d={`M${at(today)} 24V${height}`} strokeWidth="2" strokeDasharray="4 3" {...stroke("ink")} />
      <Words
        x={Math.min(Math.max(at(today), LABEL + 40), WIDTH - 90)}
        y={12}
        lines={[todayInWords]}
        anchor="middle"
        size={12}
        isBold
      />
      {rows.map(({ moment, lines, middle }, index) => (
        <g key={index}>
          <Words x={LABEL - 10} y={middle} lines={lines} anchor="end" lang={moment.lang} />
          <path d={`M${LABEL} ${middle}H${WIDTH - RIGHT}`} strokeWidth="1" {...stroke("line")} />
          {moment.isLate ? (
            <path d={`M${at(moment.day)} ${middle - 8}l8 15h-16z`} {...fill("cant")} />
          ) : (
            <circle cx={at(moment.day)} cy={middle} r="6" {...fill(moment.ink)} />
          )}
          <Words
            x={WIDTH - RIGHT + 12}
            y={middle}
            lines={linesOf(moment.dayInWords, 22)}
            size={12}
            ink={moment.isLate ? "cant" : "muted"}
            isBold={moment.isLate}
          />
        </g>
      ))}
    </ChartFrame>
  );
}
