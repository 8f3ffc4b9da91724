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
  readonly #parts: Led;

  constructor(led: Led) {
    this.#parts = led;
  }

  /** Returns the reason of a refusal, after which nothing has changed. */
  command(command: LiveCommand, now: number): LiveError | null | Promise<LiveError | null> {
    const { consorts, settings } = this.#parts;
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
      case "pace":
        return consorts.each(command.which, "any", (consort) =>
          consorts.setPace(consort, command.pace),
        );
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
        return this.#parts.persons.command(command, now);
      case "nameLesson":
        return this.#parts.lessons.name(command.lesson, command.title);
      case "dropLesson":
        return this.#parts.lessons.drop(command.lesson);
      case "lesson":
        return this.#openLesson(command.lesson, now);
      case "expect":
      case "unlist":
      case "newLink":
      case "absent":
        return this.#parts.roster.command(command, now);
      case "inject":
        if (consorts.all[command.consort] === undefined) return "noSuchConsort";
        return this.#parts.port.order(command.consort, { do: "direct", what: command.what });
      case "say":
        settings.said = { id: (settings.said?.id ?? 0) + 1, text: command.text };
        consorts.sayAll();
        return null;
      case "mark":
        if (command.consort !== null && consorts.all[command.consort] === undefined)
          return "noSuchConsort";
        return this.#parts.marks.set(command, now, this.#parts.hour.clock.step, consorts.all);
      case "debrief":
        return this.#parts.debriefing.act(command.what, now);
      case "stage":
        return this.#setStage(command.stage);
      case "password":
        return this.#parts.port.lock.set(command.password).then(() => null);
      case "renew":
        return this.#parts.port.links.renew(command);
      case "quiet":
        settings.quiet = command.on;
        consorts.sayAll();
        return null;
      case "questionnaire":
        this.#parts.questionnaire.on = command.on;
        this.#parts.debriefing.tellOwn();
        return null;
      case "saveScene":
        return this.#parts.scenes.save(command.file, this.#parts.hour.plan, consorts);
      case "dropScene":
        return this.#parts.scenes.drop(command.id, this.#parts.hour.plan, consorts);
      case "close":
        for (const consort of consorts.all.keys()) consorts.order(consort, { do: "close" });
        this.#parts.port.closed();
        return null;
    }
  }

  #replan(steps: readonly Step[], now: number): LiveError | null {
    if (
      steps.some(({ movement }) => movement !== null && !isPlayable(movement, this.#parts.scenes))
    )
      return "noSuchScene";
    const before = this.#parts.hour.step.movement;
    if (!this.#parts.hour.replan(steps)) return "noSuchStep";
    this.#parts.lessons.replan(steps);
    this.#parts.debriefing.follow(now);
    const { movement } = this.#parts.hour.step;
    // The plan decides what is played next; a running movement goes on.
    if (movement !== null && JSON.stringify(movement) !== JSON.stringify(before))
      this.#chooseForIdle(movement);
    return null;
  }

  #go(step: number, now: number): LiveError | null {
    const forward = step > this.#parts.hour.clock.step;
    if (!this.#parts.hour.go(step, now)) return "noSuchStep";
    this.#parts.debriefing.follow(now);
    this.#endAll();
    const { consorts } = this.#parts;
    const next = this.#parts.hour.step;
    if (next.newSeats && forward) this.#shuffle(now);
    if (hasMusic(next) && next.movement !== null) this.#chooseForIdle(next.movement);
    consorts.sayAll();
    return null;
  }

  #endAll(): void {
    for (const [consort, { playing }] of this.#parts.consorts.all.entries()) {
      this.#parts.consorts.stand(consort, null);
      this.#parts.consorts.forget(consort);
      if (playing) this.#parts.consorts.end(consort);
    }
  }

  /** State of the present lesson for the class history. */
  get lessonNow(): LessonPast {
    const { people, consorts } = this.#parts;
    return {
      people: people.known.flatMap(({ id, attended }) => (attended ? [id] : [])),
      pairs: consorts.bonds.save().pairs.map(pairSeen),
    };
  }

  /** [Y12] People, seats and bonds stay; movements and what stages and phones show change to the new lesson. */
  #openLesson(lesson: number, now: number): LiveError | null {
    if (lesson === this.#parts.lessons.now) return null;
    const { people, settings } = this.#parts;
    const plan = this.#parts.lessons.open(lesson, this.lessonNow);
    if (plan === null) return "noSuchLesson";
    this.#endAll();
    this.#parts.hour.begin(plan, now);
    this.#parts.debriefing.newLesson(now);
    people.newLesson();
    this.#parts.roster.settle(now);
    const first = this.#parts.lessons.firstPlayed;
    if (first !== null) this.#chooseForIdle(first);
    settings.stage = { ...settings.stage, shows: "auto", focus: null };
    this.#parts.consorts.sayAll();
    return null;
  }

  #choose(which: Which, movement: Movement): LiveError | null {
    if (!isPlayable(movement, this.#parts.scenes))
      return movement.scene === null ? "noSuchPiece" : "noSuchScene";
    return this.#parts.consorts.each(which, "idle", (consort) =>
      this.#parts.consorts.choose(consort, movement),
    );
  }

  #chooseForIdle(movement: Movement): void {
    for (const [consort, { playing }] of this.#parts.consorts.all.entries())
      if (!playing) this.#parts.consorts.choose(consort, movement);
  }

  #stand(which: Which, sentence: string | null, now: number): LiveError | null {
    const { consorts } = this.#parts;
    const why = consorts.each(which, "any", (consort) => consorts.stand(consort, sentence));
    if (why !== null || which !== "all") return why;
    this.#parts.hour.stand(sentence !== null, now);
    this.#parts.debriefing.stand(sentence !== null, now);
    return null;
  }

  #lengthen(
    which: Which,
    seconds: number,
    now: number,
  ): LiveError | null | Promise<LiveError | null> {
    const asked = this.#parts.consorts.which(which);
    if (asked === null) return "noSuchConsort";
    const playing = asked.filter((consort) => this.#parts.consorts.plays(consort));
    if (which !== "all" && playing.length === 0) return "nothingPlays";
    if (which === "all") {
      this.#parts.hour.lengthen(seconds, now);
      this.#parts.debriefing.lengthen(seconds, now);
    }
    return this.#parts.consorts.lengthen(playing, seconds);
  }

  #shuffle(now: number): void {
    this.#parts.roster.settle(now);
    this.#parts.placing.shuffle();
  }

  #setStage(stage: StageSetting): LiveError | null {
    if (stage.focus !== null && this.#parts.consorts.all[stage.focus] === undefined)
      return "noSuchConsort";
    this.#parts.settings.stage = stage;
    return null;
  }
}
