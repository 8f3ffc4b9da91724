import type { InstrumentId, PersonaId } from "../../shared/pieces/cast.ts";
import type { Body } from "../../shared/model/body.ts";
import type { Cue } from "../../shared/model/cue.ts";
import { drawFigure } from "../drawing/figure/figure.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import { ease, type Motion, still } from "../drawing/figure/smooth.ts";
import type { GazeDirection } from "../drawing/gaze.ts";
import type { Pen } from "../drawing/pen.ts";
import type { Surroundings } from "./time.ts";

/** What a figure does now, apart from where it looks. */
export interface FigureNow {
  readonly body: Body;
  readonly cue: Cue | null;
  /** How much of a tear with the viewer shows in the face, 0 … 1. */
  readonly torn: number;
  readonly playing: boolean;
  /** Beats with the fraction. */
  readonly beat: number;
  /** −1 … 1, where the bow stands. */
  readonly stroke: number;
}

export interface FigureOf {
  readonly persona: PersonaId;
  readonly instrument: InstrumentId;
}

/** Long enough for any cue to be fully shown: a scene that starts with a cue shows it complete. */
const SHOWN_MS = 600;

/** One figure, animated from pose to pose. */
export class FigureView {
  readonly #time: Surroundings;
  #who: FigureOf | null = null;
  #motion: Motion | null = null;
  #cue: Cue | null = null;
  #cueSince: number;

  constructor(time: Surroundings) {
    this.#time = time;
    this.#cueSince = time.now() - SHOWN_MS;
  }

  /** Breaths taken, with the fraction. */
  get breaths(): number {
    return this.#motion?.breaths ?? 0;
  }

  /** As it is drawn now; null before the first update. */
  get pose(): Pose | null {
    return this.#motion?.pose ?? null;
  }

  update(who: FigureOf, now: FigureNow, gaze: GazeDirection, elapsed: number): void {
    const { random, reducedMotion } = this.#time;
    const at = this.#time.now();
    this.#who = who;
    if (now.cue !== this.#cue) {
      this.#cue = now.cue;
      if (this.#motion) this.#cueSince = at;
    }
    const wanted = pose({
      body: now.body,
      gaze,
      cue: now.cue,
      cueAge: at - this.#cueSince,
      beat: now.beat,
      torn: now.torn,
      playing: now.playing,
    });
    this.#motion = ease(this.#motion ?? still(wanted, random), wanted, {
      dt: elapsed,
      stroke: reducedMotion ? 0 : now.stroke,
      random,
      reducedMotion,
    });
  }

  /** @param bare without the instrument, hands in the lap */
  draw(pen: Pen, near: boolean, bare = false): void {
    if (!this.#motion || !this.#who) return;
    const { persona, instrument } = this.#who;
    drawFigure(pen, {
      persona,
      instrument: bare ? null : instrument,
      pose: this.#motion.pose,
      detail: near ? "near" : "far",
    });
  }
}
