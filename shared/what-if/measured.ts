/**
 * [F9] What a person has done so far in a movement, and the stand-in that goes on like it: how often they did each
 * thing when it was asked ([G4]), how often their answers fitted, how long those took, and how often they turned
 * their eyes and gave cues. A few occasions say little, so each figure also counts those of a practised player.
 */
import type { BotProfile } from "../bots/profile.ts";
import { BOT_PROFILES } from "../bots/profiles.ts";
import type { Command } from "../model/command.ts";
import type { Event } from "../model/event.ts";
import { OwnPartFold } from "../model/own-part/own-part.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { World } from "../model/world.ts";

/** What a person does, or not, when there is a reason to. */
export const WILLS = ["answers", "shows", "heeds", "calms", "speaks", "mends"] as const;
export type Will = (typeof WILLS)[number];

export interface Measured {
  /** How to play like them, as far as skill goes. */
  readonly profile: BotProfile;
  /** 0 … 1: how often they do it when there is a reason. */
  readonly will: Readonly<Record<Will, number>>;
}

/** Whom the stand-in starts out from. */
export const PRACTISED: BotProfile = BOT_PROFILES.fair;
const USUAL = PRACTISED;
/** A practised player's share of each, and as how many occasions it counts. */
const USUAL_WILL = 0.8;
const COUNTS_AS = 2;
/** s a practised player looks before the answer is given. */
const USUAL_SECONDS = USUAL.skill.read + USUAL.skill.reaction / TICKS_PER_SECOND;

/** Gathers it of one chair; to be created at the start of the movement. */
export class Measuring {
  readonly #me: ChairId;
  readonly #own: OwnPartFold;
  readonly #calls = new Map<ChairId, number>();
  /** s from a look at a caller to the answer; s between two cues, and between two turns of the eyes. */
  readonly #answered: number[] = [];
  readonly #cues: number[] = [];
  readonly #looks: number[] = [];
  #right = 0;
  #wrong = 0;
  #cueAt: number | null = null;
  #lookAt: number | null = null;

  constructor(world: World, me: ChairId) {
    this.#me = me;
    this.#own = new OwnPartFold(world, me);
  }

  /** Takes in the tick just played; `did`: the person's commands; `plays`: it was not a bot. */
  take(world: World, events: readonly Event[], did: readonly Command[], plays: boolean): void {
    this.#own.take(world, events, plays);
    for (const event of events) this.#hear(world, event, plays);
    if (!plays) this.#cueAt = this.#lookAt = null;
    else if (did.some((command) => command.do === "look")) {
      if (this.#lookAt !== null) this.#looks.push(seconds(world.tick - this.#lookAt));
      this.#lookAt = world.tick;
    }
  }

  get measured(): Measured {
    const { calls, showed, heeded, calmed, mends } = this.#own.tally;
    const { words } = this.#own.part.figures;
    const answered = Math.min(calls.asked, calls.read + calls.answered + this.#wrong);
    const { skill } = USUAL;
    const reads = median(this.#answered, USUAL_SECONDS) - skill.reaction / TICKS_PER_SECOND;
    return {
      profile: {
        ...USUAL,
        skill: {
          ...skill,
          slip: share(this.#wrong, this.#right + this.#wrong, skill.slip),
          read: within(reads, 0.5, 8),
          actGap: within(median(this.#cues, skill.actGap), 1.2, 12),
          lookGap: within(median(this.#looks, skill.lookGap), 1.5, 15),
        },
      },
      will: {
        answers: share(answered, calls.asked),
        shows: share(showed.done, showed.asked),
        heeds: share(heeded.done, heeded.asked),
        calms: share(calmed.done, calmed.asked),
        speaks: words === null ? USUAL_WILL : share(COUNTS_AS * words, COUNTS_AS),
        mends: share(mends.done, mends.asked),
      },
    };
  }

  #hear(world: World, event: Event, plays: boolean): void {
    const me = this.#me;
    switch (event.event) {
      case "need":
      case "turned":
        if (event.to === me) this.#calls.set(event.chair, event.tick);
        else this.#calls.delete(event.chair);
        return;
      case "cue": {
        if (event.by !== me || !plays) return;
        if (this.#cueAt !== null) this.#cues.push(seconds(event.tick - this.#cueAt));
        this.#cueAt = event.tick;
        return;
      }
      case "met":
      case "misread": {
        // Whoever was told has read nothing.
        if (event.by === me && plays && !(event.event === "met" && event.told)) {
          if (event.event === "met") this.#right += 1;
          else this.#wrong += 1;
          const called = this.#calls.get(event.chair);
          const looks = world.chairs[me]?.lands ?? event.tick;
          if (called !== undefined)
            this.#answered.push(seconds(event.tick - Math.max(called, looks)));
        }
        if (event.event === "met") this.#calls.delete(event.chair);
        return;
      }
      case "missed":
        this.#calls.delete(event.chair);
        return;
      default:
    }
  }
}

const seconds = (ticks: number): number => Math.max(0, ticks) / TICKS_PER_SECOND;
const share = (done: number, asked: number, usual = USUAL_WILL): number =>
  (done + COUNTS_AS * usual) / (asked + COUNTS_AS);
const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** With a practised player's figure counted in. */
function median(values: readonly number[], usual: number): number {
  const sorted = [...values, ...Array.from({ length: COUNTS_AS }, () => usual)].toSorted(
    (a, b) => a - b,
  );
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? usual;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? usual) + upper) / 2;
}
