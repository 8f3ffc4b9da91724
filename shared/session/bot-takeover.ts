/**
 * [K1]–[K3] Bot takeover: a bot plays each chair without a person, and each chair whose person is away. Presence is
 * judged by the person's input, the reports of their page, and what the rules ask of them at the moment.
 */
import type { Command } from "../model/command.ts";
import type { World } from "../model/world.ts";
import type { Perception } from "../model/perception.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import { companion } from "../bots/bot.ts";
import type { Habits } from "../bots/profile.ts";
import type { Bot } from "../bots/bot.ts";

/** Ticks without input after which the page asks its person whether they are there. */
const QUIET = 20 * TICKS_PER_SECOND;
/** Ticks within which the page must be answered. */
const ANSWERED_WITHIN = 10 * TICKS_PER_SECOND;
/** Ticks since the last touch for which an open sheet counts as being read. */
const SHEET_AT_MOST = 100 * TICKS_PER_SECOND;
/** Ticks a page may be hidden: nobody could answer it. */
const HIDDEN_AT_MOST = 10 * TICKS_PER_SECOND;

/** `card`: brief and card of a scene that already plays; a bot plays until the person has read them. */
export type Reading = "lesson" | "sheet" | "card";

/** What a page reports about its person. */
export interface Presence {
  /** They have just used a key or pointer, or moved the focus. */
  readonly touched: boolean;
  /** What they are reading: a line of the coach that waits for them, an open sheet, or a role card. */
  readonly reading: Reading | null;
  /** The page is visible. */
  readonly visible: boolean;
}

/** [K2] Whether a bot plays for the person of a chair; told to them alone. */
export interface Takeover {
  /** `asked`: a bot will play unless they give input. [Z1] `setDown`: a bot plays whatever they do. */
  readonly stage: "none" | "asked" | "bot" | "setDown";
  /** Seconds to answer in; 0 unless asked. */
  readonly seconds: number;
  /** Whole seconds a bot has played for them in this movement. */
  readonly played: number;
}

/** Who plays a chair from now on: a bot; a bot that keeps it for its person; that person; or a new person. */
export type Controller = "bot" | "keptFor" | "owner" | "newcomer";

interface Seat {
  person: boolean;
  /** [J10] A person has the chair or is expected back: its bot stands in for them, and is never directed. */
  owned: boolean;
  bot: Bot | null;
  stage: "none" | "asked" | "bot";
  /** [Z1] Its person only watches. */
  setDown: boolean;
  /** Tick of the person's last input. */
  touchedAt: number;
  /** Last tick at which there was a good reason to give no input. */
  stillAt: number;
  askedAt: number;
  /** Tick at which the page was hidden; null while visible. */
  hiddenAt: number | null;
  reading: Reading | null;
  /** [N4] Their last command was the cue "wait". */
  waits: boolean;
  botTicks: number;
}

/** Called whenever the state of a chair with a person changes. */
export type TellTakeover = (chair: ChairId, takeover: Takeover) => void;

export class BotTakeover {
  readonly #seed: number;
  readonly #seats: Seat[];
  readonly #tell: TellTakeover;
  readonly #habits: readonly (Habits | null)[];

  /**
   * `people[i]`: a person has chair i; `kept`: chairs kept for people who are away; `habits`: [J8] by chair, habits
   * of bots that stand in for nobody.
   */
  constructor(
    seed: number,
    people: readonly boolean[],
    tell: TellTakeover,
    kept: readonly ChairId[] = [],
    habits: readonly (Habits | null)[] = [],
    setDown: readonly ChairId[] = [],
  ) {
    this.#seed = seed;
    this.#habits = habits;
    this.#tell = tell;
    this.#seats = people.map((person, chair) =>
      newSeat(
        person,
        person || kept.includes(chair as ChairId),
        setDown.includes(chair as ChairId),
        0,
      ),
    );
  }

  /** Sets the owner of the chair. A newcomer begins with nothing counted. */
  seat(chair: ChairId, controller: Controller, tick: number): void {
    const before = this.#seats[chair];
    if (before === undefined) return;
    const present = controller === "owner" || controller === "newcomer";
    const setDown = before.setDown && (controller === "owner" || controller === "keptFor");
    const seat = newSeat(present, controller !== "bot", setDown, tick);
    if (controller !== "newcomer") seat.botTicks = before.botTicks;
    this.#seats[chair] = seat;
  }

  /** [Z1] Sets whether a bot plays although the chair's person is here. Returns whether this is a change. */
  setDown(chair: ChairId, on: boolean, tick: number): boolean {
    const seat = this.#seats[chair];
    if (seat === undefined || seat.setDown === on) return false;
    const hiddenAt = seat.hiddenAt === null ? null : tick;
    const anew = { setDown: on, stage: "none", bot: null, touchedAt: tick, stillAt: tick } as const;
    Object.assign(seat, anew, { hiddenAt });
    this.#tell(chair, this.of(chair));
    return true;
  }

  /** [Z1] Whether the chair's person is set down. */
  isSetDown(chair: ChairId): boolean {
    return this.#seats[chair]?.setDown === true;
  }

  /** The person gave a command. Returns whether a bot was stopped by it. */
  acted(chair: ChairId, command: Command, tick: number): boolean {
    const seat = this.#seats[chair];
    if (seat === undefined) return false;
    if (command.do === "cue") seat.waits = command.cue === "wait";
    else if (command.do === "look") seat.waits = false;
    return this.#touched(chair, seat, tick);
  }

  /** A report of the page about its person. Returns whether a bot was stopped by it. */
  heard(chair: ChairId, { touched, reading, visible }: Presence, tick: number): boolean {
    const seat = this.#seats[chair];
    if (seat === undefined) return false;
    const hasRead = seat.reading === "card" && reading !== "card";
    seat.reading = reading;
    seat.hiddenAt = visible ? null : (seat.hiddenAt ?? tick);
    if (reading === "card") {
      if (touched) seat.touchedAt = tick;
      return false;
    }
    if (hasRead && !seat.setDown) {
      this.#touched(chair, seat, tick);
      return true;
    }
    return touched && !seat.setDown && this.#touched(chair, seat, tick);
  }

  /**
   * Once a tick: asks those who have been inactive for long, and lets bots play for those who do
   * not answer.
   */
  watch(world: World): void {
    for (let chair = 0; chair < this.#seats.length; chair += 1) {
      const seat = this.#seats[chair] as Seat;
      if (seat.person && !seat.setDown) this.#checkPresence(chair as ChairId, seat, world);
      if (this.playsFor(chair)) seat.botTicks += 1;
    }
  }

  /** Whether a bot plays this chair now. */
  playsFor(chair: number): boolean {
    const seat = this.#seats[chair];
    if (seat === undefined) return false;
    return !seat.person || seat.setDown || seat.stage === "bot" || seat.reading === "card";
  }

  /** Ticks since that person's last input; 0 without a person. */
  idle(chair: ChairId, tick: number): number {
    const seat = this.#seats[chair];
    return seat?.person === true ? tick - seat.touchedAt : 0;
  }

  /** [J10] Whether the bot of this chair stands in for nobody, and may be directed. */
  mayLead(chair: number): boolean {
    return this.#seats[chair]?.owned === false;
  }

  /** The bot of that chair; a new one after a person has played, or after a change of owner. */
  botAt(chair: ChairId): Bot {
    const seat = this.#seats[chair];
    if (seat === undefined) throw new RangeError(`no chair ${chair}`);
    seat.bot ??= this.#newBot(chair);
    return seat.bot;
  }

  /** [J8] The habits of that chair's bot; null: none. */
  habitsOf(chair: ChairId): Habits | null {
    return this.#seats[chair]?.person === true ? null : (this.#habits[chair] ?? null);
  }

  /** Whether the bot of this chair decides at this tick, and so needs a perception. */
  thinksFor(chair: ChairId, tick: number): boolean {
    return this.playsFor(chair) && this.botAt(chair).thinksAt(tick);
  }

  /** The bot's command. In practice with an open lesson it only bows and breathes ([K3]). */
  act(chair: ChairId, perception: Perception): Command | null {
    const command = this.botAt(chair).act(perception);
    if (command === null || !this.#isAloneWithLesson(chair)) return command;
    return command.do === "bow" || command.do === "breathe" ? command : null;
  }

  /** State as told to the chair's own page. */
  of(chair: ChairId): Takeover {
    const { stage = "none", setDown = false, botTicks = 0 } = this.#seats[chair] ?? {};
    return {
      stage: setDown ? "setDown" : stage,
      seconds: stage === "asked" ? ANSWERED_WITHIN / TICKS_PER_SECOND : 0,
      played: Math.round(botTicks / TICKS_PER_SECOND),
    };
  }

  #checkPresence(chair: ChairId, seat: Seat, { tick, chairs }: World): void {
    if (isStill(seat, chairs[chair], tick)) seat.stillAt = tick;
    if (seat.stage === "bot") return;
    if (seat.hiddenAt !== null) {
      if (tick - seat.hiddenAt >= HIDDEN_AT_MOST) this.#setStage(chair, seat, "bot");
      return;
    }
    const quiet = tick - Math.max(seat.touchedAt, seat.stillAt);
    if (quiet < QUIET) this.#setStage(chair, seat, "none");
    else if (seat.stage === "none") {
      seat.askedAt = tick;
      this.#setStage(chair, seat, "asked");
    } else if (tick - seat.askedAt >= ANSWERED_WITHIN) this.#setStage(chair, seat, "bot");
  }

  #setStage(chair: ChairId, seat: Seat, stage: Seat["stage"]): void {
    if (seat.stage === stage) return;
    seat.stage = stage;
    this.#tell(chair, this.of(chair));
  }

  #touched(chair: ChairId, seat: Seat, tick: number): boolean {
    const interrupted = seat.stage === "bot";
    seat.touchedAt = tick;
    seat.bot = null;
    this.#setStage(chair, seat, "none");
    return interrupted;
  }

  /**
   * Whether a lesson is open and no other person plays: nobody waits for this chair, and the lesson is its person's.
   */
  #isAloneWithLesson(chair: ChairId): boolean {
    const seat = this.#seats[chair];
    if (seat === undefined || !seat.person || seat.hiddenAt !== null) return false;
    if (seat.reading === null || seat.reading === "card") return false;
    return this.#seats.every((other) => other === seat || !other.person);
  }

  #newBot(chair: ChairId): Bot {
    return companion(this.#seed, chair, this.habitsOf(chair));
  }
}

const newSeat = (person: boolean, owned: boolean, setDown: boolean, tick: number): Seat => ({
  person,
  owned,
  setDown,
  bot: null,
  stage: "none",
  touchedAt: tick,
  stillAt: tick,
  askedAt: tick,
  hiddenAt: null,
  reading: null,
  waits: false,
  botTicks: 0,
});

/**
 * Whether there is a reason to do nothing. Waiting, resting for space and breathing are the game's
 * own skills, and a lesson waits for its answer: these have no time limit. A sheet may lie open
 * with nobody there.
 */
function isStill(
  { reading, waits, touchedAt }: Seat,
  chair: World["chairs"][number] | undefined,
  tick: number,
): boolean {
  if (waits || reading === "lesson" || reading === "card") return true;
  if (chair !== undefined && (chair.breathing || chair.bid?.need === "space")) return true;
  return reading === "sheet" && tick - touchedAt < SHEET_AT_MOST;
}
