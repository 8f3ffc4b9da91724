/**
 * [I1] What each device plays while a consort plays: the own part at zero, the others in steps no
 * finer than the eye.
 */
import { expect, test } from "vitest";
import { beatRate } from "../../client/sound/beats.ts";
import { stanceOf } from "../../client/sound/own-seat.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { HEARING, TUNE } from "../../shared/model/numbers.ts";
import { open } from "../../shared/model/world.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import { plainScore, playTick, seat, TICKS_PER_SECOND } from "../lab/play.ts";

const ME = chairId(0);
const OTHER = chairId(1);

test("[I1] two alone hear no beat between them, in tune or not, until something tears", () => {
  const play = seat(["novice", "novice"], 3, "expert", 120);
  const { world } = play;
  const [whole, torn]: [number[], number[]] = [[], []];
  let apart = 0;
  while (world.playing) {
    playTick(play);
    const view = perceive(world, ME);
    const cents = stanceOf(view, OTHER).cents - stanceOf(view, ME).cents;
    const [bond] = world.bonds;
    const [one, other] = world.chairs;
    if (bond?.rupture === null) {
      whole.push(beatRate(cents));
      apart = Math.max(apart, Math.abs((one?.pitch ?? 0) - (other?.pitch ?? 0)));
    } else torn.push(beatRate(cents));
  }
  expect(apart).toBeGreaterThan(TUNE.inTune);
  expect(Math.max(...whole)).toBe(0);
  expect(Math.max(...torn)).toBeGreaterThan(0.3);
});

test("[T4] who is in tune is heard in tune, who is not is heard so, and no step between is heard", () => {
  const world = createWorld({ seed: 5, chairs: 4, pace: "expert", score: plainScore(120) });
  const { chairs } = open(world);
  for (const chair of chairs) chair.nextNeed = Infinity;
  const [near, far]: [number[], number[]] = [[], []];
  const before: number[] = [];
  let steepest = 0;
  while (world.playing) {
    // Each sweeps 40 cents up and down, in its own time.
    for (const chair of chairs) chair.pitch = 40 * Math.sin(world.tick / (200 + 60 * chair.id));
    step(world, []);
    const { sounding } = perceive(world, ME);
    const others = chairs.filter(({ id }) => id !== ME);
    const centre = others.reduce((sum, { pitch }) => sum + pitch / others.length, 0);
    for (const { id, pitch } of others) {
      const heard = sounding[id]?.cents ?? NaN;
      steepest = Math.max(steepest, Math.abs(heard - (before[id] ?? heard)));
      before[id] = heard;
      const stands = pitch - centre;
      if (Math.abs(stands) < TUNE.inTune - 4) near.push(Math.abs(heard));
      if (Math.abs(stands) > TUNE.inTune + 4) far.push(Math.abs(heard - stands));
    }
  }
  const mean = (of: readonly number[]): number => of.reduce((sum, v) => sum + v, 0) / of.length;
  expect([near.length > 1000, far.length > 1000]).toEqual([true, true]);
  expect(mean(near)).toBeLessThan(2);
  expect(mean(far)).toBeLessThan(HEARING.cents / 2);
  // A cent a tick at most, which the device ramps.
  expect(steepest).toBeLessThanOrEqual(HEARING.glide / TICKS_PER_SECOND + 1e-6);
});
