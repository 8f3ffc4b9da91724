import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LessonId } from "../../shared/course/ids.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { ConnectionStatus, useNotice } from "../components/connection-status.tsx";
import { Play } from "../play/play.tsx";
import type { Consort } from "../session/consort.ts";
import { texts } from "../language/texts.ts";
import { keepNoneAtMe } from "../session/none-at-me.ts";
import { isOfCourse, useLesson } from "./lesson.tsx";
import { later } from "../components/later.tsx";
import { LiveOver, LiveWaiting, useLiveParts } from "./live/live-parts.tsx";
import { missedPrebrief } from "./live/promises.ts";
import { NameQuestion } from "./name-question.tsx";
import { carriedRuptures, type OwnRupture, withSighting } from "./result/own-ruptures.ts";
import type { Router } from "./router.ts";
import { useChosenScene } from "./scenario/chosen-scene.ts";
import { briefOf, isRead, noteRead } from "./scenario/read-briefs.ts";
import type { AppServices } from "./services.ts";

/** Loaded only for players who join a consort or read a brief. */
const LobbyPage = later(async () => (await import("./lobby/lobby.tsx")).Lobby);

/** Loaded only after a movement has ended. */
const EndPage = later(async () => (await import("./result/end-page.tsx")).EndPage);

/** Loaded only after a restart of the server. */
const CountIn = later(async () => (await import("../play/count-in.tsx")).CountIn);

/** Loaded only for players who come while the music plays. */
const LateReadingPage = later(async () => (await import("./scenario/pages.tsx")).LateReading);

/** The page of a player with a chair: before the music, during it, and after. */
export function ConsortPage(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly open: (what: "settings" | "help") => void;
  readonly covered: boolean;
  readonly router: Router;
  /** Leaves for the solo course, at a lesson or at its map. */
  readonly onCourse: (lesson: LessonId | null) => void;
}): JSX.Element {
  const { services, consort, open, covered, router } = props;
  const { name, noneAtMe, played, prebriefed, language } = services.preferences;
  useEffect(() => keepNoneAtMe(consort, noneAtMe), [consort, noneAtMe]);
  const onLeave = (): void => router.leave();
  const changing = useSignal(false);
  const onceMore = useSignal(false);
  /** In a debrief: what came of the movement. */
  const looks = useSignal(false);
  /** Id of the brief that the player has confirmed while the music was playing. */
  const ready = useSignal("");
  const phase = consort.phase.value;
  const alone = consort.code.value === "" && consort.live.value === null;
  const result = consort.result.value;
  const notice = useNotice(consort);
  const tears = useSignal<readonly OwnRupture[]>([]);
  const choice = consort.movement.value.scene;
  const scene = useChosenScene(consort);
  useEffect(() => {
    const ended = phase === "ended" ? consort.movement.peek().scene : null;
    if (ended !== null) notePlayed(played, ended.scenario);
    if (phase !== "playing") return;
    changing.value = false;
    const begun = consort.perception.peek();
    tears.value = begun === null ? [] : carriedRuptures(begun);
    return consort.onSighting((sighting) => {
      const seconds = (consort.perception.peek()?.tick ?? 0) / TICKS_PER_SECOND;
      tears.value = withSighting(tears.peek(), sighting, seconds);
    });
  }, [phase, consort]);
  const rename = (wanted: string): void => {
    router.named();
    name.value = wanted;
    consort.rename(wanted);
  };
  const question = router.unnamed.value ? (
    <NameQuestion remembered={name.value.trim()} onName={rename} onSkip={() => router.named()} />
  ) : null;
  const isLesson = alone && choice !== null && isOfCourse(choice.scenario);
  const lesson = useLesson(consort, isLesson);
  const live = useLiveParts(consort);
  const line = <ConnectionStatus consort={consort} notice={notice} />;
  const over = live && <LiveOver parts={live} consort={consort} />;
  /** [J13] Where nobody leads, a first scene is preceded by a prebrief. */
  const asks = consort.live.value === null && (!prebriefed.value || onceMore.value);
  const prebrief = asks && scene !== null && (
    <scene.ui.Prebrief
      says={scene.prebrief}
      onYes={() => {
        prebriefed.value = true;
        onceMore.value = false;
      }}
    >
      {!prebriefed.value && (
        <button type="button" class="plain leave" onClick={onLeave}>
          {texts.value.lobby.leave}
        </button>
      )}
    </scene.ui.Prebrief>
  );
  const toRead = briefOf(consort);
  const isLate = toRead !== "" && !alone && ready.value !== toRead && !isRead(toRead);
  const missed = missedPrebrief(consort);
  if (phase === "playing" && (missed || (isLate && scene?.readFirst !== false)))
    return (
      <>
        <LateReadingPage
          consort={consort}
          stage={services.stage}
          scene={missed ? null : scene}
          question={question}
          prebrief={
            missed
              ? live && <live.ui.LivePrebrief consort={consort} says={live.says} />
              : prebrief || null
          }
          onReady={() => {
            noteRead(toRead);
            ready.value = toRead;
          }}
          onLeave={onLeave}
        />
        {over}
        {line}
      </>
    );
  if (phase === "playing")
    return (
      <>
        <Play
          {...services}
          consort={consort}
          notice={notice}
          alone={alone}
          card={scene?.readFirst === true ? scene.told.card : null}
          lesson={lesson.lines}
          covered={covered || consort.live.value?.still != null}
          open={open}
        />
        {consort.resumes.value > 0 && consort.live.value?.still == null && (
          <CountIn consort={consort} />
        )}
        {over}
      </>
    );
  const gone = consort.disconnectReason.value !== null;
  if (phase === "ended" && isLesson && !gone && lesson.End !== null)
    return (
      <>
        <lesson.End services={services} consort={consort} onCourse={props.onCourse} />
        {line}
      </>
    );
  // Without a consort there is nothing to change.
  const isOver = phase === "ended" && result !== null;
  // [U1] A debrief comes first; what came of the movement is one press away.
  const isDebriefed = !gone && consort.live.value?.debrief != null;
  if (isOver && (!changing.value || gone) && (!isDebriefed || looks.value))
    return (
      <EndPage
        services={services}
        consort={consort}
        result={result}
        scene={scene}
        tears={tears.value}
        question={
          isDebriefed && live !== null ? (
            <>
              <button type="button" class="begin to-debrief" onClick={() => (looks.value = false)}>
                {live.says.waiting.debrief}
              </button>
              {question}
            </>
          ) : (
            question
          )
        }
        over={
          <>
            {over}
            {line}
          </>
        }
        onChange={() => (changing.value = true)}
        onLeave={onLeave}
      />
    );
  // Practice begins by itself: there is nothing to wait for in a lobby.
  if (phase === "lobby" && (choice === null || isLesson) && consort.code.value === "") return line;
  const brief = scene && (
    <scene.ui.OwnBrief
      consort={consort}
      scene={scene}
      onOnceMore={consort.live.value === null ? () => (onceMore.value = true) : null}
    />
  );
  if (consort.live.value !== null)
    return (
      <>
        {live && (
          <LiveWaiting
            parts={live}
            consort={consort}
            stage={services.stage}
            sound={services.sound}
            brief={brief}
            question={question}
            onResult={isOver ? () => (looks.value = true) : null}
            onLeave={onLeave}
          />
        )}
        {over}
        {line}
      </>
    );
  return (
    <>
      <LobbyPage
        consort={consort}
        stage={services.stage}
        question={question}
        onName={rename}
        onLeave={onLeave}
        prebrief={prebrief || null}
        brief={brief}
        played={played.value}
        language={language}
      />
      {line}
    </>
  );
}

function notePlayed(played: Signal<readonly string[]>, scenario: string): void {
  if (!played.peek().includes(scenario)) played.value = [...played.peek(), scenario];
}
