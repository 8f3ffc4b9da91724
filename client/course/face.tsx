import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { AT_EASE } from "../../shared/course/gym/round.ts";
import type { Body } from "../../shared/model/body.ts";
import type { PersonaId } from "../../shared/pieces/cast.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFigure } from "../drawing/figure/figure.ts";

/** ms in which a need comes to a face, and goes. */
const COMES = 700;
/** From the top of the hair to the hips, in figure units; and where the neck lies in it. */
const HIGH = 640;
const NECK = 262;

/** One of the game's own figures, at ease; then it shows that body, for so many s (null: it stays). */
export function Face(props: {
  readonly persona: PersonaId;
  readonly body: Body;
  readonly seconds: number | null;
  /** Without motion. */
  readonly still: boolean;
  /** Others are what matters now. */
  readonly dimmed: boolean;
}): JSX.Element {
  const { persona, body, seconds, still, dimmed } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const {
    box,
    size: { width, height },
  } = useBoxSize({ width: 0, height: 0 });
  useEffect(() => {
    const on = canvas.current?.getContext("2d");
    if (!on || width === 0 || height === 0 || canvas.current === null) return;
    const ratio = Math.min(2, devicePixelRatio);
    canvas.current.width = Math.round(width * ratio);
    canvas.current.height = Math.round(height * ratio);
    const scale = (height / HIGH) * ratio;
    const began = performance.now();
    let frame = 0;
    let drawn = -1;
    const draw = (now: number): void => {
      const share = shareAt(now - began, seconds, still);
      if (share !== drawn) {
        drawn = share;
        on.clearRect(0, 0, width * ratio, height * ratio);
        const pen = new CanvasPen(on);
        pen.within((width * ratio) / 2, NECK * scale, scale, scale, 0, () =>
          drawFigure(pen, {
            persona,
            instrument: null,
            detail: "near",
            pose: pose({
              body: between(AT_EASE, body, share),
              gaze: { x: 0, y: 0 },
              cue: null,
              cueAge: 0,
              beat: 0,
              torn: 0,
              playing: false,
            }),
          }),
        );
      }
      frame = requestAnimationFrame(draw);
    };
    draw(began);
    return () => cancelAnimationFrame(frame);
  }, [persona, body, seconds, still, width, height]);
  return (
    <div class={dimmed ? "face dimmed" : "face"} ref={box}>
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
}

/** How much of the body shows, 0 … 1, so many ms after it began. */
function shareAt(ms: number, seconds: number | null, still: boolean): number {
  const gone = seconds === null ? Infinity : seconds * 1000;
  if (still) return ms < gone ? 1 : 0;
  const rise = Math.min(1, ms / COMES);
  const fall = Math.max(0, Math.min(1, 1 - (ms - gone) / COMES));
  const share = seconds === null ? 1 : Math.min(rise, fall);
  return share * share * (3 - 2 * share);
}

function between(from: Body, to: Body, share: number): Body {
  const mixed: Record<keyof Body, number> = { ...from };
  for (const channel of Object.keys(from) as (keyof Body)[])
    mixed[channel] = from[channel] + (to[channel] - from[channel]) * share;
  return mixed;
}
