/** [U1] Questions of a live debrief, in the language of the reader. */
import type { DebriefPhase, Question } from "../../live/debrief-acts.ts";
import type { DebriefTexts, TalkTexts } from "../catalogue.ts";

/** Questions of scenarios, by scenario id. */
export type SceneQuestions = Readonly<
  Record<string, { readonly debrief: Readonly<Record<DebriefPhase, readonly string[]>> }>
>;

/** Text of a question; "" when this page has none. */
export function questionSays(
  question: Question,
  talk: TalkTexts,
  { ask }: Pick<DebriefTexts, "ask">,
  scenes: SceneQuestions | null,
): string {
  switch (question.from) {
    case "usual":
      return talk.usual[question.phase][question.nth] ?? "";
    case "easy":
      return talk.easy[question.nth] ?? "";
    case "bank":
      return ask[question.kind][question.nth] ?? "";
    case "scene":
      return scenes?.[question.scenario]?.debrief[question.phase][question.nth] ?? "";
    case "own":
      return question.text;
  }
}
