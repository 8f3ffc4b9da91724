/** The music of one consort: its world, its bots and its log, tick by tick. Knows no network. */
import { randomInt } from "node:crypto";
import { marksFor } from "../../shared/pieces/index.ts";
import type { Agreements } from "../../shared/model/agreement.ts";
import type { Command } from "../../shared/model/command.ts";
import { createWorld, goOn } from "../../shared/model/consort.ts";
import type { Brought, Setup, World } from "../../shared/model/consort.ts";
import { releaseChair } from "../../shared/model/inbox.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { measures, seamsOf } from "../../shared/model/measures.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import { BOW } from "../../shared/model/numbers.ts";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Logged } from "../../shared/model/replay.ts";
import type { ScoreMarks } from "../../shared/model/score.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { ALL_WISHES } from "../../shared/model/wish.ts";
import type { Wish } from "../../shared/model/wish.ts";
import type { Presence } from "../../shared/protocol/incoming.ts";
import type { Movement, Outgoing, Takeover } from "../../shared/protocol/messages.ts";
import { BotTakeover } from "./bot-takeover.ts";
import { FirstTear } from "./first-tear.ts";
import { look } from "./looks.ts";
import { OwnParts } from "./own-parts.ts";

/** [D1] What a chair may come to a movement with: a wish of its own, or, often enough, none. */
const WISHED: readonly (Wish | null)[] = [...ALL_WISHES, null, null, null];

/** [X1] What a movement needs to be played again; refused commands too, since they may draw on chance. */
export interface MovementLog {
  readonly setup: Setup;
  /** The world of the movement before went on, with its bonds ([B1]). */
  readonly continues: boolean;
  readonly commands: Logged[];
}

/** Where words to a chair's person go. */
export type Tell = <K extends "sighting" | "refused" | "takeover" | "ownPart">(
  chair: ChairId,
  kind: K,
  word: Outgoing[K],
) => void;

export class Play {
  /** Every movement of the session, the running one last. */
  readonly log: MovementLog[] = [];
  #tell: Tell = () => {};
  #world: World | null = null;
  #seamsBefore = 0;
  #takeover = new BotTakeover(0, [], () => {});
  #ownParts: OwnParts | null = null;
  #lesson: { readonly pupil: ChairId; readonly tear: FirstTear } | null = null;
  readonly #heard: Sent[] = [];
  readonly #inbox: Sent[] = [];

  /**
   * Begins a movement; `people[i]`: a person sits in chair i. Bonds last ([B1]). `bring` gives what is
   * agreed, and each one's card, for the score that is played. `pupil`: to whom mending is new.
   */
  begin(
    movement: Movement,
    people: readonly boolean[],
    bring: (score: ScoreMarks) => Brought = () => ({}),
    pupil: ChairId | null = null,
  ): void {
    const chairs = people.length;
    const score = marksFor(movement.piece, chairs, movement.minutes);
    const setup: Setup = {
      seed: randomInt(2 ** 31),
      chairs,
      pace: movement.pace,
      score,
      wishes: people.map(() => WISHED[randomInt(WISHED.length)] ?? null),
      ...bring(score),
    };
    const continues = this.#world !== null;
    this.#seamsBefore = this.#world === null ? 0 : seamsOf(this.#world);
    this.#world = this.#world === null ? createWorld(setup) : goOn(this.#world, setup);
    this.log.push({ setup, continues, commands: [] });
    this.#takeover = new BotTakeover(setup.seed, people, (chair, word) =>
      this.#tell(chair, "takeover", word),
    );
    this.#ownParts = new OwnParts(this.#world, people);
    this.#tellTakeovers();
    this.#tellOwnParts();
    this.#heard.length = 0;
    this.#lesson = pupil === null ? null : { pupil, tear: new FirstTear() };
  }

  /** From now on words to people go there. */
  tellTo(tell: Tell): void {
    this.#tell = tell;
  }

  /** Commands of all movements. */
  get commandCount(): number {
    return this.log.reduce((sum, { commands }) => sum + commands.length, 0);
  }

  /** The world as it stands; null before the first movement. */
  get world(): World | null {
    return this.#world;
  }

  /** What was agreed when the movement ended, or began; null before the first. */
  get agreed(): Agreements | null {
    return this.#world?.agreed ?? null;
  }

  get playing(): boolean {
    return this.#world?.playing ?? false;
  }

  get tickCount(): number {
    return this.#world?.tick ?? 0;
  }

  measures(): GroupMeasures {
    return measures(this.#running(), this.#seamsBefore);
  }

  /** A person's command, for the next tick. */
  hear(chair: ChairId, command: Command): void {
    if (this.#takeover.acted(chair, command, this.tickCount)) this.#rest(chair);
    this.#heard.push({ chair, command });
  }

  /** [K1] What a page says of its person; touching anything takes the chair back from a bot. */
  here(chair: ChairId, presence: Presence): void {
    if (this.playing && this.#takeover.heard(chair, presence, this.tickCount)) this.#rest(chair);
  }

  /** [K2] Whether a bot plays for the person of this chair, and for how long it has. */
  takeoverOf(chair: ChairId): Takeover {
    return this.#takeover.of(chair);
  }

  /** [G4] The own part of who sits there, once the movement has ended; null before, and where there is none. */
  ownPartOf(chair: ChairId): OwnTally | null {
    return this.playing ? null : (this.#ownParts?.of(chair) ?? null);
  }

  /** Who plays this chair from now on: a bot, the person it was kept for, or somebody new. */
  changeHands(chair: ChairId, hands: "bot" | "owner" | "newcomer"): void {
    if (this.#world !== null) this.#ownParts?.seat(chair, hands, this.#world);
    if (!this.playing) return;
    this.#takeover.seat(chair, hands, this.tickCount);
    if (hands === "newcomer") {
      this.#rest(chair, BOW.rest);
      this.#heard.push({ chair, command: { do: "sitDown" } });
    } else this.#rest(chair);
  }

  /** What a chair perceives now; another consort may write over it as soon as it has its turn. */
  perception(chair: ChairId): Perception {
    return look(this.#running(), chair);
  }

  /** Plays one tick. Returns whether a patch is due: on every beat, and every so many ticks between. */
  tick(patchTicks: number): boolean {
    const world = this.#running();
    const inbox = this.#collect(world);
    const beat = world.beat;
    const { events, refused } = step(world, inbox);
    for (const { chair, command, refusal } of refused) {
      if (!this.#takeover.playsFor(chair)) this.#tell(chair, "refused", { refusal, command });
    }
    for (const event of events) {
      for (let chair = 0; chair < world.n; chair += 1) {
        const sighting = sightingsOf(event, chairId(chair), world);
        if (sighting) this.#tell(chairId(chair), "sighting", sighting);
      }
    }
    this.#ownParts?.take(world, events, this.#isBot);
    if (!world.playing) {
      this.#tellTakeovers();
      this.#tellOwnParts();
    }
    return world.beat !== beat || !world.playing || this.#sinceBeat(world) % patchTicks === 0;
  }

  #collect(world: World): readonly Sent[] {
    const inbox = this.#inbox;
    inbox.length = 0;
    this.#takeover.watch(world);
    inbox.push(...this.#heard);
    this.#heard.length = 0;
    const led = this.#ledBy(world);
    for (let i = 0; i < world.n; i += 1) {
      const chair = chairId(i);
      if (chair === led || !this.#takeover.thinksFor(chair, world.tick)) continue;
      const command = this.#takeover.act(chair, this.perception(chair));
      if (command) inbox.push({ chair, command });
    }
    const log = this.log.at(-1);
    for (const { chair, command } of inbox)
      log?.commands.push({ tick: world.tick, chair, command });
    return inbox;
  }

  /** The chair that the lesson leads on this tick, its command put in the inbox; null when none. */
  #ledBy({ tick }: World): ChairId | null {
    if (this.#lesson?.tear.watches(tick) !== true) return null;
    const led = this.#lesson.tear.lead(this.perception(this.#lesson.pupil));
    if (led === null || !this.#takeover.playsFor(led.chair)) return null;
    if (led.command !== null) this.#inbox.push({ chair: led.chair, command: led.command });
    return led.chair;
  }

  /** [K2] To all: at the beginning nobody is played for, at the end each learns for how long they were. */
  #tellTakeovers(): void {
    for (let i = 0; i < this.#running().n; i += 1)
      this.#tell(chairId(i), "takeover", this.#takeover.of(chairId(i)));
  }

  /** [G4] To each their own: none as it begins. */
  #tellOwnParts(): void {
    for (let i = 0; i < this.#running().n; i += 1)
      this.#tell(chairId(i), "ownPart", this.ownPartOf(chairId(i)));
  }

  readonly #isBot = (chair: number): boolean => this.#takeover.playsFor(chair);

  #sinceBeat({ tick, score }: World): number {
    return tick % score.beatTicks;
  }

  /** Nothing is held any more; one's loudness is one's own, and stays. */
  #rest(chair: ChairId, volume = this.#running().chairs[chair]?.bow.volume ?? BOW.rest): void {
    this.#heard.push(...releaseChair(chair, volume));
  }

  #running(): World {
    if (this.#world === null) throw new Error("no movement has begun");
    return this.#world;
  }
}
