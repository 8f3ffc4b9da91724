/** Colours and type of the report: dark on paper, so that it prints as it looks. */
import type { Config } from "vega-lite";

export const COLOUR = {
  paper: "#efe0c2",
  sheet: "#f8efdc",
  ink: "#3a2320",
  faint: "#6f5544",
  line: "#d9c4a0",
  /** What holds, and the accepted range. */
  holds: "#17705f",
  /** What does not. */
  fails: "#b5381a",
  other: "#4457a8",
} as const;

/** Shapes repeat the colours. */
export const VERDICTS = ["holds", "falls short", "told"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LOOKS = {
  colours: [COLOUR.holds, COLOUR.fails, COLOUR.faint],
  shapes: ["circle", "diamond", "square"],
} as const;

/** For several curves, each with its own shape and dash. */
export const SERIES = [
  { colour: COLOUR.holds, shape: "circle", dash: [1, 0] },
  { colour: COLOUR.other, shape: "square", dash: [6, 3] },
  { colour: COLOUR.fails, shape: "diamond", dash: [2, 2] },
  { colour: "#86502d", shape: "triangle-up", dash: [8, 3, 2, 3] },
  { colour: "#6b5b7b", shape: "cross", dash: [1, 3] },
] as const;

const FONT = "Alegreya Sans";

export const CONFIG: Config = {
  background: "transparent",
  font: FONT,
  view: { stroke: null },
  axis: {
    labelColor: COLOUR.ink,
    titleColor: COLOUR.ink,
    titleFontWeight: 500,
    titleFontSize: 14,
    labelFontSize: 13,
    gridColor: COLOUR.line,
    domainColor: COLOUR.faint,
    tickColor: COLOUR.faint,
    labelLimit: 0,
    titleLimit: 0,
  },
  text: { font: FONT, color: COLOUR.ink, fontSize: 14 },
};
