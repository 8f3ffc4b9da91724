/**
 * The same players without a browser: what the page would draw or write is computed by the page's
 * own code from a chair's perceptions, so that many movements take seconds.
 */
import { readerOf } from "../../fixtures/reader.ts";
import { caption, standing } from "../../../shared/i18n/phrases/caption.ts";
import { momentText } from "../../../shared/i18n/phrases/moment.ts";
import { owedText, wholeText } from "../../../shared/i18n/phrases/owed.ts";
import { steady, NO_FACE } from "../../../client/play/steady-face.ts";
import { tearInFace } from "../../../client/scenes/tear-in-face.ts";
import { pose } from "../../../client/drawing/figure/body-pose.ts";
import { ease, type Motion, still } from "../../../client/drawing/figure/smooth.ts";
import {
  AT_VIEWER,
  gazeAway,
  gazeBetween,
  type GazeDirection,
  gazeInward,
} from "../../../client/drawing/gaze.ts";
import { layout } from "../../../client/drawing/layout.ts";
import { halfCircle } from "../../../client/drawing/seating.ts";
import { stringShape } from "../../../client/drawing/string/shape.ts";
import type { Command } from "../../../shared/model/command.ts";
import type { Cue } from "../../../shared/model/cue.ts";
import { measures } from "../../../shared/model/measures.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { OwnPartFold } from "../../../shared/model/own-part/own-part.ts";
import { perceive } from "../../../shared/model/perceive.ts";
import type { Focus, Perception } from "../../../shared/model/perception.ts";
import { seedRng, uniform } from "../../../shared/model/rng.ts";
import { sightingsOf } from "../../../shared/model/sighting.ts";
import { type ChairId, chairId, TICK_MS } from "../../../shared/model/units.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../../lab/play.ts";
import { CaptionReader } from "./caption-reader.ts";
import type { Glance } from "./glance.ts";
import type { Eyes, Outcome } from "./eyes.ts";
import { PictureReader } from "./picture-reader.ts";
import {
  type Deed,
  FULL_PITCH_MS,
  FULL_TIME_MS,
  GLANCE_MS,
  REACTION_MS,
  ReadingPlayer,
} from "./reading-player.ts";

const ME = chairId(0);
const CHAIRS = 4;
/** Body signs in a caption, and ms for which it stands, as on the page. */
const MOST = 4;
const READ_MS = 1500;
/** Share of full speed at which arrow keys bend, as on the page. */
const ARROW_SHARE = 0.7;
const AT_REST = { do: "bow", pitch: 0, tempo: 0, volume: 0.5 } as const;

export interface Simulated {
  readonly seed: number;
  readonly pace: Pace;
  readonly seconds: number;
}

/** One movement beside three companions. */
export function simulate(eyes: Eyes, { seed, pace, seconds }: Simulated): Outcome {
  const play = seat([null, "companion", "companion", "companion"], seed, pace, seconds);
  const { world } = play;
  const own = new OwnPartFold(world, ME);
  const screen = new Screen(eyes, seed);
  const player =
    eyes === "captions"
      ? new ReadingPlayer(
          () => new CaptionReader(),
          (seen) => seen.caption,
        )
      : new ReadingPlayer(
          () => new PictureReader(pace),
          (seen) => seen.drawn,
        );
  const due: { readonly at: number; readonly command: Command }[] = [];
  let free = 0;
  const last = world.score.beats * world.score.beatTicks;
  while (world.tick < last) {
    const ms = world.tick * TICK_MS;
    const view = perceive(world, ME);
    screen.update(view, ms);
    if (eyes !== "shut" && ms >= free && world.beat >= 0) {
      free = ms + GLANCE_MS;
      const deed = player.act(screen.glance(view), ms);
      if (deed !== null) {
        const done = carryOut(deed, ms + REACTION_MS);
        due.push(...done);
        free = Math.max(free, ...done.map(({ at }) => at));
      }
    }
    const now = due.filter(({ at }) => at <= ms);
    due.splice(0, due.length, ...due.filter(({ at }) => at > ms));
    const events = playTick(
      play,
      now.map(({ command }) => ({ chair: ME, command })),
    );
    for (const event of events) {
      const sighting = sightingsOf(event, ME, world);
      const words = sighting && momentText(sighting, READER);
      if (words) screen.news = words;
    }
    own.take(world, events, true);
  }
  const group = measures(world);
  const { calls, mends, harmony } = own.tally;
  return {
    harmony: group.harmony,
    mended: { asked: group.ruptures, done: group.mended },
    read: { asked: calls.asked, done: calls.read },
    ownMended: mends,
    pairs: harmony ?? Number.NaN,
    own: own.part.whole,
    ...player.counted,
  };
}

/**
 * What a page would show of a player's perceptions: a moving figure, or a caption that stands for a
 * while.
 */
class Screen {
  news = "";
  readonly #eyes: Eyes;
  readonly #random: () => number;
  #motion: Motion | null = null;
  #cue: Cue | null = null;
  #cueSince = 0;
  #whom: ChairId | null = null;
  #face = NO_FACE;
  #caption: { readonly line: string; readonly since: number } | null = null;

  constructor(eyes: Eyes, seed: number) {
    const rng = seedRng(seed);
    this.#eyes = eyes;
    this.#random = () => uniform(rng);
  }

  update(view: Perception, ms: number): void {
    const { focus } = view;
    if (focus === null || focus.chair !== this.#whom) {
      this.#motion = null;
      this.#caption = null;
    }
    this.#whom = focus?.chair ?? null;
    this.#face = steady(this.#face, view);
    if (focus === null) return;
    if (this.#eyes === "captions") this.#write(ms);
    else this.#draw(view, focus, ms);
  }

  glance(view: Perception): Glance {
    const { focus, bonds, whole, self } = view;
    const looked = typeof self.gaze === "number" ? self.gaze : null;
    const bond = looked === null ? null : (bonds[looked] ?? null);
    const place = looked === null ? null : placeOf(looked);
    const drawn =
      this.#motion === null || place === null || focus === null || bond === null
        ? null
        : { place, pose: this.#motion.pose, string: stringShape(bond, focus) };
    return {
      place,
      names: PLACES.map(nameOf),
      drawn,
      caption: this.#caption?.line ?? null,
      lamps:
        whole !== null
          ? wholeText(whole, READER)
          : bond === null || bond.type === null
            ? ""
            : owedText(bond.owes, READER.texts) || "torn",
      news: this.news,
      band: self.band,
      over: false,
    };
  }

  #write(ms: number): void {
    const { focus, sounding } = this.#face;
    if (focus === null || (this.#caption !== null && ms - this.#caption.since < READ_MS)) return;
    const line = caption(focus, READER, MOST, standing(focus, READER.texts, sounding));
    this.#caption = { line, since: ms };
  }

  #draw(view: Perception, focus: Focus, ms: number): void {
    if (focus.cue !== this.#cue) {
      this.#cue = focus.cue;
      // A player first seen with a cue is seen with the cue fully made.
      this.#cueSince = this.#motion === null ? ms - SHOWN_MS : ms;
    }
    const wanted = pose({
      body: focus.body,
      gaze: directionOf(focus),
      cue: focus.cue,
      cueAge: ms - this.#cueSince,
      beat: view.music.beat,
      torn: tearInFace(view, focus.chair),
      playing: !focus.breathing,
    });
    this.#motion = ease(this.#motion ?? still(wanted, this.#random), wanted, {
      dt: TICK_MS,
      stroke: Math.sin((view.tick / TICKS_PER_SECOND) * Math.PI),
      random: this.#random,
      reducedMotion: false,
    });
  }
}

/** Long enough for a cue to be fully made. */
const SHOWN_MS = 600;
const PLACES = [chairId(1), chairId(2), chairId(3)] as const;
const placeOf = (chair: ChairId): number => PLACES.indexOf(chair);
const nameOf = (chair: ChairId): string => (chair === ME ? "you" : `Player ${chair}`);
const READER = readerOf(nameOf);

const HALL = layout(1280, 800, 1);
const HOMES = halfCircle(HALL, CHAIRS - 1);

/** The focused player is in the middle; the others are at their places. */
function directionOf({ chair, gaze }: Focus): GazeDirection {
  const home = HOMES[placeOf(chair)] ?? HALL.focus;
  if (gaze === ME) return AT_VIEWER;
  if (gaze === "inward") return gazeInward();
  if (gaze === "away") return gazeAway(home, HALL.focus.x);
  const to = HOMES[placeOf(gaze)] ?? HALL.focus;
  return gazeBetween(HALL.focus, to, HALL.focus.scale);
}

function carryOut(deed: Deed, at: number): { readonly at: number; readonly command: Command }[] {
  switch (deed.do) {
    case "look": {
      const chair = PLACES[deed.place];
      return chair === undefined ? [] : [{ at, command: { do: "look", at: chair } }];
    }
    case "cue":
    case "breathe":
      return [{ at, command: deed }];
    case "bend": {
      const { pitch, time } = deed;
      const [up, on] = [FULL_PITCH_MS * Math.abs(pitch), FULL_TIME_MS * Math.abs(time)];
      const arrow = (way: number): number => ARROW_SHARE * Math.sign(way);
      return [
        { at, command: { ...AT_REST, pitch: arrow(pitch) } },
        { at: at + up, command: { ...AT_REST, tempo: arrow(time) } },
        { at: at + up + on, command: AT_REST },
      ];
    }
  }
}
