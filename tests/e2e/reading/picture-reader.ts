/** Reads a face from the numbers it is drawn with: compares it with how each need would be drawn. */
import type { NearDrawn } from "../../../client/scenes/stage-state.ts";
import { pose } from "../../../client/drawing/figure/body-pose.ts";
import type { Pose } from "../../../client/drawing/figure/pose.ts";
import { type Body, SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import {
  type Cue,
  CUE_GROUPS,
  CUES,
  type Need,
  NEEDS,
  type Way,
} from "../../../shared/model/cue.ts";
import { BODY, type Pace, PACES } from "../../../shared/model/numbers.ts";
import { levelOf } from "../../../shared/model/signature.ts";
import {
  type FaceRead,
  LeakyMean,
  LISTENS_MS,
  LOOK_MS,
  NOTHING_READ,
  type Reader,
} from "./face-read.ts";

/** Where a need shows in a drawing. */
const FACE = [
  "lid",
  "browInner",
  "mouthCurve",
  "nod",
  "lean",
  "openness",
  "shoulders",
  "fidget",
  "limp",
] as const satisfies readonly (keyof Pose)[];
/** A hand this free of its instrument gives a cue. */
const SIGNS = 0.6;
const ON_ITS_WAY = 0.1;
/** ms after which a face can be read although its hand still gives a cue. */
const MADE_MS = 1600;
/** Eyes within this of the viewer's look at them; this far aside and down they look at nobody. */
const AT_ME = 0.25;
const AWAY = { x: 0.85, y: 0.4 } as const;
/** A lid this low is a blink. */
const BLINKS = 0.1;
/** How much nearer a face must be to a need than to rest, squared. */
const PLAIN = 0.85;
/** Lean of a strand, as a share of a full offset, that is worth a cue. */
const LEANS = 0.25;
/**
 * ms for which a face is plain; how far it is believed then and otherwise, from which size, and
 * after how long.
 */
const PLAIN_MS = 7000;
const BELIEVES = {
  plain: { trusts: 0.95, least: { pitch: 0.1, time: 0.25 }, after: 600 },
  rough: { trusts: 0.6, least: { pitch: 0.25, time: 0.6 }, after: LISTENS_MS },
} as const;
/**
 * How the drawing shows a listening face: brow for pitch; resting place and sway of the seat for
 * timing.
 */
const BROW_SKEW = 0.62;
const SWAY = { rest: -0.12, share: 0.42 } as const;

const REST: Body = {
  brow: 0,
  eyes: 0,
  mouth: 0,
  head: 0,
  lean: 0,
  openness: 0,
  shoulders: 0,
  hands: 0,
  listenPitch: 0,
  listenTime: 0,
  breathRate: 12,
  breathDepth: 0.5,
  flush: 0,
  shake: 0,
};

/** How a player with that need is drawn, with the same look and the same listening. */
function drawnWith(need: Need | null, seen: Seen, pace: Pace): Pose {
  const { cue, cueAge } = seen;
  const plain = BODY.signature * PACES[pace].shows;
  const body = { ...REST, ...seen.listens };
  if (need !== null)
    SIGNATURE_CHANNELS.forEach((channel, k) => (body[channel] = plain * levelOf(need, k)));
  return pose({
    body,
    gaze: seen.gaze,
    cue,
    cueAge,
    beat: 0,
    torn: seen.torn,
    playing: true,
  });
}

/** The parts of a picture under which needs are compared. */
interface Seen {
  readonly gaze: { readonly x: number; readonly y: number };
  readonly listens: { readonly listenPitch: number; readonly listenTime: number };
  readonly torn: number;
  /** The cue they give, and for how long. */
  readonly cue: Cue | null;
  readonly cueAge: number;
}

const faceOf = (drawn: Pose): readonly number[] => FACE.map((key) => drawn[key]);

/** How far apart the six needs are on each number: small differences say little. */
function scales(pace: Pace): readonly number[] {
  const seen: Seen = {
    gaze: { x: 0, y: 0 },
    listens: { listenPitch: 0, listenTime: 0 },
    torn: 0,
    cue: null,
    cueAge: 0,
  };
  const all = NEEDS.map((need) => faceOf(drawnWith(need, seen, pace)));
  return FACE.map((_, i) => Math.hypot(...all.map((one) => one[i] as number)) || 1);
}

export class PictureReader implements Reader<NearDrawn> {
  readonly #pace: Pace;
  readonly #scales: readonly number[];
  readonly #face = new LeakyMean();
  #pitch = new LeakyMean();
  #times = new LeakyMean();
  #time = 0;
  #shownAt = -Infinity;
  #faced = 0;
  readonly #string = new LeakyMean();
  #since: number | null = null;
  /** ms of face seen without a cue over it; since when a hand gives a cue. */
  #plain = 0;
  #last: number | null = null;
  #signs: number | null = null;

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#scales = scales(pace);
  }

  bent(): void {
    this.#pitch = new LeakyMean();
    this.#times = new LeakyMean();
    this.#time = 0;
    this.#faced = 0;
  }

  see({ pose: drawn, string }: NearDrawn, ms: number): FaceRead {
    this.#since ??= ms;
    const looked = ms - this.#since;
    const looks = whither(drawn);
    const [leans = 0, late = 0] = this.#string.add(
      [string?.theirs.lean ?? 0, (string?.onset.theirs ?? 0) - (string?.onset.mine ?? 0)],
      ms,
    );
    const lacks = looked < LOOK_MS ? null : wayBack(leans, late);
    const passed = ms - (this.#last ?? ms);
    this.#last = ms;
    const cue = drawn.rightFree > SIGNS ? signOf(drawn) : null;
    this.#signs = drawn.rightFree > SIGNS ? (this.#signs ?? ms) : null;
    const cueAge = this.#signs === null ? 0 : ms - this.#signs;
    const shows = looks === "atMe" && cue !== null && isWay(cue) ? cue : null;
    const { pitch, time } = this.#listen(drawn, looks, cue, passed, ms);
    const urge = this.#asks(shows, pitch, time, ms);
    // Moving hands, a cue just begun, a blink: no moment to read a face.
    const hidden = drawn.rightFree > ON_ITS_WAY && (cue === null || cueAge < MADE_MS);
    if (hidden || drawn.lid < BLINKS)
      return { need: null, looks, urge, shows, lacks, plainMs: this.#plain };
    this.#plain += passed;
    const seen: Seen = {
      gaze: { x: drawn.gazeX, y: drawn.gazeY },
      listens: { listenPitch: pitch, listenTime: time },
      torn: string === null || string.look === null ? 0 : 0.8,
      cue,
      cueAge,
    };
    // A face without the effects of looking, listening and cues.
    const rest = faceOf(drawnWith(null, seen, this.#pace));
    const off = this.#face.add(
      faceOf(drawn).map((value, i) => value - (rest[i] as number)),
      ms,
    );
    const need = this.#plain < LOOK_MS ? null : this.#nearest(off, seen, rest);
    return { need, looks, urge, shows, lacks, plainMs: this.#plain };
  }

  /** What their listening says so far. A cue hides what it says of timing. */
  #listen(drawn: Pose, looks: FaceRead["looks"], cue: Cue | null, passed: number, ms: number) {
    if (looks !== "atMe") this.bent();
    else this.#faced += passed;
    const [pitch = 0] = this.#pitch.add([drawn.browSkew / BROW_SKEW], ms);
    if (cue === null)
      [this.#time = 0] = this.#times.add([(drawn.sway - SWAY.rest) / SWAY.share], ms);
    return { pitch, time: this.#time };
  }

  /** [A4] For a while after showing the player a way, the face says plainly how far. */
  #asks(shows: Way | null, pitch: number, time: number, ms: number): FaceRead["urge"] {
    if (shows !== null) this.#shownAt = ms;
    const plain = ms - this.#shownAt < PLAIN_MS;
    const { trusts, least, after } = plain ? BELIEVES.plain : BELIEVES.rough;
    if (this.#faced < after) return NOTHING_READ.urge;
    return {
      pitch: Math.abs(pitch) < least.pitch ? 0 : trusts * pitch,
      time: Math.abs(time) < least.time ? 0 : trusts * time,
    };
  }

  #nearest(off: readonly number[], seen: Seen, rest: readonly number[]): Need | null {
    const far = (from: readonly number[]): number =>
      off.reduce((sum, value, i) => {
        const way = (value - (from[i] as number)) / (this.#scales[i] as number);
        return sum + way * way;
      }, 0);
    const [best] = NEEDS.map((need) => {
      const face = faceOf(drawnWith(need, seen, this.#pace));
      return { need, far: far(face.map((value, i) => value - (rest[i] as number))) };
    }).sort((a, b) => a.far - b.far);
    return best !== undefined && best.far < PLAIN * far(rest.map(() => 0)) ? best.need : null;
  }
}

function whither({ gazeX, gazeY, turn }: Pose): FaceRead["looks"] {
  if (Math.hypot(gazeX, gazeY, turn) < AT_ME) return "atMe";
  return Math.abs(gazeX) > AWAY.x && gazeY > AWAY.y ? "away" : "elsewhere";
}

/** The cue of a hand: by its shape, and by where it is held. */
function signOf(drawn: Pose): Cue | null {
  const [best] = CUES.map((cue) => {
    const sign = pose({ ...BARE, cue });
    const far = Math.hypot(sign.rightX - drawn.rightX, sign.rightY - drawn.rightY);
    return { cue, far: sign.rightShape === drawn.rightShape ? far : Infinity };
  }).sort((a, b) => a.far - b.far);
  return best !== undefined && best.far < HAND ? best.cue : null;
}

const BARE = {
  body: REST,
  gaze: { x: 0, y: 0 },
  cueAge: 600,
  beat: 0.5,
  torn: 0,
  playing: true,
} as const;
/** How far a hand moves within one cue. */
const HAND = 70;

const isWay = (cue: Cue): cue is Way => (CUE_GROUPS.way as readonly Cue[]).includes(cue);

/** Pitch first, as with the strand's lean; a late or early bead shows timing. */
function wayBack(leans: number, late: number): Way | null {
  if (Math.abs(leans) >= LEANS) return leans > 0 ? "comeDown" : "comeUp";
  if (Math.abs(late) >= LEANS * FULL_BEAD) return late > 0 ? "moveOn" : "holdBack";
  return null;
}

/** How far along the string a bead is at a full offset. */
const FULL_BEAD = 0.15;
