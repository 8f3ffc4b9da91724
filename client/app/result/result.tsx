import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { measureTexts, questionText, storyText } from "../../../shared/i18n/phrases/measures.ts";
import { texts } from "../../language/texts.ts";
import type { JSX } from "preact";
import type { GroupMeasures } from "../../../shared/model/measures.ts";
import type { OwnTally } from "../../../shared/model/own-part/own-tally.ts";
import { HarmonyChart } from "./harmony-chart.tsx";
import { Explained } from "../../components/explained.tsx";
import { OwnPart } from "./own-part.tsx";
import type { OwnRupture } from "./own-ruptures.ts";
import { TearStories } from "./tear-stories.tsx";
import "./result.css";

/**
 * [G1] What the consort did together, in plain words: no grade, no rank; names only in the player's
 * own stories ([G2]).
 */
export function Result(props: {
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  readonly measures: GroupMeasures;
  readonly title: string;
  readonly minutes: number;
  readonly tears: readonly OwnRupture[];
  /** [G4] The own part; null when there is none. */
  readonly ownPart: OwnTally | null;
  /** Seconds a bot played for this player. */
  readonly playedFor: number;
  readonly reader: Reader;
  /** Why the consort is gone and cannot play again; null while it exists. */
  readonly farewell: string | null;
  readonly host: boolean;
  /** Somebody leads the group, and decides what comes next. */
  readonly led: boolean;
  readonly onAgain: () => void;
  /** [F7] Opens the replay; null after playing with other people. */
  readonly onSeeAgain: (() => void) | null;
  /** [G6], [G7], [G10] Opens the debrief; null when the player has nothing of their own in it. */
  readonly onLookBack: (() => void) | null;
  readonly onLeave: () => void;
  readonly onChange: (() => void) | null;
  /** The outcome of the scene, if one was played. */
  readonly scene: JSX.Element | null;
  /** Plays the scene again with rotated parts; null in free play. */
  readonly onSwap: (() => void) | null;
  /** The next scene; null when there is none. */
  readonly next: { readonly name: string; readonly onGo: () => void } | null;
}): JSX.Element {
  const { measures } = props;
  const { result: says, tears, scenes } = texts.value;
  const chooses = props.host && props.farewell === null;
  const { scene } = props;
  const playedFor = props.playedFor > 0 && (
    <p class="played-for">
      <Explained how={says.counted.played}>{says.playedFor(props.playedFor)}</Explained>{" "}
      <small>{tears.story.private}</small>
    </p>
  );
  const figures = (
    <>
      <ul class="measures">
        {measureTexts(measures, texts.value).map((measure) => (
          <li>
            {measure.share === null ? <Seam /> : <Lantern share={measure.share} />}
            <div>
              <i>{measure.name}</i>
              <Explained how={measure.counted}>
                <b>{measure.figure}</b> <span>{measure.says}</span>
              </Explained>
            </div>
          </li>
        ))}
      </ul>
      <HarmonyChart of={measures.course} minutes={props.minutes} tears={props.tears} />
      {props.ownPart !== null && <OwnPart of={props.ownPart} withBot={props.playedFor > 0} />}
      <TearStories tears={props.tears} reader={props.reader} />
    </>
  );
  return (
    <main class="result">
      {props.question}
      <article class="paper">
        {scene === null ? (
          <>
            <p class="aside">
              {says.piece(props.title)}{" "}
              <Explained how={says.counted.minutes}>{says.minutes(props.minutes)}</Explained>
            </p>
            <h1>{storyText(measures, texts.value)}</h1>
            {playedFor}
            {figures}
            <blockquote>{questionText(measures, texts.value)}</blockquote>
          </>
        ) : (
          <>
            {scene}
            {playedFor}
            <details class="figures">
              <summary>{scenes.end.figures}</summary>
              <p>{storyText(measures, texts.value)}</p>
              {figures}
            </details>
          </>
        )}
        <footer>
          {chooses ? (
            <button type="button" class="begin" onClick={props.onAgain}>
              {scene === null ? says.again : scenes.end.again}
            </button>
          ) : (
            <p class="fine" role="status">
              {props.farewell ?? (props.led ? says.leaderSays : says.hostBegins)}
            </p>
          )}
          {props.onLookBack && (
            <button type="button" class="plain" onClick={props.onLookBack}>
              {says.lookBack}
            </button>
          )}
          {props.onSeeAgain && (
            <button type="button" class="plain" onClick={props.onSeeAgain}>
              {says.seeAgain}
            </button>
          )}
          {chooses && props.onSwap && (
            <button type="button" class="plain" onClick={props.onSwap}>
              {scenes.end.swap}
            </button>
          )}
          {chooses && props.next && (
            <button type="button" class="plain" onClick={props.next.onGo}>
              {scenes.end.next(props.next.name)}
            </button>
          )}
          {props.onChange && props.farewell === null && (
            <button type="button" class="plain" onClick={props.onChange}>
              {scene === null ? says.change : scenes.change}
            </button>
          )}
          <button type="button" class="plain leave" onClick={props.onLeave}>
            {says.leave}
          </button>
        </footer>
      </article>
    </main>
  );
}

/** Two strands bound together in gold: a mended bond. */
function Seam(): JSX.Element {
  return (
    <svg class="lantern" width="52" height="52" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle class="glass" r="24" />
      <path class="strand you" d="M-22-3C-14-13-7-13 0-1S14 11 22 1" />
      <path class="strand them" d="M-22 4C-14 12-7 11 0 1S14-11 22-2" />
      {[-8, -4, 0, 4, 8].map((x) => (
        <path class="binding" d={`M${x + 2}-9L${x - 2} 9`} />
      ))}
    </svg>
  );
}

/** Eight petals; the lit ones are the share. */
function Lantern({ share }: { readonly share: number }): JSX.Element {
  const lit = Math.round(share * 8);
  return (
    <svg class="lantern" width="52" height="52" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle class="glass" r="24" />
      {Array.from({ length: 8 }, (_, i) => (
        <path
          class={i < lit ? "petal lit" : "petal"}
          transform={`rotate(${i * 45})`}
          d="M0-5C-6-9-5.4-17 0-21 5.4-17 6-9 0-5Z"
        />
      ))}
      <circle class="heart" r="4" />
    </svg>
  );
}
