/** [F9] The stand-in for a person is built from what that person did. */
import { expect, test } from "vitest";
import type { PolicyName } from "../../shared/bots/bot.ts";
import { isEdge } from "../../shared/model/cue.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import type { RecordedCommand } from "../../shared/model/replay/recording.ts";
import { type Measured, Measuring } from "../../shared/what-if/measured.ts";
import type { Run } from "../../shared/what-if/run.ts";
import { WhatIf } from "../../shared/what-if/what-if.ts";
import { PERSON, playAlone, PRACTICE } from "../fixtures/movement-alone.ts";

function measured(policy: PolicyName, seed = 2): Measured {
  const recording = playAlone(seed, 240, { ...PRACTICE, minutes: 4, policy });
  const replayer = new Replayer(recording);
  const measuring = new Measuring(replayer.world, PERSON);
  while (!replayer.over) {
    const { tick } = replayer;
    const did = recording.commands.flatMap((sent) =>
      sent.tick === tick && sent.by === "person" ? [sent.command as never] : [],
    );
    const step = replayer.next();
    measuring.take(replayer.world, step?.events ?? [], did, true);
  }
  return measuring.measured;
}

const quick = measured("attuned");
const novice = measured("novice");
const silent = measured("silent");

test("[F9] whoever leaves things has a stand-in that leaves them; nobody's is sure to do, or to leave, anything", () => {
  // In one movement little may be asked of a player; where nothing was, nothing is known.
  const over = (policy: PolicyName, will: keyof Measured["will"]): number =>
    [2, 3, 4].reduce((sum, seed) => sum + measured(policy, seed).will[will], 0);
  for (const will of ["answers", "heeds", "mends"] as const)
    expect(over("silent", will), will).toBeLessThan(over("novice", will));
  for (const { will } of [quick, novice, silent])
    for (const share of Object.values(will)) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
});

test("[F9] whoever reads rightly and is quick has a stand-in that is, too", () => {
  expect(quick.profile.skill.slip).toBeLessThan(novice.profile.skill.slip);
  expect(quick.profile.skill.read).toBeLessThan(novice.profile.skill.read);
  expect(quick.profile.skill.actGap).toBeLessThan(novice.profile.skill.actGap);
  expect(quick.profile.skill.lookGap).toBeLessThan(novice.profile.skill.lookGap);
});

test("[F9] of whom nothing is known it is a practised player", () => {
  const recording = playAlone(2, 20, PRACTICE);
  const { will, profile } = new Measuring(new Replayer(recording).world, PERSON).measured;
  expect(new Set(Object.values(will))).toEqual(new Set([0.8]));
  expect(profile.skill.slip).toBeCloseTo(0.1);
});

test("[F9] it does no sharp acts, also for whoever did", () => {
  const recording = playAlone(3, 120, { ...PRACTICE, policy: "fighting" });
  const sharp = ({ command, chair }: RecordedCommand): boolean =>
    chair === PERSON && command.do === "cue" && isEdge(command.cue);
  expect(recording.commands.some(sharp)).toBe(true);
  const of = new WhatIf([recording]);
  for (let k = 0; k < 4; k += 1) expect(of.unchanged(1200, k).commands.some(sharp)).toBe(false);
});

/** Mean share of the person's bonds that hold at the end, and mean harmony, over some runs. */
function likeness(runs: readonly Run[]): readonly [bonds: number, harmony: number] {
  const mean = (of: readonly number[]): number =>
    of.reduce((sum, value) => sum + value, 0) / of.length;
  const own = runs.flatMap(({ bonds }) => bonds.filter(({ a, b }) => a === PERSON || b === PERSON));
  return [
    mean(own.map(({ end }) => (end === "whole" || end === "mended" ? 1 : 0))),
    mean(runs.flatMap(({ harmony }) => harmony ?? [])),
  ];
}

test("[F9] without a change it goes on as it was really played, on average", () => {
  const [played, unchanged]: [Run[], Run[]] = [[], []];
  for (const seed of [11, 12, 13]) {
    const recording = playAlone(seed, 120, PRACTICE);
    const of = new WhatIf([recording]);
    for (let tick = 500; tick < recording.ticks - 620; tick += 400) {
      played.push(of.played(tick));
      for (const k of [0, 1, 2]) unchanged.push(of.unchanged(tick, k));
    }
  }
  const [[bonds, harmony], [guessed, guess]] = [likeness(played), likeness(unchanged)];
  expect(played.length).toBeGreaterThanOrEqual(9);
  expect(Math.abs(bonds - guessed)).toBeLessThan(0.15);
  expect(Math.abs(harmony - guess)).toBeLessThan(0.1);
});
