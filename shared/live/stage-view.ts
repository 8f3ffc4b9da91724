/** [F6] A live session as a projector shows it: nothing tells what a person feels, or which pair is torn. */
import type { ConsortReport } from "./consort-orders.ts";
import type { LiveSession } from "./live-session.ts";
import type { StageConsort, StageView } from "./views.ts";

/** Delay before a name is shown, so that the facilitator can change it. */
const NAME_DELAY_MS = 3000;
/** Number of latest names shown; more do not fit the picture. */
const MAX_ARRIVALS = 48;

/** Builds a new record each time. */
export function stageView(session: LiveSession, code: string, now: number): StageView {
  const { hour, people, consorts } = session;
  const { title, stage } = session.settings;
  const named = people.admitted.filter(
    ({ came, namedAt }) => came && now - namedAt >= NAME_DELAY_MS,
  );
  const playing = consorts.all.filter(({ playing: plays }) => plays);
  const left = playing.length > 0 ? Math.max(...playing.map(leftOf)) : hour.left(now);
  return {
    title,
    code,
    setting: stage,
    step: hour.step.kind,
    left: Math.max(0, Math.round(left)),
    still: sentenceOfAll(session),
    arrivals: stage.names ? named.slice(-MAX_ARRIVALS).map(({ name }) => name) : [],
    here: people.all.filter(({ here }) => here).length,
    debrief: session.debriefing.forStage(stage.names),
    briefed: people.all.filter(({ here, briefed }) => here && briefed).length,
    consorts: consorts.all.flatMap(({ playing: plays, still, report }, consort): StageConsort[] => {
      const seated = people.of(consort);
      if (seated.length === 0) return [];
      return [
        {
          consort,
          phase: plays ? "playing" : (report?.phase ?? "lobby"),
          seats: report?.chairs.length ?? 0,
          names: stage.names
            ? named.flatMap(({ seat, name }) => (seat?.consort === consort ? [name] : []))
            : [],
          still: still !== null,
          music: plays ? musicOf(report) : (report?.again ?? null),
          shown: report?.shown ?? null,
        },
      ];
    }),
  };
}

/** Null until a consort that was told to begin reports that it plays. */
const musicOf = (report: ConsortReport | null): StageConsort["music"] =>
  report?.phase === "playing" ? { piece: report.piece, beats: report.beats } : null;

const leftOf = ({ report }: { readonly report: ConsortReport | null }): number => report?.left ?? 0;

/** The sentence of eyes up, once every consort with people is paused. */
function sentenceOfAll({ consorts }: LiveSession): string | null {
  const peopled = consorts.all.filter((_, consort) => consorts.hasPeople(consort));
  const [first] = peopled;
  return peopled.every(({ still }) => still !== null) ? (first?.still?.sentence ?? null) : null;
}
