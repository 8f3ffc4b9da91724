import type { InstrumentId, PersonaId } from "../../shared/content/cast.ts";
import type { Body } from "../../shared/model/body.ts";
import type { Cue } from "../../shared/model/cue.ts";
import { drawFigure } from "../view/figure/figure.ts";
import { pose } from "../view/figure/pose.ts";
import { ease, type Motion, still } from "../view/figure/smooth.ts";
import type { GazeDirection } from "../view/gaze.ts";
import type { Pen } from "../view/pen.ts";
import type { Surroundings } from "./time.ts";

/** What a figure does now, apart from where it looks. */
export interface Sitting {
  readonly body: Body;
  readonly cue: Cue | null;
  readonly playing: boolean;
  /** Beats with the fraction. */
  readonly beat: number;
  /** −1 … 1, where the bow stands. */
  readonly stroke: number;
}

export interface Sits {
  readonly persona: PersonaId;
  readonly instrument: InstrumentId;
}

/** One person on their way from pose to pose: eases, breathes and blinks. */
export class Portrait {
  readonly #time: Surroundings;
  #who: Sits | null = null;
  #motion: Motion | null = null;
  #cue: Cue | null = null;
  #cueSince = 0;

  constructor(time: Surroundings) {
    this.#time = time;
  }

  /** Phase of the breath in turns. */
  get breath(): number {
    return (this.#motion?.breaths ?? 0) % 1;
  }

  update(who: Sits, now: Sitting, gaze: GazeDirection, elapsed: number): void {
    const { random, reducedMotion } = this.#time;
    const at = this.#time.now();
    this.#who = who;
    if (now.cue !== this.#cue) {
      this.#cue = now.cue;
      this.#cueSince = at;
    }
    const wanted = pose({
      body: now.body,
      gaze,
      cue: now.cue,
      // A scene that begins with a cue begins with it shown.
      cueAge: this.#motion === null ? SHOWN_MS : at - this.#cueSince,
      beat: now.beat,
      playing: now.playing,
    });
    const from = this.#motion ?? still(wanted, random);
    this.#motion = ease(from, wanted, { dt: elapsed, stroke: now.stroke, random, reducedMotion });
  }

  draw(pen: Pen, near: boolean): void {
    if (!this.#motion || !this.#who) return;
    const { persona, instrument } = this.#who;
    drawFigure(pen, {
      persona,
      instrument,
      pose: this.#motion.pose,
      detail: near ? "near" : "far",
    });
  }
}

/** Long enough for any cue to be fully shown. */
const SHOWN_MS = 600;
