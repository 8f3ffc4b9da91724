/** What the parts of a console's debrief share: its view, its words, and the moment that is looked at. */
import type { Signal } from "@preact/signals";
import { momentName } from "../../../shared/i18n/phrases/debrief.ts";
import { PHASES } from "../../../shared/live/debrief-acts.ts";
import type { DebriefAct, Question } from "../../../shared/live/debrief-acts.ts";
import type { ConsoleDebrief, OccasionView } from "../../../shared/live/debrief-views.ts";
import type { ConsoleView } from "../../../shared/live/views.ts";
import { clockTime } from "../../components/clock-time.ts";
import { newId } from "../../components/new-id.ts";
import type { Talk } from "../../components/use-talk.ts";
import type { Lead } from "../lead.ts";

/** s of a silent minute. */
export const QUIET_S = 60;

export interface Debriefing {
  readonly lead: Lead;
  readonly view: ConsoleDebrief;
  readonly talk: Talk;
  /** The occasion that the leader looks at. */
  readonly chosen: Signal<string | null>;
}

export const act = (lead: Lead, what: DebriefAct): Promise<boolean> =>
  lead.do({ do: "debrief", what });

/** Asks it under an id of its own, or again under the one it had. */
export function ask(
  lead: Lead,
  { asked }: ConsoleDebrief,
  question: Question,
  moment: string | null,
): void {
  const same = JSON.stringify(question);
  const before = asked.find(
    (one) => one.moment === moment && JSON.stringify(one.question) === same,
  );
  const id = before?.id ?? newId();
  void act(lead, { act: "ask", id, question, moment });
}

/** [U1] Phases and the silent minute by one key each. */
export function debriefKeys(
  lead: Lead,
  view: ConsoleDebrief,
): Readonly<Record<string, () => void>> {
  return {
    ...Object.fromEntries(
      PHASES.map((phase, i) => [String(i + 1), () => void act(lead, { act: "phase", phase })]),
    ),
    w: () => {
      const seconds = view.quietUntil === null ? QUIET_S : 0;
      if (view.present !== null) void act(lead, { act: "quiet", seconds });
    },
  };
}

/** What the scene that was played last asks by itself in this phase. */
export function questionsOfScene(
  { plan, clock }: Pick<ConsoleView, "plan" | "clock">,
  { lead, view, talk }: Pick<Debriefing, "lead" | "view" | "talk">,
): readonly Question[] {
  const played = plan
    .slice(0, clock.step)
    .findLast(({ movement }) => movement !== null && movement.scene !== null);
  const scenario = played?.movement?.scene?.scenario;
  if (scenario === undefined) return [];
  const { phase } = view;
  const own = lead.line.scenes.value.find(({ id }) => id === scenario);
  // Phones have no words of a facilitator's own scene but its card.
  if (own !== undefined)
    return own.words.debrief[phase].map((text): Question => ({ from: "own", text }));
  return (talk.scenes[scenario]?.debrief[phase] ?? []).map((_, nth): Question => ({
    from: "scene",
    scenario,
    phase,
    nth,
  }));
}

/** A moment in few words, and when it was. */
export const nameOf = ({ moment }: OccasionView, { debrief }: Talk): string =>
  momentName(moment, debrief);
export const timeOf = ({ moment }: OccasionView): string => clockTime(moment.at);
