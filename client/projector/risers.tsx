import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { SEATING } from "../../shared/pieces/cast.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFigure } from "../drawing/figure/figure.ts";
import { RESTING } from "../drawing/figure/resting.ts";
import { drawChair } from "../drawing/figure/seat.ts";
import { PALETTE } from "../drawing/palette.ts";

const COLUMNS = 6;
const ROWS = 4;
/** The part of a seated figure that is visible: head and shoulders; the step hides the rest. */
const WIDTH = 180;
const HEIGHT = 130;
const SCALE = 0.36;
const NECK = 84;
/** An empty chair is drawn higher, since only its back is visible. */
const CHAIR = 46;
/** Point in the waving gesture at which a newcomer is drawn, ms. */
const WAVING_MS = 500;

/** [Y6] People who have joined, seated on steps with their names, the newest lit; beyond four rows the oldest are not shown. */
export function Risers(props: {
  readonly names: readonly string[];
  /** Number of people present, who are shown without names while names are off. */
  readonly here: number;
}): JSX.Element {
  const { names, here } = props;
  const seats = COLUMNS * ROWS;
  const unnamed = names.length === 0;
  const count = unnamed ? here : names.length;
  // Whole rows move up, so that nobody moves sideways.
  const gone = Math.max(0, Math.ceil((count - seats) / COLUMNS)) * COLUMNS;
  return (
    <ul>
      {Array.from({ length: seats }, (_, i) => {
        const place = gone + i;
        const name = names[place] ?? "";
        const newest = !unnamed && place === count - 1;
        return (
          <li
            key={unnamed || name === "" ? place : name}
            class={newest ? "newest" : ""}
            aria-hidden={name === ""}
          >
            <Sitter who={place < count ? figureOf(name, place) : null} waves={newest} />
            <span dir="auto">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Chooses a figure by hashing the name (FNV-1a), so that it is the same on every seat. */
function figureOf(name: string, place: number): number {
  if (name === "") return place;
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function Sitter(props: { readonly who: number | null; readonly waves: boolean }): JSX.Element {
  const { who, waves } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const on = canvas.current?.getContext("2d") ?? null;
    if (on === null) return;
    on.clearRect(0, 0, WIDTH, HEIGHT);
    const pen = new CanvasPen(on);
    const seat = who === null ? null : SEATING[who % SEATING.length];
    pen.within(WIDTH / 2, seat ? NECK : CHAIR, SCALE, SCALE, 0, () => {
      if (!seat) return pen.tinted(PALETTE.varnish, 0.7, () => drawChair(pen, true));
      drawFigure(pen, {
        ...seat,
        detail: "far",
        pose: pose({
          body: { ...RESTING, mouth: waves ? 0.9 : 0.3 },
          gaze: { x: 0, y: 0 },
          cue: waves ? "warm" : null,
          cueAge: WAVING_MS,
          beat: 0,
          torn: 0,
          playing: false,
        }),
      });
    });
  }, [who, waves]);
  return <canvas width={WIDTH} height={HEIGHT} ref={canvas} aria-hidden="true" />;
}
