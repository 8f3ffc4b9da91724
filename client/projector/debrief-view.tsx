import type { JSX } from "preact";
import type { StageDebrief } from "../../shared/live/debrief-views.ts";
import { PHASES } from "../../shared/live/debrief-acts.ts";
import type { Talk } from "../components/use-talk.ts";
import { GroupView } from "./group-view.tsx";
import { MomentView } from "./moment-view.tsx";
import { WhatIfView } from "./what-if-view.tsx";

/** Questions longer than this many letters are set smaller. */
const LONG = 60;

/** [U2] The debrief as the room sees it: question, shared answers and words of the group. */
export function DebriefView(props: {
  readonly debrief: StageDebrief;
  readonly talk: Talk;
  /** [U8] The picture of what is looked at again; null while nothing is. */
  readonly again: JSX.Element | null;
}): JSX.Element {
  const { debrief, talk, again } = props;
  const { stage: says } = talk.says;
  const question = debrief.question === null ? "" : talk.ask(debrief.question);
  // Beside a picture the question is smaller.
  const figures =
    debrief.moment !== null &&
    (debrief.moment.players.length > 0 || debrief.moment.whatIf !== null);
  const words = debrief.phase === "summary" ? debrief.words : [];
  return (
    <main class={`stage-debrief ${again === null && !figures ? "" : "with-again"}`}>
      <ol class="stage-phases">
        {PHASES.map((phase) => (
          <li key={phase} aria-current={phase === debrief.phase ? "step" : undefined}>
            {talk.says.phase[phase]}
          </li>
        ))}
      </ol>
      {again}
      {debrief.moment !== null &&
        (debrief.moment.whatIf === null ? (
          <MomentView moment={debrief.moment} talk={talk} />
        ) : (
          <WhatIfView moment={debrief.moment} />
        ))}
      {debrief.group !== null && <GroupView group={debrief.group} says={says.group} />}
      <div class="asked" role="status">
        {debrief.moment === null && debrief.about !== null && (
          <p class="about">{talk.says.about(talk.debrief.moment[debrief.about].name)}</p>
        )}
        {(debrief.group === null || question !== "") && (
          <h1 class={question.length > LONG || debrief.group ? "long" : ""} dir="auto">
            {question === "" ? says.rest : question}
          </h1>
        )}
        {debrief.quiet !== null && <p class="quiet">{says.quiet}</p>}
      </div>
      {debrief.answers.length > 0 && (
        <ul class="answers" aria-label={says.said}>
          {debrief.answers.map((text, i) => (
            <li key={i} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && (
        <ul class="words" aria-label={talk.says.words}>
          {words.map((text, i) => (
            <li key={i} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
