/** A small line through a few figures in a row; a gap where one is kept back, with its mark. */
import { ChartFrame, type ChartText } from "./chart-frame.tsx";
import { usePaint, usePatterns, Words } from "./chart-paint.tsx";
import { numberInFigures } from "./numbers.ts";

const WIDTH = 320;
const HEIGHT = 84;

export function Sparkline({
  points,
  ...text
}: ChartText & { points: readonly { label: string; figure: number | null }[] }) {
  const { fill, stroke } = usePaint();
  const { url, definition } = usePatterns();
  const most = Math.max(1, ...points.map(({ figure }) => figure ?? 0));
  const x = (index: number) =>
    points.length === 1 ? WIDTH / 2 : 34 + (index * (WIDTH - 68)) / (points.length - 1);
  const y = (figure: number) => 58 - (38 * figure) / most;
  let isOpen = false;
  const path = points
    .map(({ figure }, index) => {
      if (figure === null) {
        isOpen = false;
        return "";
      }
      const step = `${isOpen ? "L" : "M"}${x(index).toFixed(1)} ${y(figure).toFixed(1)}`;
      isOpen = true;
      return step;
    })
    .join("");
  return (
    <ChartFrame {...text} width={WIDTH} height={HEIGHT}>
      <defs>{definition("withheld", "muted")}</defs>
      <path d={path || "M0 0"} strokeWidth="2" {...stroke("voice")} />
      {points.map(({ label, figure }, index) => (
        <g key={label}>
          {figure === null ? (
            <>
              <rect x={x(index) - 6} y={46} width="12" height="12" fill={url("withheld", "muted")} />
              <rect
                x={x(index) - 6}
                y={46}
                width="12"
                height="12"
                strokeDasharray="3 2"
                {...stroke("muted")}
              />
            </>
          ) : (
            <>
              <circle cx={x(index)} cy={y(figure)} r="4" {...fill("voice")} />
              <Words
                x={x(index)}
                y={y(figure) - 13}
                lines={[numberInFigures(figure)]}
                size={12}
                anchor="middle"
                isBold
              />
            </>
          )}
          <Words x={x(index)} y={74} lines={[label]} size={11} anchor="middle" ink="muted" />
        </g>
      ))}
    </ChartFrame>
  );
}
