/** Shared state of the debrief panels: view, texts and selected moment. */
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

/** Length of the silent minute, s. */
export const QUIET_S = 60;

export interface Debriefing {
  readonly lead: Lead;
  readonly view: ConsoleDebrief;
  readonly talk: Talk;
  /** Id of the selected occasion; null: none. */
  readonly chosen: Signal<string | null>;
  /** [U10] Id of the occasion of which "What if" is asked; null: of none. */
  readonly asksOf: Signal<string | null>;
}

export const act = (lead: Lead, what: DebriefAct): Promise<boolean> =>
  lead.do({ do: "debrief", what });

/** Asks a question: a new one with a new id, a repeated one with the id it had. */
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

/** [U1] Keys for the phases and the silent minute. */
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

/** Questions that the scene played last has for this phase. */
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
  // Phones do not have the texts of a facilitator's own scene, so the question is sent as text.
  if (own !== undefined)
    return own.words.debrief[phase].map((text): Question => ({ from: "own", text }));
  return (talk.scenes[scenario]?.debrief[phase] ?? []).map((_, nth): Question => ({
    from: "scene",
    scenario,
    phase,
    nth,
  }));
}

/** Short name of a moment, and its time. */
export const nameOf = ({ moment }: OccasionView, { debrief }: Talk): string =>
  momentName(moment, debrief);
export const timeOf = ({ moment }: OccasionView): string => clockTime(moment.at);
