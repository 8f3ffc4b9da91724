import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { LiveWord } from "../../../shared/live/consort-orders.ts";
import { stayAwake } from "../../input/awake.ts";
import { isolated } from "../../components/isolated.ts";
import type { Sound } from "../../play/play-context.tsx";
import type { Stage } from "../../scenes/stage.ts";
import type { Consort } from "../../session/consort.ts";
import { DebriefPhone } from "./debrief.tsx";
import { Form } from "./form.tsx";
import { LivePrebrief } from "./live-prebrief.tsx";
import { hasAgreed, missedPrebrief } from "./promises.ts";
import { SoundHere } from "./sound-here.tsx";
import { useDrafts } from "./use-drafts.ts";

/** The page between movements of a live session; only the facilitator starts anything. */
export function Waiting(props: {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly word: LiveWord;
  readonly says: LiveTexts;
  /** Brief and own card of the next scene; null without one. */
  readonly brief: JSX.Element | null;
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  readonly onLeave: () => void;
}): JSX.Element {
  const { consort, stage, word } = props;
  const says = props.says.waiting;
  useEffect(() => stayAwake(), []);
  useEffect(() => stage.show({ scene: "play", consort }), [stage, consort]);
  const agreed = hasAgreed(consort);
  const open = consort.link.value === "open";
  // Sent again on each new connection: a confirmation on a dropped connection may be lost.
  useEffect(() => {
    if (agreed && open) consort.briefed();
  }, [agreed, open, consort]);
  const me = consort.me.value;
  const others = consort.seats.value.filter(
    ({ chair, player }) => chair !== me && player !== "bot",
  );
  const own = consort.seats.value.find(({ chair }) => chair === me);
  const drafts = useDrafts(consort, own?.name ?? "");
  if ((word.step === "prebrief" && !agreed) || missedPrebrief(consort))
    return (
      <main class="lobby live">
        {props.question}
        <LivePrebrief consort={consort} says={props.says} />
      </main>
    );
  const { title, says: what } = says.steps[word.step];
  return (
    <main class="lobby live">
      {props.question}
      {word.debrief !== null && (
        <DebriefPhone consort={consort} word={word.debrief} drafts={drafts} />
      )}
      <Form consort={consort} drafts={drafts} />
      <section class="paper live-waiting">
        <p class="aside" dir="auto">
          {word.title}
        </p>
        {word.debrief === null && (
          <>
            <h1>{title}</h1>
            <p>{what}</p>
          </>
        )}
        {word.brokenOff && <p role="status">{says.brokenOff}</p>}
        <p class="own" dir="auto">
          <strong>{own?.name}</strong>{" "}
          {others.length === 0
            ? says.alone
            : says.with(new Intl.ListFormat().format(others.map(({ name }) => isolated(name))))}
        </p>
        {word.quiet && <SoundHere sound={props.sound} says={props.says.soundHere} />}
        <button type="button" class="plain leave" onClick={props.onLeave}>
          {says.leave}
        </button>
      </section>
      {props.brief !== null && (
        <section class="paper plan scene-brief">
          {props.brief}
          <p class="fine">{says.begins}</p>
        </section>
      )}
    </main>
  );
}
