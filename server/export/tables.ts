/** [F13] Rows of all tables of a session. Replays one movement after another, so that memory holds only one. */
import { MEASURES } from "../../shared/measures/all.ts";
import { figureOf } from "../../shared/measures/measure.ts";
import { MEASURE_NAMES } from "../../shared/measures/objective.ts";
import { SEATING, PERSONA_NAMES } from "../../shared/pieces/cast.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { ReplayError } from "../../shared/model/replay/replayer.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { movementIn } from "../store/packing.ts";
import { botShare, chairSpans, playingOf } from "./chair-spans.ts";
import type { ChairSpan, Playing } from "./chair-spans.ts";
import type { Cell, TableRow } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Happened } from "./event-rows.ts";
import { courseOf } from "./movement-course.ts";
import type { Course } from "./movement-course.ts";
import { Pseudonyms } from "./pseudonyms.ts";
import { ownedSpans, seatSpans } from "./seat-spans.ts";
import type { SeatSpan } from "./seat-spans.ts";
import type { SessionRows } from "./session-rows.ts";
import type { Tear } from "./tears.ts";

const s = (ticks: number): number => ticks / TICKS_PER_SECOND;

/** Data of a movement that its recording lacks. */
interface Whose {
  readonly id: string;
  readonly consort: string;
  readonly number: number;
  /** ms since 1970 */
  readonly begun: number;
  readonly spans: readonly ChairSpan[];
  readonly playing: readonly (readonly Playing[])[];
}

/** Tables of one movement. */
export interface MovementTables {
  /** Numbers of the consort and of the movement, from 1; its beginning, ms since 1970. */
  readonly consort: number;
  readonly number: number;
  readonly begun: number;
  /** Empty when it could not be replayed. */
  readonly events: readonly TableRow<"events">[];
}

export class SessionTables {
  readonly names: Pseudonyms;
  readonly movements: TableRow<"movements">[] = [];
  readonly chairs: TableRow<"chairs">[] = [];
  readonly bonds: TableRow<"bonds">[] = [];
  readonly ruptures: TableRow<"ruptures">[] = [];
  readonly #rows: SessionRows;
  readonly #seats: readonly SeatSpan[];
  readonly #owned: readonly SeatSpan[];
  /** Movements replayed so far, for locating marks. */
  readonly #played: {
    readonly consort: string;
    readonly id: string;
    readonly begun: number;
    readonly ticks: number;
  }[] = [];

  constructor(rows: SessionRows) {
    this.#rows = rows;
    this.names = new Pseudonyms(rows);
    this.#seats = seatSpans(rows);
    this.#owned = ownedSpans(this.#seats);
  }

  /**
   * Replays everything, consort by consort. A movement that fails is reported by name, and does not stop the others.
   */
  *play(): Generator<MovementTables> {
    const { recordings, lines, consorts } = this.#rows;
    for (const { id: consort } of consorts) {
      const own = recordings.filter((row) => row.consort === consort);
      let before: World | null = null;
      for (const row of own.toSorted((a, b) => a.number - b.number)) {
        const recording = readable(row, lines);
        const whose = this.#whose(row, recording);
        const course: Course | string =
          recording === null ? "unreadable" : courseOrWhyNot(recording, before);
        before = typeof course === "string" ? null : course.world;
        this.#take(whose, recording, course);
        const events =
          typeof course === "string" ? [] : course.events.map((one) => this.#event(whose, one));
        const { number, begun } = row;
        yield { consort: this.names.consortNumber(consort), number: number + 1, begun, events };
      }
    }
  }

  #whose(row: SessionRows["recordings"][number], recording: Recording | null): Whose {
    const { consort, number, begun } = row;
    const seats = this.#owned.filter((span) => span.consort === consort);
    const spans = recording === null ? [] : chairSpans(recording, begun, seats);
    const playing =
      recording === null
        ? []
        : Array.from({ length: recording.setup.chairs }, (_, chair) => playingOf(recording, chair));
    const id = this.names.movement(consort, number);
    return { id, consort, number, begun, spans, playing };
  }

  #take(whose: Whose, recording: Recording | null, course: Course | string): void {
    const { id, consort, begun, spans, playing } = whose;
    const ticks = recording?.ticks ?? 0;
    this.#played.push({ consort, id, begun, ticks });
    const people = new Set(spans.flatMap(({ chair, person }) => (person === null ? [] : [chair])));
    const played = typeof course === "string" ? null : course;
    this.movements.push({
      movement_id: id,
      consort_id: this.names.consort(consort),
      session_id: this.names.session,
      number: whose.number + 1,
      begun_s: this.#since(begun),
      duration_s: s(ticks),
      planned_s: planned(recording),
      chairs: recording?.setup.chairs ?? null,
      people: recording === null ? null : people.size,
      pace: recording?.setup.pace ?? null,
      replayed: typeof course === "string" ? course : "yes",
      ...figuresOf(played, [...people] as ChairId[]),
    });
    for (const span of spans)
      this.chairs.push({
        movement_id: id,
        chair: span.chair,
        participant_id: this.names.person(span.person),
        from_s: s(span.from),
        to_s: s(span.to),
        duration_s: s(span.to - span.from),
        bot_share: botShare(playing[span.chair] ?? [], span),
        pattern: recording?.setup.roles?.[span.chair]?.pattern ?? null,
        reflex: recording?.setup.roles?.[span.chair]?.reflex ?? null,
        wish: recording?.setup.wishes?.[span.chair] ?? null,
      });
    if (played === null) return;
    for (const [i, before] of played.bondsBefore.entries()) this.#bond(whose, played, i, before);
    for (const [i, tear] of played.tears.entries()) this.#rupture(whose, i, tear);
  }

  #bond(
    whose: Whose,
    { bondsAfter, log }: Course,
    i: number,
    before: Course["bondsBefore"][number],
  ): void {
    const after = bondsAfter[i];
    if (after === undefined) return;
    const { a, b } = before;
    const last = Infinity;
    this.bonds.push({
      movement_id: whose.id,
      chair_a: a,
      chair_b: b,
      participant_a: this.#personAt(whose, a, last),
      participant_b: this.#personAt(whose, b, last),
      trust_a_b_before: before.trust[0],
      trust_a_b_after: after.trust[0],
      trust_b_a_before: before.trust[1],
      trust_b_a_after: after.trust[1],
      residue_before: before.residue,
      residue_after: after.residue,
      seams_before: before.seams,
      seams_after: after.seams,
      torn_before: before.rupture !== null,
      torn_after: after.rupture !== null,
      wishes_differ: log.pairs[i]?.differs ?? false,
    });
  }

  #rupture(whose: Whose, i: number, tear: Tear): void {
    const { tick, noticed, closed } = tear;
    this.ruptures.push({
      rupture_id: `${whose.id}-R${i + 1}`,
      movement_id: whose.id,
      between: tear.between,
      type: tear.type,
      cause: this.#personAt(whose, tear.cause, tick),
      hurt: this.#personAt(whose, tear.hurt, tick),
      cause_chair: tear.cause,
      hurt_chair: tear.hurt,
      onset_s: s(tick),
      from_before: tear.before,
      evidence: tear.evidence,
      severity: tear.severity,
      torn_again: tear.again,
      noticed_after_s: noticed === null ? null : s(noticed - tick),
      closed_after_s: closed === null ? null : s(closed - tick),
      last_step: tear.step,
      slips: tear.slips,
      made_nice: tear.niceties,
      outcome: tear.outcome,
      mend_worth: tear.worth,
    });
  }

  #event(
    whose: Whose,
    { tick, lasts, type, actor, target, ...told }: Happened,
  ): TableRow<"events"> {
    const playing = actor === null ? undefined : whose.playing[actor];
    return {
      onset: s(tick),
      duration: lasts === null ? null : s(lasts),
      trial_type: type,
      actor: this.#actor(whose, actor, tick),
      target: this.#actor(whose, target, tick),
      value: told.value,
      detail: told.detail,
      amount: told.amount,
      actor_chair: actor,
      target_chair: target,
      played_by: playing?.findLast(({ from }) => from <= tick)?.by ?? null,
      movement_id: whose.id,
    };
  }

  /** Id of the person of that chair, or of its bot. */
  #actor(whose: Whose, chair: ChairId | null, tick: number): string | null {
    if (chair === null) return null;
    return this.#personAt(whose, chair, tick) ?? `bot-${chair}`;
  }

  #personAt({ spans }: Whose, chair: ChairId | null, tick: number): string | null {
    const own = spans.filter((span) => span.chair === chair);
    return this.names.person((own.findLast(({ from }) => from <= tick) ?? own[0])?.person ?? null);
  }

  // ---- tables without replay; read them after `play` ----

  get participants(): readonly TableRow<"participants">[] {
    return this.#rows.people.map(({ id, joined }) => {
      const name = this.names.person(id);
      const mine = this.chairs.filter(({ participant_id: whose }) => whose === name);
      const music = mine.reduce((sum, { duration_s: part }) => sum + Number(part), 0);
      const known = mine.filter(({ bot_share: share }) => share !== null);
      const knownMusic = known.reduce((sum, { duration_s: part }) => sum + Number(part), 0);
      const bots = known.reduce(
        (sum, { duration_s: part, bot_share: share }) => sum + Number(part) * Number(share),
        0,
      );
      const seated = this.#owned
        .filter(({ person }) => person === id)
        .map(({ from, to }) => (to ?? this.#end) - from);
      return {
        participant_id: name,
        session_id: this.names.session,
        joined_s: this.#since(joined),
        seated_s: seated.reduce((sum, ms) => sum + ms, 0) / 1000,
        movements: new Set(mine.map(({ movement_id: movement }) => movement)).size,
        in_music_s: music,
        bot_share: knownMusic === 0 ? null : bots / knownMusic,
      };
    });
  }

  get consorts(): readonly TableRow<"consorts">[] {
    return this.#rows.consorts.map(({ id, opened }) => ({
      consort_id: this.names.consort(id),
      session_id: this.names.session,
      opened_s: this.#since(opened),
      movements: this.#played.filter(({ consort }) => consort === id).length,
    }));
  }

  get seats(): readonly TableRow<"seats">[] {
    return this.#seats.map(({ consort, chair, person, from, to, left }, i) => ({
      seat_id: `${this.names.session}-T${i + 1}`,
      session_id: this.names.session,
      consort_id: this.names.consort(consort),
      chair,
      held_by: person === null ? "bot" : "person",
      participant_id: this.names.person(person),
      bot: person === null ? botName(chair) : null,
      from_s: this.#since(from),
      to_s: to === null ? null : this.#since(to),
      duration_s: to === null ? null : (to - from) / 1000,
      left_because: left,
    }));
  }

  get marks(): readonly TableRow<"marks">[] {
    return this.#rows.marks.map(({ consort, at, word }, i) => {
      const during = this.#played.find(
        (one) =>
          one.consort === consort && at >= one.begun && at - one.begun <= s(one.ticks) * 1000,
      );
      return {
        mark_id: `${this.names.session}-K${i + 1}`,
        session_id: this.names.session,
        consort_id: consort === null ? null : this.names.consort(consort),
        movement_id: during?.id ?? null,
        at_s: this.#since(at),
        onset_s: during === undefined ? null : (at - during.begun) / 1000,
        words: this.names.without(word),
      };
    });
  }

  /** Seconds since the session was opened. */
  #since(at: number): number {
    return (at - this.#rows.session.opened) / 1000;
  }

  /** End of the session, or the latest time in the data, ms since 1970. */
  get #end(): number {
    const { session, seats } = this.#rows;
    const last = this.#played.map(({ begun, ticks }) => begun + s(ticks) * 1000);
    return session.ended ?? Math.max(session.opened, ...seats.map(({ at }) => at), ...last);
  }
}

function readable(
  row: SessionRows["recordings"][number],
  lines: SessionRows["lines"],
): Recording | null {
  try {
    return movementIn(row, lines).recording;
  } catch {
    return null;
  }
}

function courseOrWhyNot(recording: Recording, before: World | null): Course | string {
  try {
    return courseOf(recording, before);
  } catch (error) {
    // A recording that today's rules cannot handle counts as unreadable, like damaged data.
    return error instanceof ReplayError ? error.why : "unreadable";
  }
}

const botName = (chair: number): string | null => {
  const persona = SEATING[chair]?.persona;
  return persona === undefined ? null : PERSONA_NAMES[persona];
};

const planned = (recording: Recording | null): number | null => {
  if (recording === null) return null;
  const { beats, beatTicks } = recording.setup.score;
  return s(beats * beatTicks);
};

const FIGURES = columnsOf("movements").slice(columnsOf("movements").indexOf("harmony"));

type Figures = Omit<
  TableRow<"movements">,
  | "movement_id"
  | "consort_id"
  | "session_id"
  | "number"
  | "begun_s"
  | "duration_s"
  | "planned_s"
  | "chairs"
  | "people"
  | "pace"
  | "replayed"
>;

/** `people`: whose actions count; everybody's if it is empty. */
function figuresOf(course: Course | null, people: readonly ChairId[]): Figures {
  const cells: Record<string, Cell> = Object.fromEntries(FIGURES.map((column) => [column, null]));
  if (course === null) return cells as Figures;
  const { measures, log } = course;
  Object.assign(cells, {
    harmony: measures.harmony,
    connection: measures.connection,
    repair: measures.repair,
    repair_s: measures.repairSeconds,
    residue: measures.residue,
    needs_met: measures.met,
    needs_missed: measures.bids - measures.met,
    tears: measures.ruptures,
    mended: measures.mended,
    seams: measures.growth,
    seams_before: measures.seamsBefore,
  });
  for (const name of MEASURE_NAMES) {
    const measure = MEASURES[name];
    const instances = measure
      .instances(log, {})
      .filter(({ by }) => people.length === 0 || by.some((chair) => people.includes(chair)));
    cells[`figure_${name}`] = figureOf(measure, instances, measure.minEvents);
  }
  return cells as Figures;
}
