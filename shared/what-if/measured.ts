/**
 * [F9] Measures how a person has played a movement so far, for the stand-in that continues like them: how often they
 * acted when there was reason to ([G4]), how often their answers fitted, how long those took, and how often they
 * looked around and gave cues. A few occasions say little, so each figure is averaged with those of a practised
 * player.
 */
import type { BotProfile } from "../bots/profile.ts";
import { BOT_PROFILES } from "../bots/profiles.ts";
import type { Command } from "../model/command.ts";
import type { Event } from "../model/event.ts";
import { OwnPartFold } from "../model/own-part/own-part.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { World } from "../model/world.ts";

/** Actions that a person takes, or leaves, when there is a reason for them. */
export const WILLS = ["answers", "shows", "heeds", "calms", "speaks", "mends"] as const;
export type Will = (typeof WILLS)[number];

export interface Measured {
  /** Skill and speed of a bot that plays like them. */
  readonly profile: BotProfile;
  /** How often they act when there is a reason to, 0 … 1. */
  readonly will: Readonly<Record<Will, number>>;
}

/** The prior: a practised player. */
export const PRACTISED: BotProfile = BOT_PROFILES.fair;
const USUAL = PRACTISED;
/** A practised player's share for each action, and the number of occasions that this prior counts as. */
const USUAL_WILL = 0.8;
const COUNTS_AS = 2;
/** Time for which a practised player looks before answering, s. */
const USUAL_SECONDS = USUAL.skill.read + USUAL.skill.reaction / TICKS_PER_SECOND;

/** Measures one chair. Create it before the first tick. */
export class Measuring {
  readonly #me: ChairId;
  readonly #own: OwnPartFold;
  readonly #calls = new Map<ChairId, number>();
  /** Samples in s: from the look at a caller to the answer; between two cues; between two changes of gaze. */
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

  /** To be called after each tick. `did`: the person's commands; `plays`: a person played, not a bot. */
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
        // Answering a need that was said in words is not reading it.
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

/** Median of the samples and the prior. */
function median(values: readonly number[], usual: number): number {
  const sorted = [...values, ...Array.from({ length: COUNTS_AS }, () => usual)].toSorted(
    (a, b) => a - b,
  );
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? usual;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? usual) + upper) / 2;
}
