import type { InstrumentId, PersonaId } from "../../shared/content/cast.ts";
import type { Body } from "../../shared/model/body.ts";
import type { Cue } from "../../shared/model/cue.ts";
import { drawFigure } from "../view/figure/figure.ts";
import { type Pose, pose } from "../view/figure/pose.ts";
import type { GazeDirection } from "../view/gaze.ts";
import type { Pen } from "../view/pen.ts";
import { easePose } from "./pose-easing.ts";
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

/** [LOOK] A blink lasts 140 ms and comes every 3 to 6 s. */
const BLINK_MS = 140;
const BLINK_EVERY = [3000, 6000] as const;
const MINUTE_MS = 60_000;

/** One person on their way from pose to pose: eases, breathes and blinks. */
export class Portrait {
  readonly #time: Surroundings;
  #who: Sits | null = null;
  #pose: Pose | null = null;
  #breath = 0;
  #depth = 0;
  #blinkAt: number;
  #cue: Cue | null = null;
  #cueSince = 0;

  constructor(time: Surroundings) {
    this.#time = time;
    this.#breath = time.random();
    this.#blinkAt = time.now() + this.#pause();
  }

  /** Phase of the breath in turns. */
  get breath(): number {
    return this.#breath;
  }

  update(who: Sits, now: Sitting, gaze: GazeDirection, elapsed: number): void {
    const at = this.#time.now();
    this.#who = who;
    if (now.cue !== this.#cue) {
      this.#cue = now.cue;
      this.#cueSince = at;
    }
    this.#breath = (this.#breath + (elapsed * now.body.breathRate) / MINUTE_MS) % 1;
    this.#depth = now.body.breathDepth;
    const wanted = pose({
      body: now.body,
      gaze,
      cue: now.cue,
      // A scene that begins with a cue begins with it shown.
      cueAge: this.#pose === null ? SHOWN_MS : at - this.#cueSince,
      beat: now.beat,
      playing: now.playing,
    });
    const eased = this.#pose === null ? wanted : easePose(this.#pose, wanted, elapsed);
    this.#pose = { ...eased, stroke: now.stroke, breath: Math.sin(this.#breath * 2 * Math.PI) * (0.3 + 0.7 * this.#depth) };
  }

  draw(pen: Pen, near: boolean): void {
    if (!this.#pose || !this.#who) return;
    const { persona, instrument } = this.#who;
    drawFigure(pen, { persona, instrument, pose: this.#blinking(this.#pose), detail: near ? "near" : "far" });
  }

  #blinking(open: Pose): Pose {
    const since = this.#time.now() - this.#blinkAt;
    if (since > BLINK_MS) this.#blinkAt = this.#time.now() + this.#pause();
    if (since < 0 || since > BLINK_MS) return open;
    return { ...open, lid: open.lid * Math.abs(1 - (2 * since) / BLINK_MS) };
  }

  #pause(): number {
    return BLINK_EVERY[0] + (BLINK_EVERY[1] - BLINK_EVERY[0]) * this.#time.random();
  }
}

/** Long enough for any cue to be fully shown. */
const SHOWN_MS = 600;
