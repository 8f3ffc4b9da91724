import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Eyes, KindFace } from "../../shared/course/gym/kinds.ts";
import { AT_EASE } from "../../shared/course/gym/round.ts";
import type { Body } from "../../shared/model/body.ts";
import { PERSONA_NAMES, type PersonaId } from "../../shared/pieces/cast.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { drawBreath } from "../drawing/breath.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { type Moment, pose } from "../drawing/figure/body-pose.ts";
import { drawFigure } from "../drawing/figure/figure.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import { ease, type Motion, still as atRest } from "../drawing/figure/smooth.ts";
import type { GazeDirection } from "../drawing/gaze.ts";

/** ms in which a need comes to a face, and goes. */
const COMES = 700;
/** From the top of the hair to the hips, in figure units; and where the neck lies in it. */
const HIGH = 640;
const NECK = 262;
/** Eyes of somebody who looks at another face: at least so far, and the rest by the distance in the room. */
const TURNED = 0.4;
/** Eyes that are lowered: how far. */
const LOWERED = 0.85;

/** What a face shows, and where it looks. */
export type Shown = Pick<KindFace, "body"> & Partial<Pick<KindFace, "eyes" | "sign">>;

/** One of the game's own figures, at ease; then it shows that body, for so many s (null: it stays). */
export function Face(props: {
  readonly persona: PersonaId;
  readonly shown: Shown;
  /** With the name of the figure. */
  readonly named: boolean;
  /** It can be tapped as well as its button; null: it cannot. */
  readonly onPick: (() => void) | null;
  readonly seconds: number | null;
  /** s after which a sign is given again while it stays. */
  readonly again: number;
  /** Without motion. */
  readonly still: boolean;
  /** Others are what matters now. */
  readonly dimmed: boolean;
}): JSX.Element {
  const { persona, shown, named, onPick, seconds, again, still, dimmed } = props;
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
    const gaze = gazeOf(shown.eyes ?? "you", box.current);
    let frame = 0;
    const next = shown.sign
      ? withSign(shown, shown.sign, gaze, seconds ?? again, seconds === null, still)
      : coming(shown.body, gaze, seconds, still);
    const draw = (ms: number): void => {
      const seen = next(ms);
      if (seen === null) return;
      on.clearRect(0, 0, width * ratio, height * ratio);
      const pen = new CanvasPen(on);
      pen.within((width * ratio) / 2, NECK * scale, scale, scale, 0, () => {
        drawFigure(pen, { persona, instrument: null, detail: "near", pose: seen.pose });
        if (seen.breath === null) return;
        const { rate, depth, phase } = seen.breath;
        drawBreath(pen, { x: 0, y: 0, scale: 1 }, rate, depth, phase, 0);
      });
    };
    const loop = (now: number): void => {
      draw(now - began);
      frame = requestAnimationFrame(loop);
    };
    loop(began);
    return () => cancelAnimationFrame(frame);
  }, [persona, shown, seconds, again, still, width, height]);
  return (
    <div class={dimmed ? "face dimmed" : "face"} ref={box} {...(onPick && { onClick: onPick })}>
      <canvas ref={canvas} aria-hidden="true" />
      {named && <b class="who">{PERSONA_NAMES[persona]}</b>}
    </div>
  );
}

const AHEAD: GazeDirection = { x: 0, y: 0 };
const RESTING: Omit<Moment, "body"> = {
  gaze: AHEAD,
  cue: null,
  cueAge: 0,
  beat: 0,
  torn: 0,
  playing: false,
};

/** What is drawn so many ms after a face began to show something; null where that is as before. */
type Frames = (ms: number) => {
  readonly pose: Pose;
  readonly breath: { readonly rate: number; readonly depth: number; readonly phase: number } | null;
} | null;

/** It comes, stays for so many s, and goes. */
function coming(
  body: Body,
  { x, y }: GazeDirection,
  seconds: number | null,
  still: boolean,
): Frames {
  let drawn = -1;
  return (ms) => {
    const share = shareAt(ms, seconds, still);
    if (share === drawn) return null;
    drawn = share;
    const gaze = { x: x * share, y: y * share };
    return {
      pose: pose({ ...RESTING, body: between(AT_EASE, body, share), gaze }),
      breath: null,
    };
  };
}

/** A face that breathes, and gives its sign in the middle third of the time, once or again and again. */
function withSign(
  { body }: Shown,
  sign: NonNullable<Shown["sign"]>,
  gaze: GazeDirection,
  seconds: number,
  again: boolean,
  still: boolean,
): Frames {
  const long = seconds * 1000;
  const random = (): number => 0.25;
  let motion: Motion | null = null;
  let before = 0;
  return (ms) => {
    const into = again ? ms % long : ms;
    const part = Math.floor((into / long) * 3);
    const now = part === 1 ? sign.body : part > 2 ? AT_EASE : body;
    const cue = part === 1 ? sign.cue : null;
    const wanted = pose({ ...RESTING, body: now, gaze, cue, cueAge: into - long / 3 });
    const pace = { dt: ms - before, stroke: 0, random, reducedMotion: still };
    before = ms;
    motion = ease(motion ?? atRest(wanted, random), wanted, pace);
    const { breathRate: rate, breathDepth: depth } = now;
    return { pose: motion.pose, breath: { rate, depth, phase: motion.breaths } };
  };
}

/** On the viewer's screen. Other faces lie beside this one, in the same parent. */
function gazeOf(eyes: Eyes, box: HTMLElement | null): GazeDirection {
  if (eyes === "you") return AHEAD;
  if ("down" in eyes) return { x: eyes.down, y: LOWERED };
  const room = box?.parentElement;
  const other = room?.children[eyes.at];
  if (!box || !room || !other) return AHEAD;
  const [from, to] = [box.getBoundingClientRect(), other.getBoundingClientRect()];
  const side = (by: number, of: number): number =>
    Math.sign(by) * (TURNED + (1 - TURNED) * Math.min(1, (1.5 * Math.abs(by)) / of));
  const { width, height } = room.getBoundingClientRect();
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    x: Math.abs(dx) < 1 ? 0 : side(dx, width),
    y: Math.abs(dy) < 1 ? 0 : 0.6 * side(dy, height),
  };
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
