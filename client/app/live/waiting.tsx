import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { LiveWord } from "../../../shared/live/consort-orders.ts";
import { stayAwake } from "../../input/awake.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { nameList } from "../../components/name-list.ts";
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
  /** [U1] To what came of the last movement; null where there is nothing. */
  readonly onResult: (() => void) | null;
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
  /** [U8] Where the player is while a movement is looked at again: nobody but they themselves change it. */
  const looks = useSignal<"group" | "alone" | "paper">("group");
  const isShown = word.again !== null;
  useEffect(() => {
    if (!isShown) looks.value = "group";
  }, [isShown, looks]);
  const again = useLoaded(
    texts.value.replay,
    async () => {
      const [{ Together }, replay] = await Promise.all([
        import("../../replay/together.tsx"),
        texts.value.replay(),
      ]);
      return { Together, says: replay };
    },
    isShown,
  );
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
  if (word.again !== null && looks.value !== "paper" && again.state === "there") {
    const { Together, says: replay } = again.value;
    return (
      <>
        {props.question}
        <Together
          consort={consort}
          stage={stage}
          sound={props.sound}
          says={replay}
          again={word.again}
          alone={looks.value === "alone"}
          onAlone={(alone) => (looks.value = alone ? "alone" : "group")}
          onPaper={() => (looks.value = "paper")}
        />
      </>
    );
  }
  const { title, says: what } = says.steps[word.step];
  // What was played is over: its card asks for nothing any more.
  const isOver = word.step === "debrief" || word.step === "takeAway";
  /** On a phone the card is what everybody reads now: what few need comes below it. */
  const hasCard = props.brief !== null && !isOver;
  const acts = (
    <>
      {word.quiet && word.step !== "takeAway" && (
        <SoundHere sound={props.sound} says={props.says.soundHere} />
      )}
      {props.onResult !== null && (
        <button type="button" class="plain" onClick={props.onResult}>
          {says.result}
        </button>
      )}
      <button type="button" class="plain leave" onClick={props.onLeave}>
        {says.leave}
      </button>
    </>
  );
  return (
    <main class="lobby live">
      {props.question}
      {word.again !== null && again.state === "there" && (
        <button type="button" class="begin to-group" onClick={() => (looks.value = "group")}>
          {again.value.says.together.back}
        </button>
      )}
      {word.debrief !== null && (
        <DebriefPhone consort={consort} word={word.debrief} drafts={drafts} />
      )}
      <Form consort={consort} drafts={drafts} />
      <section class={`paper live-waiting ${word.step === "takeAway" ? "parting" : ""}`}>
        <p class="aside" dir="auto">
          {word.title}
        </p>
        {word.debrief === null && (
          <>
            <h1>{title}</h1>
            <p class="what">{what}</p>
          </>
        )}
        {word.brokenOff && <p role="status">{says.brokenOff}</p>}
        <p class="own" dir="auto">
          <strong>{own?.name}</strong>{" "}
          {others.length === 0 ? says.alone : says.with(nameList(others.map(({ name }) => name)))}
        </p>
        {!hasCard && acts}
      </section>
      {hasCard && (
        <>
          <section class="paper plan scene-brief">
            {props.brief}
            <p class="fine">{says.begins}</p>
          </section>
          <section class="paper live-waiting">{acts}</section>
        </>
      )}
    </main>
  );
}
