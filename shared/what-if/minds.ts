/**
 * [F9] Who plays each chair at a tick of a recorded movement, and what they know by then. Bots decide from what they
 * perceive alone, so replaying the recording brings each bot's memory to the state it had.
 */
import { type Bot, botOf, companion, type Mind } from "../bots/bot.ts";
import type { Command } from "../model/command.ts";
import { perceive } from "../model/perceive.ts";
import type { Perception } from "../model/perception.ts";
import type { RecordedCommand, Recording } from "../model/replay/recording.ts";
import { Replayer } from "../model/replay/replayer.ts";
import { type ChairId, chairId } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { PRACTISED, Measuring } from "./measured.ts";
import { standIn } from "./stand-in.ts";

/** Plays a chair after the fork. */
export interface Player {
  /** Decides the commands. */
  readonly bot: Bot;
  /** What `bot` knows; a stand-in's mind only watches. */
  readonly mind: Mind;
}

/** A chair while the recording is replayed. */
interface Seat {
  person: boolean;
  /** A scene or a facilitator directs its bot. */
  led: boolean;
  /** The present bot, or one that watched the person play. */
  mind: Mind;
  /** Null where no person has played yet. */
  measuring: Measuring | null;
  readonly seen: Perception;
}

export class Minds {
  readonly recording: Recording;
  readonly #replayer: Replayer;
  readonly #seats: readonly Seat[];
  #faithful = true;
  #nextPlayer = 0;
  #nextCommand = 0;

  /** Starts at the first tick. `before`: the world that the recording continues. Throws ReplayError. */
  constructor(recording: Recording, before?: World) {
    this.recording = recording;
    this.#replayer = new Replayer(recording, before);
    const { world } = this;
    this.#seats = world.chairs.map(({ id }) => ({
      person: false,
      led: false,
      mind: companion(recording.setup.seed, id, null),
      measuring: null,
      seen: perceive(world, id),
    }));
    this.#takeSeats();
  }

  get world(): World {
    return this.#replayer.world;
  }

  /** Whether every bot decided what was recorded; if not, its memory at that time is unknown. */
  get faithful(): boolean {
    return this.#faithful;
  }

  /** Advances to that tick, or to the end of the recording; there is no way back. */
  goTo(tick: number): void {
    while (this.world.tick < tick && !this.#replayer.over) this.#tick();
  }

  /** Whether a person plays that chair now. */
  isPerson(chair: ChairId): boolean {
    return this.#seats[chair]?.person === true;
  }

  isLed(chair: ChairId): boolean {
    return this.#seats[chair]?.led === true;
  }

  /** One per chair, each an independent copy with its own random numbers. */
  players(seed: number): readonly Player[] {
    return this.#seats.map(({ person, mind, measuring }, i) => {
      if (!person || measuring === null) {
        const bot = mind.fork(seed + i);
        return { bot, mind: bot };
      }
      const { measured } = measuring;
      const watched = mind.fork(seed + i, measured.profile);
      return { bot: standIn(watched, measured, seed + i), mind: watched };
    });
  }

  #tick(): void {
    const { world } = this;
    const commands = this.#commandsNow();
    const did = this.#seats.map((_, chair) => ownCommands(commands, chair));
    this.#seats.forEach((seat, i) => {
      if (seat.led) return;
      const recorded = commands.filter(({ chair, by }) => chair === i && by === "bot");
      const { mind, person } = seat;
      const watched = did[i] ?? [];
      if (watched.length + recorded.length === 0 && !mind.thinksAt(world.tick)) return;
      const view = perceive(world, chairId(i), seat.seen);
      // Commands that a bot gave in a person's chair came from assistance, not from a mind.
      if (person) mind.watch(view, watched);
      else {
        const decided = JSON.stringify(mind.act(view));
        this.#faithful &&= recorded.every(({ command }) => JSON.stringify(command) === decided);
      }
    });
    const step = this.#replayer.next();
    if (step === null) return;
    this.#seats.forEach(({ measuring, person }, i) =>
      measuring?.take(this.world, step.events, did[i] ?? [], person),
    );
    this.#takeSeats();
  }

  #commandsNow(): readonly RecordedCommand[] {
    const { commands } = this.recording;
    const first = this.#nextCommand;
    while (commands[this.#nextCommand]?.tick === this.world.tick) this.#nextCommand += 1;
    return commands.slice(first, this.#nextCommand);
  }

  /** Applies changes of players that are due at the present tick. */
  #takeSeats(): void {
    const { players, setup } = this.recording;
    for (let next = players[this.#nextPlayer]; next; next = players[this.#nextPlayer]) {
      if (next.tick > this.world.tick) return;
      this.#nextPlayer += 1;
      const { chair, by } = next;
      const seat = this.#seats[chair];
      if (seat === undefined) continue;
      if (by === "led" || by === "itself") {
        seat.led = by === "led";
        continue;
      }
      seat.person = by === "person";
      if (seat.person) {
        seat.measuring ??= new Measuring(this.world, chair);
        seat.mind = botOf(PRACTISED, setup.seed + chair, chair);
      } else seat.mind = companion(setup.seed, chair, next.habits ?? null);
    }
  }
}

/** Commands that the person of that chair gave in this tick. */
const ownCommands = (commands: readonly RecordedCommand[], of: number): readonly Command[] =>
  commands.flatMap(({ chair, by, command }) =>
    chair === of && by === "person" && command.do !== "noneAtMe" ? [command as Command] : [],
  );
