/** A live session as its facilitator sees it. Contains nobody's secret. */
import type { Phase } from "../session/movement.ts";
import { movementOf } from "./led-consort.ts";
import type { LinkRole } from "./commands.ts";
import type { LedConsort } from "./led-consort.ts";
import type { LiveSession } from "./live-session.ts";
import type { Person } from "./people.ts";
import type { ConsoleView, ConsortSummary, ConsortView, Keeping, PersonView } from "./views.ts";

/** Connections besides the phones, whether consoles need a password, and whether recordings are being stored. */
export interface Lookers {
  readonly locked: boolean;
  readonly consoles: number;
  readonly stages: number;
  readonly keeping: Keeping;
  /** [Y21] How often each link was renewed. */
  readonly renewed: Readonly<Record<LinkRole, number>>;
}

/** Builds a new record each time. */
export function consoleView(session: LiveSession, code: string, lookers: Lookers): ConsoleView {
  const { hour, people, consorts } = session;
  return {
    title: session.settings.title,
    code,
    plan: hour.plan,
    clock: hour.clock,
    size: session.settings.size,
    madeUp: people.areMadeUp,
    lessons: session.lessons.all.map(({ title, plan, past }) => ({
      title,
      minutes: plan.reduce((sum, step) => sum + step.minutes, 0),
      attended: past?.people.length ?? null,
    })),
    lesson: session.lessons.now,
    absent: session.roster.absent,
    people: people.known.map((person) => personView(person, session)),
    consorts: consorts.all.map((led, consort): ConsortSummary => ({
      consort,
      phase: phaseOf(led),
      still: led.still !== null,
      chairs: led.report?.chairs.length ?? 0,
      movement: movementOf(led),
      pace: led.pace,
      played: led.report?.played ?? [],
      ready: led.ready,
      trouble: led.trouble,
    })),
    marks: session.marks,
    stage: session.settings.stage,
    debrief: session.debriefing.forConsole(),
    quiet: session.settings.quiet,
    questionnaire: session.questionnaire.view,
    still: stillView(session),
    showing: showingOf(session),
    ...lookers,
  };
}

const phaseOf = ({ playing, fresh, report }: LedConsort): Phase => {
  if (playing) return "playing";
  return fresh ? "lobby" : (report?.phase ?? "lobby");
};

const personView = (person: Person, session: LiveSession): PersonView => ({
  id: person.id,
  name: person.name,
  seat: person.seat,
  here: person.here,
  listed: person.link !== null,
  attended: person.attended,
  since: person.since,
  setDown: person.setDown,
  barred: person.barred,
  idle: person.idle,
  bot: person.bot,
  hand: person.hand,
  reason: person.reason,
  handSince: person.handSince,
  briefed: person.briefed,
  part: partOf(person, session),
});

function partOf({ seat }: Person, { consorts }: LiveSession): number | null {
  if (seat === null) return null;
  return consorts.all[seat.consort]?.report?.chairs[seat.chair]?.part ?? null;
}

/** People present whose phones show the pause, while there is one. */
function stillView({ consorts, people }: LiveSession): ConsoleView["still"] {
  const stands = [...consorts.all.entries()].flatMap(([consort, { still, report }]) =>
    still === null ? [] : [{ consort, still, report }],
  );
  const [first] = stands;
  if (first === undefined) return null;
  const phones = stands.flatMap(({ consort, still, report }) =>
    (report?.chairs ?? []).flatMap(({ chair, here, shows }) => {
      const person = people.at(consort, chair);
      return here && person !== null ? [{ id: person.id, shows: shows === still.id }] : [];
    }),
  );
  return {
    sentence: first.still.sentence,
    show: phones.filter(({ shows }) => shows).length,
    of: phones.length,
    missing: phones.flatMap(({ id, shows }) => (shows ? [] : [id])),
  };
}

/** Phones that still show a pause that has ended. */
const showingOf = ({ consorts }: LiveSession): number =>
  consorts.all
    .flatMap(({ still, report }) => (still === null ? (report?.chairs ?? []) : []))
    .filter(({ here, shows }) => here && shows !== null).length;

/** What a console is told about one consort; null before its first report. */
export function consortView(session: LiveSession, consort: number): ConsortView | null {
  const report = session.consorts.all[consort]?.report ?? null;
  if (report === null) return null;
  const { beat, beats, beatsPerBar, left, observed } = report;
  return { consort, beat, beats, beatsPerBar, left, observed };
}
