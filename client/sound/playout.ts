import type { MusicTime, Perception } from "../../shared/model/perception.ts";
import type { Millis } from "../../shared/model/units.ts";
import { heardAt } from "./beats.ts";
import type { Clock } from "./clock.ts";
import type { Note } from "./note.ts";
import { pitchHz } from "./temperament.ts";
import type { Touch } from "./touch.ts";

/** What a scheduler needs of a voice. */
export interface Player {
  play(hz: number, start: number, end: number, touch?: Touch): void;
  hush(at: number): void;
}

/** Seconds ahead that notes are scheduled: well within what is known of their offsets. */
const LOOK_AHEAD = 0.25;
/** A note missed by more than this is not played late. */
const STALE = 0.03;
/** Of a note missed by a sleeping tab, at least this much must be left to join in. */
const WORTH_JOINING = 0.3;
/** Least time between two onsets of one chair. */
const APART = 0.05;
/** Beats back that offsets are remembered. */
const REMEMBERED = 8;

/** One chair's position in its part. */
interface Desk {
  notes: readonly Note[];
  next: number;
  lastStart: number;
  /** Offset in ms by beat, for the latest beats. */
  readonly offsets: Map<number, number>;
}

/**
 * Plays every chair's part ahead of time: beat b of a part sounds at its place on the server's
 * grid, plus that chair's own offset, plus one delay that is the same on all devices. Perceptions
 * may come late, twice or in bunches; the last known offset is used until the next is known.
 */
export class Playout {
  readonly #clock: Clock;
  readonly #player: (chair: number) => Player | undefined;
  #desks: Desk[] = [];
  #music: MusicTime | null = null;
  #epoch = 0 as Millis;

  constructor(clock: Clock, player: (chair: number) => Player | undefined) {
    this.#clock = clock;
    this.#player = player;
  }

  /** Opens the parts of a movement, by chair, at the beginning. */
  open(parts: readonly (readonly Note[])[]): void {
    this.close();
    this.#desks = parts.map((notes) => ({
      notes,
      next: 0,
      lastStart: -Infinity,
      offsets: new Map(),
    }));
  }

  /** Silence, with nothing scheduled. */
  close(): void {
    for (const chair of this.#desks.keys()) this.#player(chair)?.hush(this.#clock.now());
    this.#desks = [];
    this.#music = null;
  }

  /** [Z3] Replaces the parts by a longer or shorter version; scheduled notes stay. */
  extend(parts: readonly (readonly Note[])[]): void {
    for (const [chair, desk] of this.#desks.entries()) desk.notes = parts[chair] ?? [];
  }

  /** Continues the parts at the present position, after a time in which nothing could be scheduled. */
  rejoin(): void {
    for (const [chair, desk] of this.#desks.entries()) {
      this.#player(chair)?.hush(this.#clock.now());
      // Past notes are skipped.
      desk.next = 0;
      desk.lastStart = -Infinity;
    }
  }

  /** Learns the time and every chair's next offset. */
  hear({ music, sounding }: Pick<Perception, "music" | "sounding">, epoch: Millis): void {
    if (music.beat < 0) return;
    this.#music = music;
    this.#epoch = epoch;
    for (const [chair, part] of sounding.entries()) {
      const offsets = this.#desks[chair]?.offsets;
      if (offsets === undefined) continue;
      offsets.set(music.beat + 1, part?.ms ?? 0);
      offsets.delete(music.beat - REMEMBERED);
    }
  }

  /** Schedules all notes that are due soon. To be called several times within the look-ahead. */
  run(): void {
    const music = this.#music;
    if (music === null) return;
    const now = this.#clock.now();
    for (const [chair, desk] of this.#desks.entries()) {
      const player = this.#player(chair);
      if (player === undefined) continue;
      for (let note = desk.notes[desk.next]; note !== undefined; note = desk.notes[desk.next]) {
        const offset = offsetAt(desk.offsets, note.beat);
        const due = this.#clock.at(heardAt(music, this.#epoch, note.beat) + offset);
        if (due > now + LOOK_AHEAD) break;
        desk.next++;
        const end = this.#clock.at(heardAt(music, this.#epoch, note.beat + note.length) + offset);
        const missed = now - due > STALE;
        if (missed && end - now < WORTH_JOINING) continue;
        const start = Math.max(due, now, desk.lastStart + APART);
        desk.lastStart = start;
        player.play(pitchHz(note.midi), start, Math.max(end, start + APART), note.touch);
      }
    }
  }
}

/** Between two beats an offset changes evenly from the one to the other. */
function offsetAt(offsets: ReadonlyMap<number, number>, beat: number): number {
  const whole = Math.floor(beat);
  const here = known(offsets, whole);
  const there = offsets.get(whole + 1) ?? here;
  return here + (beat - whole) * (there - here);
}

function known(offsets: ReadonlyMap<number, number>, beat: number): number {
  for (let back = 0; back < REMEMBERED; back++) {
    const offset = offsets.get(beat - back);
    if (offset !== undefined) return offset;
  }
  return 0;
}
