/**
 * How charts are painted: on a page by the classes of tokens.css, so that dark, forced and printed colours follow; in a
 * picture that leaves as a file by the same colours written out. Every mark has a pattern besides its colour.
 */
import { createContext, useContext, useId, type ReactNode } from "react";

export type Ink =
  "voice" | "loop" | "done" | "will" | "cant" | "notyet" | "heard" | "ink" | "muted" | "line" | "ground";

/** On a page. Forced colours keep marks and words apart from the ground. */
const FILL: Record<Ink, string> = {
  voice: "fill-voice forced-colors:fill-[CanvasText]",
  loop: "fill-loop forced-colors:fill-[CanvasText]",
  done: "fill-done forced-colors:fill-[CanvasText]",
  will: "fill-will forced-colors:fill-[CanvasText]",
  cant: "fill-cant forced-colors:fill-[CanvasText]",
  notyet: "fill-notyet forced-colors:fill-[CanvasText]",
  heard: "fill-heard forced-colors:fill-[CanvasText]",
  ink: "fill-ink forced-colors:fill-[CanvasText]",
  muted: "fill-muted forced-colors:fill-[CanvasText]",
  line: "fill-line forced-colors:fill-[GrayText]",
  ground: "fill-ground forced-colors:fill-[Canvas]",
};
const STROKE: Record<Ink, string> = {
  voice: "stroke-voice forced-colors:stroke-[CanvasText]",
  loop: "stroke-loop forced-colors:stroke-[CanvasText]",
  done: "stroke-done forced-colors:stroke-[CanvasText]",
  will: "stroke-will forced-colors:stroke-[CanvasText]",
  cant: "stroke-cant forced-colors:stroke-[CanvasText]",
  notyet: "stroke-notyet forced-colors:stroke-[CanvasText]",
  heard: "stroke-heard forced-colors:stroke-[CanvasText]",
  ink: "stroke-ink forced-colors:stroke-[CanvasText]",
  muted: "stroke-muted forced-colors:stroke-[CanvasText]",
  line: "stroke-line forced-colors:stroke-[GrayText]",
  ground: "stroke-ground forced-colors:stroke-[Canvas]",
};

/** The light colours of tokens.css, for files: a file has no stylesheet. */
export const FILE_COLOURS: Record<Ink, string> = {
  voice: "#0b5d5b",
  loop: "#5e4b8b",
  done: "#1f6b3a",
  will: "#3b5ba5",
  cant: "#7a3e2a",
  notyet: "#8a6100",
  heard: "#4c5a60",
  ink: "#1e2a2f",
  muted: "#4c5a60",
  line: "#d9d6cc",
  ground: "#fbfaf6",
};

const IsFile = createContext(false);

/** Everything inside is painted for a file of its own. */
export const AsFile = ({ children }: { children: ReactNode }) => (
  <IsFile.Provider value={true}>{children}</IsFile.Provider>
);

/** `fill(ink)` and `stroke(ink)` as attributes of an SVG element. */
export function usePaint() {
  const isFile = useContext(IsFile);
  return {
    isFile,
    fill: (ink: Ink) => (isFile ? { fill: FILE_COLOURS[ink] } : { className: FILL[ink] }),
    stroke: (ink: Ink) =>
      isFile ? { fill: "none", stroke: FILE_COLOURS[ink] } : { className: `fill-none ${STROKE[ink]}` },
  };
}

export type Pattern = "solid" | "stripes" | "dots" | "cross" | "rails" | "bricks" | "posts" | "withheld";

/** The patterns of one picture and how a mark refers to them: `fill={url("stripes", "voice")}`. */
export function usePatterns() {
  const own = useId().replace(/[^\w-]/g, "");
  const { fill, stroke } = usePaint();
  const name = (pattern: Pattern, ink: Ink) => `${own}-${pattern}-${ink}`;
  const url = (pattern: Pattern, ink: Ink) => `url(#${name(pattern, ink)})`;
  const definition = (pattern: Pattern, ink: Ink) => (
    <pattern
      key={`${pattern}-${ink}`}
      id={name(pattern, ink)}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
    >
      {pattern === "solid" ? (
        <rect width="8" height="8" {...fill(ink)} />
      ) : (
        <>
          <rect width="8" height="8" {...fill("ground")} />
          {pattern === "stripes" && <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" strokeWidth="3" {...stroke(ink)} />}
          {pattern === "withheld" && (
            <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" strokeWidth="1.2" {...stroke(ink)} />
          )}
          {pattern === "dots" && <path d="M3 3h3v3H3z" {...fill(ink)} />}
          {pattern === "cross" && <path d="M0 0 8 8M8 0 0 8" strokeWidth="3" {...stroke(ink)} />}
          {pattern === "rails" && <path d="M0 2h8M0 6h8" strokeWidth="2.4" {...stroke(ink)} />}
          {pattern === "posts" && <path d="M2 0v8M6 0v8" strokeWidth="2.4" {...stroke(ink)} />}
          {pattern === "bricks" && <path d="M0 1h8M0 5h8M2 1v4M6 5v4" strokeWidth="1.4" {...stroke(ink)} />}
        </>
      )}
    </pattern>
  );
  return { url, definition };
}

/** Words broken into lines that fit about `most` letters. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Words in a picture, at `x` and the middle of `y`; several lines stand around it. */
export function Words({
  x,
  y,
  lines,
  size = 13,
  ink = "ink",
  anchor = "start",
  isBold = false,
  lang,
}: {
  x: number;
  y: number;
  lines: readonly string[];
  size?: number;
  ink?: Ink;
  anchor?: "start" | "middle" | "end";
  isBold?: boolean;
  lang?: string | undefined;
}) {
  const { fill } = usePaint();
  const step = size * 1.25;
  const top = y - ((lines.length - 1) * step) / 2 + size * 0.35;
  return (
    <text
      x={x}
      y={top}
      fontSize={size}
      textAnchor={anchor}
      fontWeight={isBold ? 700 : 400}
      fontFamily="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
      lang={lang}
      {...fill(ink)}
    >
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
