/** [U3] [U4] Suggests the next questions: repairs before tears, none twice, matching the phase and the method. */
import type { DebriefPhase, Question } from "./debrief-acts.ts";
import type { Method } from "./debrief-method.ts";
import type { OccasionView } from "./debrief-views.ts";
import type { Asked } from "./debrief-parts.ts";

export interface Suggestion {
  readonly question: Question;
  /** Id of the occasion that it is about; null: none. */
  readonly moment: string | null;
}

/** Index of each question that a kind of moment has. */
const PER_KIND = [0, 1] as const;
/** Longer lists are not read while a room waits. */
const MOST = 5;

/** `occasions`: sorted for display; `ofScene`: the scene's own questions for this phase. */
export function suggest(of: {
  readonly phase: DebriefPhase;
  readonly method: Method | null;
  readonly occasions: readonly Pick<OccasionView, "id" | "moment">[];
  readonly ofScene: readonly Question[];
  readonly asked: readonly Asked[];
}): readonly Suggestion[] {
  const isAsked = ({ question, moment }: Suggestion): boolean =>
    of.asked.some(
      (one) => one.moment === moment && JSON.stringify(one.question) === JSON.stringify(question),
    );
  return candidates(of)
    .filter((one) => !isAsked(one))
    .slice(0, MOST);
}

function candidates({
  phase,
  method,
  occasions,
  ofScene,
}: Parameters<typeof suggest>[0]): readonly Suggestion[] {
  const scene = ofScene.map(plain);
  if (phase === "reactions" || phase === "summary")
    return [...scene, ...PER_KIND.map((nth) => plain({ from: "usual", phase, nth }))];
  const easy = PER_KIND.map((nth) => plain({ from: "easy", nth }));
  // The first question of a kind describes, the second analyses.
  const nth = phase === "description" || method === "again" ? 0 : 1;
  const [best, ...rest] = oneOfEachKind(occasions).map(({ id, moment: { kind } }) => ({
    question: { from: "bank", kind, nth } as const,
    moment: id,
  }));
  const moments = best === undefined ? scene : [best, ...scene, ...rest];
  return method === "easy" ? [...easy, ...moments] : [...moments, ...easy];
}

const plain = (question: Question): Suggestion => ({ question, moment: null });

const oneOfEachKind = <T extends Pick<OccasionView, "moment">>(occasions: readonly T[]): T[] =>
  occasions.filter(
    ({ moment: { kind } }, i) => occasions.findIndex((one) => one.moment.kind === kind) === i,
  );
