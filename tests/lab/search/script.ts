/**
 * [X4] Open loop: timed patterns of any commands, one per chair, repeated, that never look at their
 * effect.
 */
import type { Command } from "../../../shared/model/command.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { type Cue, CUES } from "../../../shared/model/cue.ts";
import type { Sent } from "../../../shared/model/inbox.ts";
import { measures, outcome } from "../../../shared/model/measures.ts";
import { below, type Rng, uniform } from "../../../shared/model/rng.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { plainScore, playTick, seatOn } from "../play.ts";

/** One chair's pattern: commands by tick within the period. */
interface Part {
  readonly period: number;
  readonly deeds: readonly { readonly at: number; readonly command: Command }[];
}
export type Script = readonly Part[];

export interface ScriptTask {
  /** Chairs without a pattern are played by attuned bots. */
  readonly script: Script;
  readonly seeds: readonly number[];
  readonly seconds: number;
  readonly chairs: number;
  readonly pace: Pace;
}

/** Outcome by seed. */
export function playScript({ script, seeds, seconds, chairs, pace }: ScriptTask): number[] {
  const byTick = script.map(({ period, deeds }) => {
    const due = new Map<number, Command[]>();
    for (const { at, command } of deeds) due.set(at, [...(due.get(at) ?? []), command]);
    return { period, due };
  });
  const score = plainScore(seconds);
  return seeds.map((seed) => {
    const players = Array.from({ length: chairs }, (_, chair) =>
      chair < script.length ? null : "attuned",
    );
    const play = seatOn(score, players, seed, pace);
    const { world } = play;
    const inbox: Sent[] = [];
    while (world.playing) {
      inbox.length = 0;
      for (const [i, { period, due }] of byTick.entries()) {
        const commands = due.get(world.tick % period);
        if (commands === undefined) continue;
        for (const command of commands) inbox.push({ chair: chairId(i), command });
      }
      playTick(play, inbox);
    }
    return outcome(measures(world));
  });
}

// ---- random scripts ---------------------------------------------------------------------------

/** s, shortest and longest period. */
const SHORTEST = 2;
const LONGEST = 240;
const MAX_DEEDS = 24;

/** The preferences of a pattern: drawn once, so that some never bow, some hardly look. */
interface Taste {
  readonly look: number;
  readonly bow: number;
  readonly breathe: number;
  readonly cue: number;
  readonly cues: readonly Cue[];
}

function someTaste(rng: Rng): Taste {
  const liking = (): number => uniform(rng) ** 3;
  const cues = Array.from(
    { length: 1 + below(rng, 5) },
    () => CUES[below(rng, CUES.length)] as Cue,
  );
  return { look: liking(), bow: liking(), breathe: liking(), cue: liking(), cues };
}

function someCommand(rng: Rng, chair: number, chairs: number, taste: Taste): Command {
  let draw = uniform(rng) * (taste.look + taste.bow + taste.breathe + taste.cue);
  if ((draw -= taste.look) < 0) return someLook(rng, chair, chairs);
  if ((draw -= taste.bow) < 0) {
    const deflection = (): number => (uniform(rng) < 0.4 ? 0 : 2 * uniform(rng) - 1);
    return { do: "bow", pitch: deflection(), tempo: deflection(), volume: uniform(rng) };
  }
  if ((draw -= taste.breathe) < 0) return { do: "breathe", on: uniform(rng) < 0.5 };
  return { do: "cue", cue: taste.cues[below(rng, taste.cues.length)] as Cue };
}

function someLook(rng: Rng, chair: number, chairs: number): Command {
  if (uniform(rng) < 0.2) return { do: "look", at: uniform(rng) < 0.5 ? "inward" : "away" };
  return { do: "look", at: chairId((chair + 1 + below(rng, chairs - 1)) % chairs) };
}

function somePart(rng: Rng, chair: number, chairs: number): Part {
  const taste = someTaste(rng);
  const seconds = SHORTEST * (LONGEST / SHORTEST) ** uniform(rng);
  const period = Math.round(seconds * TICKS_PER_SECOND);
  const deeds = Array.from({ length: 1 + below(rng, MAX_DEEDS) }, () => ({
    at: below(rng, period),
    command: someCommand(rng, chair, chairs, taste),
  }));
  return { period, deeds };
}

export const someScript = (rng: Rng, chairs: number): Script =>
  Array.from({ length: chairs }, (_, chair) => somePart(rng, chair, chairs));

// ---- children of two --------------------------------------------------------------------------

/** A child of two scripts: patterns of either, with one changed. */
export function childOf(one: Script, other: Script, rng: Rng, chairs: number): Script {
  const child = one.map((part, chair) => (uniform(rng) < 0.7 ? part : (other[chair] ?? part)));
  const chair = below(rng, child.length);
  const part = child[chair] as Part;
  return child.with(chair, changed(part, rng, chair, chairs));
}

function changed(part: Part, rng: Rng, chair: number, chairs: number): Part {
  const { period, deeds } = part;
  const draw = uniform(rng);
  if (draw < 0.1) return somePart(rng, chair, chairs);
  if (draw < 0.25) {
    const longer = Math.round(period * (0.6 + uniform(rng)));
    const bounded = Math.min(
      LONGEST * TICKS_PER_SECOND,
      Math.max(SHORTEST * TICKS_PER_SECOND, longer),
    );
    return { period: bounded, deeds: deeds.map((deed) => ({ ...deed, at: deed.at % bounded })) };
  }
  const which = below(rng, deeds.length);
  if (draw < 0.5 && deeds.length > 1) return { period, deeds: deeds.toSpliced(which, 1) };
  const deed = { at: below(rng, period), command: someCommand(rng, chair, chairs, someTaste(rng)) };
  return {
    period,
    deeds: draw < 0.75 ? deeds.with(which, deed) : [...deeds, deed].slice(0, MAX_DEEDS),
  };
}

/** In words, one line per chair. */
export function describeScript(script: Script): string[] {
  return script.map(({ period, deeds }, chair) => {
    const lines = deeds
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, command }) => `${(at / TICKS_PER_SECOND).toFixed(1)} ${wordsFor(command)}`);
    return `chair ${chair}, every ${(period / TICKS_PER_SECOND).toFixed(1)} s: ${lines.join("; ")}`;
  });
}

function wordsFor(command: Command): string {
  switch (command.do) {
    case "look":
      return `look ${command.at}`;
    case "bow":
      return `bow ${[command.pitch, command.tempo, command.volume].map((v) => v.toFixed(2)).join("/")}`;
    case "breathe":
      return command.on ? "breathe" : "stop breathing";
    case "cue":
      return command.cue;
    case "propose":
      return `propose ${command.terms.about}`;
  }
}
