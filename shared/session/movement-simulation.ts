/** Simulates the movements of one consort: world, bots and recording, tick by tick. Independent of the network. */
import { type MovementLog, MovementLogger } from "../measures/log.ts";
import { marksFor, marksOver } from "../pieces/index.ts";
import type { Agreements } from "../model/agreement.ts";
import type { Command } from "../model/command.ts";
import { createWorld, goOn } from "../model/consort.ts";
import { BOW, type Pace } from "../model/numbers.ts";
import type { Brought, Setup } from "../model/setup.ts";
import type { World } from "../model/world.ts";
import { isDirectorInput, isPossible } from "../model/direction.ts";
import { type EndNow, type Lengthen, type Origin, releaseChair } from "../model/inbox.ts";
import type { Sent, SetPace } from "../model/inbox.ts";
import { type GroupMeasures, measures, seamsOf } from "../model/measures.ts";
import type { OwnTally } from "../model/own-part/own-tally.ts";
import { perceive } from "../model/perceive.ts";
import type { Perception } from "../model/perception.ts";
import { type Camera, type Filmed, Recorder, type Recording } from "../model/replay/recording.ts";
import type { ScoreMarks } from "../model/score.ts";
import { isInVain } from "../model/shield.ts";
import { sightingsOf } from "../model/sighting.ts";
import { step } from "../model/step.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import { BotTakeover, type Controller, type Presence, type Takeover } from "./bot-takeover.ts";
import { type Directive, withHard } from "../scenarios/staging.ts";
import type { Directing, DirectionError } from "./directing.ts";
import { drawnFor } from "./drawn.ts";
import { HelpingHand } from "./helping-hand.ts";
import type { Movement } from "./movement.ts";
import type { Randomness } from "./randomness.ts";
import { RecordedPlayers } from "./recorded-players.ts";
import { isPossibleAct } from "./led-acts.ts";
import type { MovementStart, Input, TimedInput } from "./journal.ts";
import { lengthenedBeats } from "./length.ts";
import { practiceRupture } from "./practice-rupture.ts";
import { NOTHING_DIRECTED, SceneDirector } from "./scene-director.ts";
import { OwnParts } from "./own-parts.ts";
import { broughtAfter, type Past } from "./past.ts";
import { PlayedMovements } from "./played-movements.ts";
import type { Tell } from "./told.ts";

/** A command for the next tick, and its origin. */
interface Heard extends Sent {
  readonly by: Origin;
}

export class MovementSimulation {
  readonly played = new PlayedMovements();
  /** Recorder of the running or latest movement. */
  #recorder: Recorder | null = null;
  #begun: MovementStart | null = null;
  #past: Past | null = null;
  #noted: TimedInput[] = [];
  readonly #random: Randomness;
  readonly #tell: Tell;
  readonly #camera: ((chairs: number) => Camera) | null;
  #world: World | null = null;
  #seamsBefore = 0;
  #takeover = new BotTakeover(0, [], () => {});
  #helpingHand = new HelpingHand(0);
  #ownParts: OwnParts | null = null;
  #logger: MovementLogger | null = null;
  #director = new SceneDirector(NOTHING_DIRECTED, () => false);
  /** The score for a given number of beats, and the present length in beats. */
  #scoreOver: (beats: number) => ScoreMarks = () => this.#running().score;
  #beats = 0;
  readonly #heard: Heard[] = [];
  readonly #inbox: Heard[] = [];
  #players: RecordedPlayers | null = null;
  /** Perceptions of bots, by chair; records are reused. */
  readonly #seen: Perception[] = [];

  /** `tell` receives messages to people; `camera` makes a keyframe writer for that number of chairs. */
  constructor(random: Randomness, tell: Tell = () => {}, camera?: (chairs: number) => Camera) {
    this.#random = random;
    this.#tell = tell;
    this.#camera = camera ?? null;
  }

  /** Begins a movement; `people[i]`: a person has chair i. Bonds last ([B1]). `bring`: agreements and cards. */
  begin(
    movement: Movement,
    people: readonly boolean[],
    bring: (score: ScoreMarks) => Brought = () => ({}),
    directing: Directing = {},
  ): void {
    const chairs = people.length;
    const score = this.#score(movement, chairs, directing);
    this.#random.atMovement?.(this.played.count);
    const setup: Setup = {
      ...drawnFor(chairs, this.#random),
      chairs,
      pace: movement.pace,
      score,
      ...broughtAfter(this.isPast ? this.#past : null, bring(score), chairs),
    };
    this.#begin({ movement, people, directing }, setup);
  }

  /** Prepares the score of a movement. */
  #score(movement: Movement, chairs: number, { script = NOTHING_DIRECTED }: Directing): ScoreMarks {
    const { beats } = marksFor(movement.piece, chairs, movement.minutes);
    this.#scoreOver = (length) => withHard(marksOver(movement.piece, chairs, length), script.hard);
    this.#beats = beats;
    return this.#scoreOver(beats);
  }

  #begin(begun: MovementStart, setup: Setup, filmed: Filmed = {}): void {
    const { people, directing, movement: of } = begun;
    const { script = NOTHING_DIRECTED, pupil = null, kept = [] } = directing;
    const { habits = [], setDown = [] } = directing;
    this.#begun = begun;
    this.#noted = [];
    this.#seamsBefore = this.#world === null ? 0 : seamsOf(this.#world);
    const camera = this.#camera?.(setup.chairs);
    const recorder = new Recorder(setup, this.#world, camera, filmed, of.piece);
    this.played.add((this.#recorder = recorder));
    this.#players = new RecordedPlayers(recorder);
    this.#world = this.#world === null ? createWorld(setup) : goOn(this.#world, setup);
    recorder.begin(this.#world);
    const takeover = new BotTakeover(
      setup.seed,
      people,
      (chair, word) => this.#tell(chair, "takeover", word),
      kept,
      habits,
      setDown,
    );
    this.#takeover = takeover;
    this.#helpingHand = new HelpingHand(setup.seed);
    this.#director = new SceneDirector(script, (chair) => takeover.mayLead(chair));
    if (pupil !== null) this.#director.await(practiceRupture(pupil));
    this.#ownParts = new OwnParts(this.#world, people);
    this.#logger = new MovementLogger(this.#world);
    this.#tellAll();
    this.#heard.length = 0;
  }

  /** How the running or latest movement began; null before the first. */
  get begun(): MovementStart | null {
    return this.#begun;
  }

  /** Inputs to that movement so far, for replaying. */
  get noted(): readonly TimedInput[] {
    return this.#noted;
  }

  /** Restores, in a new simulation: what was before, and the start of the latest movement, which keeps its keyframes. */
  beginAgain(
    before: readonly Recording[],
    world: World | null,
    begun: MovementStart,
    latest: Filmed & Pick<Recording, "setup">,
  ): void {
    this.played.add(...before);
    this.#world = world;
    this.#score(begun.movement, begun.people.length, begun.directing);
    this.#begin(begun, latest.setup, latest);
  }

  /** Logs an input, while a movement is running. */
  #logInput(input: Input): void {
    if (this.playing) this.#noted.push({ tick: this.tickCount, ...input });
  }

  get recordings(): readonly Recording[] {
    return this.played.all;
  }

  /** The present world; null before the first movement. */
  get world(): World | null {
    return this.#world;
  }

  /** The agreements in force; null before the first movement. */
  get agreed(): Agreements | null {
    return this.#world?.agreed ?? null;
  }

  get playing(): boolean {
    return this.#world?.playing ?? false;
  }

  get tickCount(): number {
    return this.#world?.tick ?? 0;
  }

  /** [Y15] Restores, in a new simulation, recordings made by other rules, and what is known of their world. */
  remember(recordings: readonly Recording[], past: Past): void {
    this.played.add(...recordings);
    this.#past = past;
  }

  /** The last movement was played by other rules. */
  get isPast(): boolean {
    return this.#world === null && this.#past !== null;
  }

  measures(): GroupMeasures {
    const past = this.#world === null ? this.#past?.measures : null;
    return past ?? measures(this.#running(), this.#seamsBefore);
  }

  /** Queues a person's command for the next tick. */
  hear(chair: ChairId, command: Command): void {
    this.#logInput({ do: "hear", chair, command });
    if (this.#takeover.isSetDown(chair))
      return this.#tell(chair, "refused", { refusal: "setDown", command });
    if (this.#takeover.acted(chair, command, this.tickCount)) this.#release(chair);
    if (command.do === "bow") this.#helpingHand.bowed(chair);
    this.#heard.push({ by: "person", chair, command });
  }

  /** [A11] Whether edge acts may reach the person of that chair, from the next tick on. */
  setNoneAtMe(chair: ChairId, on: boolean): void {
    this.#logInput({ do: "noneAtMe", chair, on });
    if (this.playing && this.#world?.chairs[chair]?.noneAtMe !== on)
      this.#heard.push({ by: "person", chair, command: { do: "noneAtMe", on } });
  }

  /** [J7] Queues a directive of the facilitator. Returns the reason of a refusal; nothing has changed then. */
  direct(what: Directive): DirectionError | null {
    const world = this.#world;
    if (world === null || !world.playing) return "notPlaying";
    if (world.chairs[what.chair] === undefined) return "noSuchChair";
    this.#logInput({ do: "direct", what });
    if ("command" in what) {
      if (!isPossible(what.command, what.chair, world.n)) return "outOfRange";
      this.#heard.push({ by: "direction", ...what });
      return null;
    }
    if (!isPossibleAct(what.act, what.chair, world.n)) return "outOfRange";
    return this.#director.lead(world, what.chair, what.act) ? null : "notABot";
  }

  /** [Z3] The movement ends with the next tick. */
  end(): void {
    this.#logInput({ do: "end" });
    if (this.playing) this.#directAll({ do: "end" });
  }

  /** [Z3] Changes the length from the next tick on. Returns the reason of a refusal; nothing has changed then. */
  lengthen(seconds: number): DirectionError | null {
    const world = this.#world;
    if (world === null || !world.playing) return "notPlaying";
    if (!Number.isFinite(seconds)) return "outOfRange";
    this.#logInput({ do: "lengthen", seconds });
    const beats = lengthenedBeats({ ...world.score, beats: this.#beats }, world.beat, seconds);
    if (beats === this.#beats) return null;
    this.#beats = beats;
    this.#directAll({ do: "lengthen", score: this.#scoreOver(beats) });
    return null;
  }

  /** [H14] Another pace from the next tick on; needs that have risen keep the time they were given. */
  setPace(pace: Pace): void {
    this.#logInput({ do: "pace", pace });
    if (this.playing) this.#directAll({ do: "pace", pace });
  }

  /** Directive to the whole consort; logged with chair 0 because the log requires a chair. */
  #directAll(command: EndNow | Lengthen | SetPace): void {
    this.#heard.push({ by: "direction", chair: chairId(0), command });
  }

  /** [K1] A page's report about its person; any input takes the chair back from a bot. */
  here(chair: ChairId, presence: Presence): void {
    this.#logInput({ do: "here", chair, presence });
    if (this.playing && this.#takeover.heard(chair, presence, this.tickCount)) this.#release(chair);
  }

  /** [Z1] Whether a bot plays although the chair's person is here, who then only watches. */
  setDown(chair: ChairId, on: boolean): void {
    this.#logInput({ do: "setDown", chair, on });
    if (this.playing && this.#takeover.setDown(chair, on, this.tickCount)) this.#release(chair);
  }

  /** Seconds since that person's last input during play; 0 without a person. */
  idleSeconds(chair: ChairId): number {
    return this.playing ? this.#takeover.idle(chair, this.tickCount) / TICKS_PER_SECOND : 0;
  }

  /** [K2] Whether a bot plays for the person of this chair, and for how long it has so far. */
  takeoverOf(chair: ChairId): Takeover {
    return this.#takeover.of(chair);
  }

  /** [G4] The own part of that chair's person after the end; null during play, and without one. */
  ownPartOf(chair: ChairId): OwnTally | null {
    return this.playing ? null : (this.#ownParts?.of(chair) ?? null);
  }

  /** [J9], [G10] The log of the movement so far; null before the first. */
  get log(): MovementLog | null {
    return this.#recorder === null ? null : (this.#logger?.log(this.#recorder) ?? null);
  }

  /** Chairs that have, or had, a person in this movement. */
  get people(): readonly ChairId[] {
    return this.#ownParts?.people ?? [];
  }

  /** Who plays this chair from now on: a bot, the person it was kept for, or somebody new. */
  setController(chair: ChairId, controller: Controller): void {
    this.#logInput({ do: "seat", chair, controller });
    if (this.#world !== null) this.#ownParts?.seat(chair, controller, this.#world);
    if (!this.playing) return;
    this.#takeover.seat(chair, controller, this.tickCount);
    if (!this.#takeover.mayLead(chair)) this.#director.letGo(chair);
    if (controller === "newcomer") {
      this.#release(chair, BOW.rest);
      this.#heard.push({ by: "handover", chair, command: { do: "sitDown" } });
    } else this.#release(chair);
  }

  /** What a chair perceives now; reuses the record `into` if it has the right size. */
  perception(chair: ChairId, into?: Perception): Perception {
    const world = this.#running();
    return perceive(world, chair, into?.chairs === world.n ? into : undefined);
  }

  /** Plays one tick. Returns whether a patch is due: on every beat, and every `patchTicks` ticks. */
  tick(patchTicks: number): boolean {
    const world = this.#running();
    const { beat } = world;
    const { events, refused } = step(world, this.#collect(world));
    this.#recorder?.stepped(world);
    for (const { chair, command, refusal } of refused) {
      // Refused directions are reported to the director.
      if (isDirectorInput(command)) continue;
      if (!this.#takeover.playsFor(chair)) this.#tell(chair, "refused", { refusal, command });
    }
    for (const event of events) {
      for (let chair = 0; chair < world.n; chair += 1) {
        const sighting = sightingsOf(event, chairId(chair), world);
        if (sighting) this.#tell(chairId(chair), "sighting", sighting);
      }
    }
    this.#director.happened(world, events);
    this.#ownParts?.take(world, events, this.isPlayedByBot);
    this.#logger?.take(world, events);
    if (!world.playing) this.#tellAll();
    return (
      world.beat !== beat ||
      !world.playing ||
      (world.tick % world.score.beatTicks) % patchTicks === 0
    );
  }

  #collect(world: World): readonly Sent[] {
    const inbox = this.#inbox;
    inbox.length = 0;
    this.#takeover.watch(world);
    inbox.push(...this.#heard);
    this.#heard.length = 0;
    for (const sent of this.#director.direct(world)) inbox.push({ by: "direction", ...sent });
    this.#players?.record(world, this.#takeover, this.#director);
    for (let i = 0; i < world.n; i += 1) {
      const chair = chairId(i);
      const command = this.#botFor(chair, world)?.act(chair, this.#look(chair));
      if (command && !isInVain(world, chair, command)) inbox.push({ by: "bot", chair, command });
    }
    for (const heard of inbox) this.#recorder?.take(world, heard.by, heard);
    return inbox;
  }

  /** The bot or assistance that decides for this chair at this tick; null: none. */
  #botFor(chair: ChairId, { tick, directed }: World): BotTakeover | HelpingHand | null {
    const takeover = this.#takeover;
    if (this.#director.leads(chair)) return null;
    if (takeover.playsFor(chair)) return takeover.thinksFor(chair, tick) ? takeover : null;
    const hand = directed?.hands[chair] ?? null;
    return this.#helpingHand.thinksFor(chair, hand, tick) ? this.#helpingHand : null;
  }

  #look(chair: ChairId): Perception {
    return (this.#seen[chair] = this.perception(chair, this.#seen[chair]));
  }

  /** [K2] Tells each person about bot takeover (none at the start, its duration at the end), [G4] and their own part. */
  #tellAll(): void {
    for (let i = 0; i < this.#running().n; i += 1) {
      this.#tell(chairId(i), "takeover", this.#takeover.of(chairId(i)));
      this.#tell(chairId(i), "ownPart", this.ownPartOf(chairId(i)));
    }
  }

  /** Whether a bot plays this chair now. */
  readonly isPlayedByBot = (chair: number): boolean => this.#takeover.playsFor(chair);

  /** Releases everything held; the player's loudness stays. */
  #release(chair: ChairId, volume = this.#running().chairs[chair]?.bow.volume ?? BOW.rest): void {
    for (const sent of releaseChair(chair, volume)) this.#heard.push({ by: "handover", ...sent });
  }

  #running(): World {
    if (this.#world !== null) return this.#world;
    throw new Error("no movement has begun");
  }
}
