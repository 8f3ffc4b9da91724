/** Carries out the facilitator's commands in a live session. Times are the caller's ms. */
import type { Movement } from "../session/movement.ts";
import type { LiveCommand, LiveError, Which } from "./commands.ts";
import type { Debriefing } from "./debriefing.ts";
import type { Hour } from "./hour.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { Lessons } from "./lessons.ts";
import type { LivePort } from "./live-port.ts";
import type { Marks } from "./marks.ts";
import type { OwnScenes } from "./own-scenes.ts";
import type { People } from "./people.ts";
import type { PersonCommands } from "./person-commands.ts";
import type { Placing } from "./placing.ts";
import { pairSeen } from "./class-story.ts";
import type { LessonPast } from "./class-story.ts";
import { hasMusic, isPlayable } from "./plan.ts";
import type { Step } from "./plan.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Roster } from "./roster.ts";
import type { Settings } from "./settings.ts";
import type { StageSetting } from "./stage-setting.ts";

/** The parts of the session that commands act on. */
export interface Led {
  readonly settings: Settings;
  readonly people: People;
  readonly consorts: LedConsorts;
  readonly hour: Hour;
  readonly lessons: Lessons;
  readonly debriefing: Debriefing;
  readonly questionnaire: Questionnaire;
  readonly roster: Roster;
  readonly marks: Marks;
  readonly scenes: OwnScenes;
  readonly placing: Placing;
  readonly persons: PersonCommands;
  readonly port: LivePort;
}

export class Leading {
  readonly #of: Led;

  constructor(led: Led) {
    this.#of = led;
  }

  /** Returns the reason of a refusal, after which nothing has changed. */
  command(command: LiveCommand, now: number): LiveError | null | Promise<LiveError | null> {
    const { consorts, settings } = this.#of;
    switch (command.do) {
      case "title":
        settings.title = command.title;
        consorts.sayAll();
        return null;
      case "plan":
        return this.#replan(command.steps, now);
      case "size":
        settings.size = command.size;
        return null;
      case "go":
        return this.#go(command.step, now);
      case "choose":
        return this.#choose(command.which, command.movement);
      case "begin":
      case "restart":
        return consorts.beginEach(command.which, command.do === "restart", now);
      case "end":
        return consorts.each(command.which, "playing", (consort) => consorts.end(consort));
      case "stand":
        return this.#stand(command.which, command.still ? command.sentence : null, now);
      case "lengthen":
        return this.#lengthen(command.which, command.seconds, now);
      case "shuffle":
        if (consorts.anyPlays) return "playing";
        this.#shuffle(now);
        return null;
      case "seat":
      case "rename":
      case "madeUp":
      case "setDown":
      case "card":
      case "bar":
      case "hand":
        return this.#of.persons.command(command, now);
      case "nameLesson":
        return this.#of.lessons.name(command.lesson, command.title);
      case "dropLesson":
        return this.#of.lessons.drop(command.lesson);
      case "lesson":
        return this.#openLesson(command.lesson, now);
      case "expect":
      case "unlist":
      case "newLink":
      case "absent":
        return this.#of.roster.command(command, now);
      case "inject":
        if (consorts.all[command.consort] === undefined) return "noSuchConsort";
        return this.#of.port.order(command.consort, { do: "direct", what: command.what });
      case "say":
        settings.said = { id: (settings.said?.id ?? 0) + 1, text: command.text };
        consorts.sayAll();
        return null;
      case "mark":
        if (command.consort !== null && consorts.all[command.consort] === undefined)
          return "noSuchConsort";
        return this.#of.marks.set(command, now, this.#of.hour.clock.step);
      case "debrief":
        return this.#of.debriefing.act(command.what, now);
      case "stage":
        return this.#setStage(command.stage);
      case "password":
        return this.#of.port.lock.set(command.password).then(() => null);
      case "quiet":
        settings.quiet = command.on;
        consorts.sayAll();
        return null;
      case "questionnaire":
        this.#of.questionnaire.on = command.on;
        this.#of.debriefing.tellOwn();
        return null;
      case "saveScene":
        return this.#of.scenes.save(command.file, this.#of.hour.plan, consorts);
      case "dropScene":
        return this.#of.scenes.drop(command.id, this.#of.hour.plan, consorts);
      case "close":
        for (const consort of consorts.all.keys()) consorts.order(consort, { do: "close" });
        this.#of.port.closed();
        return null;
    }
  }

  #replan(steps: readonly Step[], now: number): LiveError | null {
    if (steps.some(({ movement }) => movement !== null && !isPlayable(movement, this.#of.scenes)))
      return "noSuchScene";
    const before = this.#of.hour.step.movement;
    if (!this.#of.hour.replan(steps)) return "noSuchStep";
    this.#of.lessons.replan(steps);
    this.#of.debriefing.follow(now);
    const { movement } = this.#of.hour.step;
    // The plan decides what is played next; a running movement goes on.
    if (movement !== null && JSON.stringify(movement) !== JSON.stringify(before))
      this.#chooseForIdle(movement);
    return null;
  }

  #go(step: number, now: number): LiveError | null {
    const forward = step > this.#of.hour.clock.step;
    if (!this.#of.hour.go(step, now)) return "noSuchStep";
    this.#of.debriefing.follow(now);
    this.#endAll();
    const { consorts } = this.#of;
    const next = this.#of.hour.step;
    if (next.newSeats && forward) this.#shuffle(now);
    if (hasMusic(next) && next.movement !== null) this.#chooseForIdle(next.movement);
    consorts.sayAll();
    return null;
  }

  #endAll(): void {
    for (const [consort, { playing }] of this.#of.consorts.all.entries()) {
      this.#of.consorts.stand(consort, null);
      this.#of.consorts.forget(consort);
      if (playing) this.#of.consorts.end(consort);
    }
  }

  /** State of the present lesson for the class history. */
  get lessonNow(): LessonPast {
    const { people, consorts } = this.#of;
    return {
      people: people.known.flatMap(({ id, attended }) => (attended ? [id] : [])),
      pairs: consorts.bonds.save().pairs.map(pairSeen),
    };
  }

  /** [Y12] People, seats and bonds stay; movements and what stages and phones show change to the new lesson. */
  #openLesson(lesson: number, now: number): LiveError | null {
    if (lesson === this.#of.lessons.now) return null;
    const { people, settings } = this.#of;
    const plan = this.#of.lessons.open(lesson, this.lessonNow);
    if (plan === null) return "noSuchLesson";
    this.#endAll();
    this.#of.hour.begin(plan, now);
    this.#of.debriefing.newLesson(now);
    people.newLesson();
    this.#of.roster.settle(now);
    const first = this.#of.lessons.firstPlayed;
    if (first !== null) this.#chooseForIdle(first);
    settings.stage = { ...settings.stage, shows: "auto", focus: null };
    this.#of.consorts.sayAll();
    return null;
  }

  #choose(which: Which, movement: Movement): LiveError | null {
    if (!isPlayable(movement, this.#of.scenes))
      return movement.scene === null ? "noSuchPiece" : "noSuchScene";
    return this.#of.consorts.each(which, "idle", (consort) =>
      this.#of.consorts.choose(consort, movement),
    );
  }

  #chooseForIdle(movement: Movement): void {
    for (const [consort, { playing }] of this.#of.consorts.all.entries())
      if (!playing) this.#of.consorts.choose(consort, movement);
  }

  #stand(which: Which, sentence: string | null, now: number): LiveError | null {
    const { consorts } = this.#of;
    const why = consorts.each(which, "any", (consort) => consorts.stand(consort, sentence));
    if (why !== null || which !== "all") return why;
    this.#of.hour.stand(sentence !== null, now);
    this.#of.debriefing.stand(sentence !== null, now);
    return null;
  }

  #lengthen(
    which: Which,
    seconds: number,
    now: number,
  ): LiveError | null | Promise<LiveError | null> {
    const asked = this.#of.consorts.which(which);
    if (asked === null) return "noSuchConsort";
    const playing = asked.filter((consort) => this.#of.consorts.plays(consort));
    if (which !== "all" && playing.length === 0) return "nothingPlays";
    if (which === "all") {
      this.#of.hour.lengthen(seconds, now);
      this.#of.debriefing.lengthen(seconds, now);
    }
    return this.#of.consorts.lengthen(playing, seconds);
  }

  #shuffle(now: number): void {
    this.#of.roster.settle(now);
    this.#of.placing.shuffle();
  }

  #setStage(stage: StageSetting): LiveError | null {
    if (stage.focus !== null && this.#of.consorts.all[stage.focus] === undefined)
      return "noSuchConsort";
    this.#of.settings.stage = stage;
    return null;
  }
}
