import { describe, expect, test } from "vitest";
import { heardAt } from "../../client/sound/beats.ts";
import { ContextClock, type Clock } from "../../client/sound/clock.ts";
import { Playout, type Player } from "../../client/sound/playout.ts";
import { seeded } from "../../client/sound/room.ts";
import type { Note } from "../../client/sound/note.ts";
import type { Perception, Sounding } from "../../shared/model/perception.ts";
import { cents, chairId, millis } from "../../shared/model/units.ts";
import { calm } from "../fixtures/perceptions.ts";
import { envelope, renderDry } from "./rendering.ts";

const BEAT_TICKS = 12;
const BEAT_MS = BEAT_TICKS * 50;
const EPOCH = millis(2000);
const MUSIC = { ...calm().music, beat: 0, beatTick: 0, beatTicks: BEAT_TICKS };

/** A crotchet on every beat. */
const steps = (beats: number, midi = 60): readonly Note[] =>
  Array.from({ length: beats }, (_, beat) => ({ beat, length: 1, midi }));

/** What chair 0 perceives at server time `ms` when each chair's offset at a beat is `offset`. */
function perceived(
  ms: number,
  chairs: number,
  offset: (chair: number, beat: number) => number,
): Perception {
  const tick = Math.max(0, Math.floor((ms - EPOCH) / 50));
  const beat = Math.floor(tick / BEAT_TICKS);
  const sounding = (chair: number): Sounding | null =>
    chair === 0
      ? null
      : { cents: cents(0), ms: millis(offset(chair, beat + 1)), volume: 0.5, tone: 0.5, rough: 0 };
  return {
    ...calm(chairs),
    tick,
    me: chairId(0),
    music: { ...MUSIC, beat, beatTick: beat * BEAT_TICKS },
    sounding: Array.from({ length: chairs }, (_, chair) => sounding(chair)),
  };
}

interface Played {
  readonly chair: number;
  readonly hz: number;
  readonly start: number;
  readonly end: number;
  /** Context seconds at which it was scheduled. */
  readonly at: number;
}

interface Journey {
  readonly chairs?: number;
  readonly beats?: number;
  readonly offset?: (chair: number, beat: number) => number;
  /** Delay in ms of the perception sent at `sent`; null when it is lost. */
  readonly delay?: (sent: number) => number | null;
  /** Server ms during which neither timers nor messages run. */
  readonly asleep?: readonly [number, number];
}

/** Plays a movement on a manual clock: perceptions every 100 ms, the timer every 40. */
function play({
  chairs = 2,
  beats = 16,
  offset = () => 0,
  delay = () => 30,
  asleep,
}: Journey): readonly Played[] {
  let now = EPOCH as number;
  const clock: Clock = { now: () => now / 1000, at: (ms) => ms / 1000 };
  const played: Played[] = [];
  const player = (chair: number): Player => ({
    play: (hz, start, end) => played.push({ chair, hz, start, end, at: now / 1000 }),
    hush: () => {},
  });
  const playout = new Playout(clock, player);
  playout.open(Array.from({ length: chairs }, () => steps(beats)));
  const arriving: { readonly at: number; readonly perception: Perception }[] = [];
  const end = EPOCH + (beats + 1) * BEAT_MS;
  for (; now < end; now += 10) {
    if ((now - EPOCH) % 100 === 0) {
      const under = delay(now);
      if (under !== null)
        arriving.push({ at: now + under, perception: perceived(now, chairs, offset) });
    }
    if (asleep !== undefined && now >= asleep[0] && now < asleep[1]) continue;
    for (const [i, message] of [...arriving.entries()].reverse()) {
      if (message.at > now) continue;
      playout.hear(message.perception, EPOCH);
      arriving.splice(i, 1);
    }
    if ((now - EPOCH) % 40 === 0) playout.run();
  }
  return played;
}

const gridSeconds = (beat: number): number => heardAt(MUSIC, EPOCH, beat) / 1000;
const startsOf = (played: readonly Played[], chair: number): readonly number[] =>
  played.filter((note) => note.chair === chair).map(({ start }) => start);

describe("a chair sounds at its own moment", () => {
  test("[I1] one's own part falls exactly on the grid, whatever the others do", () => {
    const starts = startsOf(play({ offset: () => 90 }), 0);
    expect(starts).toHaveLength(16);
    for (const [beat, start] of starts.entries()) expect(start).toBeCloseTo(gridSeconds(beat), 6);
  });

  test("[C3] a part that is late or early by so many ms is played so, beat by beat", () => {
    const offset = (_: number, beat: number): number => (beat < 8 ? 80 : -60) + beat;
    const off = startsOf(play({ offset }), 1).map((start, beat) =>
      Math.round(1000 * (start - gridSeconds(beat))),
    );
    expect(off.slice(1)).toEqual(off.slice(1).map((_, i) => offset(1, i + 1)));
  });

  test("[C3] a late chair is really late: 120 ms between the onsets in the rendered sound", async () => {
    const played = play({ beats: 6, offset: () => 120 });
    const zero = EPOCH / 1000;
    const onsets = async (chair: number): Promise<readonly number[]> => {
      const mono = await renderDry(["clarinet", "clarinet"], 5, (ensemble) => {
        for (const note of played) {
          if (note.chair !== chair) continue;
          ensemble.voices[0]!.play(note.hz, note.start - zero, note.end - zero);
        }
      });
      const step = 0.002;
      const loud = envelope(mono, step);
      const top = Math.max(...loud);
      const found: number[] = [];
      let quiet = true;
      for (const [i, level] of loud.entries()) {
        if (level < 0.25 * top) quiet = true;
        if (quiet && level > 0.6 * top) {
          found.push(i * step);
          quiet = false;
        }
      }
      return found;
    };
    const [mine, theirs] = await Promise.all([onsets(0), onsets(1)]);
    expect(mine).toHaveLength(6);
    expect(theirs).toHaveLength(6);
    for (let beat = 1; beat < 6; beat++) {
      expect(theirs[beat]! - mine[beat]!).toBeGreaterThan(0.11);
      expect(theirs[beat]! - mine[beat]!).toBeLessThan(0.13);
    }
  });
});

describe("playing ahead of time", () => {
  test("every note is handed over at least 200 ms before it sounds", () => {
    for (const { start, at } of play({ chairs: 4 })) expect(start - at).toBeGreaterThan(0.2);
  });

  test.each([1, 2, 3, 4, 5])(
    "perceptions late by up to 250 ms change nothing (seed %i)",
    (seed) => {
      const vary = seeded(seed);
      const offset = (chair: number, beat: number): number => 40 * Math.sin(chair + beat);
      const even = play({ chairs: 4, offset });
      const shaken = play({ chairs: 4, offset, delay: () => Math.round(25 * vary()) * 10 });
      expect(shaken.map(({ chair, start }) => [chair, start])).toEqual(
        even.map(({ chair, start }) => [chair, start]),
      );
    },
  );

  test("a lost perception costs no note: its beat goes by the last offset known", () => {
    const from = EPOCH + 4 * BEAT_MS;
    const lost = (sent: number): number | null =>
      sent >= from && sent < from + 2 * BEAT_MS ? null : 30;
    const starts = startsOf(play({ offset: (_, beat) => beat, delay: lost }), 1);
    expect(starts).toHaveLength(16);
    expect(starts[6]! - gridSeconds(6)).toBeCloseTo(0.004, 6);
    expect(starts[8]! - gridSeconds(8)).toBeCloseTo(0.008, 6);
  });
});

describe("a tab that slept", () => {
  const asleep = [EPOCH + 3 * BEAT_MS, EPOCH + 9 * BEAT_MS] as const;
  const woke = asleep[1] / 1000;

  test("wakes without a burst: at most one note a chair is joined, the missed ones stay silent", () => {
    const played = play({ chairs: 4, asleep });
    for (const chair of [0, 1, 2, 3]) {
      const atOnce = startsOf(played, chair).filter((start) => Math.abs(start - woke) < 0.05);
      expect(atOnce.length).toBeLessThanOrEqual(1);
      expect(startsOf(played, chair).length).toBeLessThan(13);
    }
    for (const { start, at } of played) expect(start).toBeGreaterThanOrEqual(at);
  });

  test("and is back on the grid with the next beat", () => {
    const after = startsOf(play({ asleep }), 0).filter((start) => start > woke + 0.1);
    for (const start of after) {
      const beats = (start - gridSeconds(0)) / (BEAT_MS / 1000);
      expect(beats).toBeCloseTo(Math.round(beats), 6);
    }
    expect(after.length).toBeGreaterThanOrEqual(6);
  });
});

describe("server time on the context's time line", () => {
  test("is true within 3 ms although the context's clock moves in coarse steps", () => {
    const vary = seeded(11);
    let server = 50_000;
    const context = { currentTime: 0, latency: 0 };
    const truth = (): number => (server - 50_000) / 1000 + 3;
    const advance = (): void => {
      server += 20 + 30 * vary();
      context.currentTime = Math.floor(truth() / 0.01) * 0.01;
    };
    advance();
    const clock = new ContextClock(context, () => server);
    const errors = Array.from({ length: 60 }, () => {
      advance();
      clock.read();
      return Math.abs(clock.at(server) - truth());
    });
    expect(Math.max(...errors.slice(20))).toBeLessThan(0.003);
  });

  test("follows at once when the context stood still for a while", () => {
    let server = 0;
    const context = { currentTime: 1, latency: 0 };
    const clock = new ContextClock(context, () => server);
    expect(clock.at(0)).toBeCloseTo(1, 9);
    server = 5000;
    context.currentTime = 1.5;
    clock.read();
    expect(clock.at(5000)).toBeCloseTo(1.5, 9);
  });

  test("what takes a while from the context to the ear is handed over earlier by it, so that it is heard with the picture", () => {
    const context = { currentTime: 1, latency: 0.18 };
    const clock = new ContextClock(context, () => 0);
    expect(clock.at(0)).toBeCloseTo(0.82, 9);
  });

  test("a latency that wavers by some ms does not make the onsets waver", () => {
    const context = { currentTime: 1, latency: 0.1 };
    const clock = new ContextClock(context, () => 0);
    const heard = [0.104, 0.093, 0.112].map((latency) => {
      context.latency = latency;
      clock.read();
      return clock.at(0);
    });
    expect(new Set(heard).size).toBe(1);
    context.latency = 0.24;
    clock.read();
    expect(clock.at(0)).toBeCloseTo(0.76, 9);
  });
});
