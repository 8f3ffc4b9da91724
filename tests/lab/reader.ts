/** [P4] An ideal reader: knows the table of signatures, not the dialect; averages what it is shown. */
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { createWorld, open, type Store, type World } from "../../shared/model/consort.ts";
import { type Need, NEEDS } from "../../shared/model/cue.ts";
import { BODY } from "../../shared/model/numbers.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { levelOf } from "../../shared/model/signature.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import { plainScore } from "./play.ts";

const VIEWER = chairId(0);
const SHOWN = chairId(1);
/** Ticks for the face to take on what it feels. */
const SETTLED = 30;

/** A world in which chair 1 has just come to `need`, chair 0 looking at it. */
export function worldWith(need: Need, seed: number, leak: number): World {
  const world = createWorld({ seed, chairs: 4, pace: "expert", score: plainScore(60) });
  const store = open(world);
  for (const chair of store.chairs) chair.nextNeed = 1e9;
  give(store, need, leak);
  return world;
}

function give(store: Store, need: Need, leak: number): void {
  const chair = store.chairs[SHOWN];
  if (chair === undefined) throw new Error("no chair 1");
  chair.bid = {
    need,
    to: VIEWER,
    since: 0,
    answerBy: 1e9,
    lateBy: 1e9,
    leak,
    faint: false,
    told: false,
    worth: 1,
    met: false,
    until: 1e9,
  };
  chair.gaze = need === "space" ? "away" : VIEWER;
}

/** Which need the reader names after `seconds`, from the given channels alone. */
export function readNeed(
  world: World,
  seconds: number,
  channels: readonly (typeof SIGNATURE_CHANNELS)[number][] = SIGNATURE_CHANNELS,
): Need {
  for (let tick = 0; tick < SETTLED; tick++) step(world, []);
  const sums = channels.map(() => 0);
  const ticks = seconds * 20;
  let view: Perception | undefined;
  for (let tick = 0; tick < ticks; tick++) {
    step(world, []);
    view = perceive(world, VIEWER, view);
    const { focus } = view;
    if (focus === null) throw new Error("nothing in view");
    channels.forEach((channel, i) => (sums[i] = (sums[i] as number) + focus.body[channel] / ticks));
  }
  let best: Need = "space";
  let least = Infinity;
  for (const need of NEEDS) {
    let distance = 0;
    channels.forEach((channel, i) => {
      const level = levelOf(need, SIGNATURE_CHANNELS.indexOf(channel));
      distance += ((sums[i] as number) - BODY.signature * level) ** 2;
    });
    if (distance < least) {
      least = distance;
      best = need;
    }
  }
  return best;
}
