import { texts } from "../language/texts.ts";
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import { pieceById } from "../../shared/pieces/index.ts";
import type { SceneChoice } from "../../shared/session/movement.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import { tableOf } from "../play/table.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { keepFocus } from "../input/keep-focus.ts";
import { actOnTouch } from "../input/touch.ts";
import { ownSeat } from "../sound/own-seat.ts";
import { keepNoneAtMe } from "../session/none-at-me.ts";
import type { Consort } from "../session/consort.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Sound } from "../play/play-context.tsx";
import { ConnectionStatus, useNotice } from "../components/connection-status.tsx";
import { LinkQuestionSheet } from "./start/link-question.tsx";
import { readerIn } from "../components/names.ts";
import { later } from "./later.tsx";
import { useLoaded } from "../components/use-loaded.ts";
import { LiveOver, LiveWaiting, useLiveParts } from "./live/live-parts.tsx";
import { NameQuestion } from "./name-question.tsx";
import { Opening } from "./start/opening.tsx";
import { carriedRuptures, type OwnRupture, withSighting } from "./result/own-ruptures.ts";
import { Play } from "../play/play.tsx";
import { type RouterDeps, type Router, useRouter } from "./router.ts";
import { ChooseScene } from "./scenario/choose-scene.tsx";
import { useScenes } from "./scenario/load.ts";
import { Settings } from "./settings/settings.tsx";
import { Start } from "./start/start.tsx";
import { surviveTranslation } from "./translation.ts";
import { troubleText } from "./trouble.ts";

/** What the page needs from the rest of the client. */
export interface AppServices extends RouterDeps {
  readonly stage: Stage;
  readonly sound: Sound;
}

/** The whole page: one place at a time, and a sheet over any of them. */
export function App({ services }: { readonly services: AppServices }): JSX.Element {
  useEffect(() => actOnTouch(window), []);
  useEffect(() => keepFocus(document), []);
  useEffect(() => surviveTranslation(document.body), []);
  const { stage, preferences } = services;
  const router = useRouter(services);
  const sheet = useSignal<"settings" | "help" | null>(null);
  /** Choosing what to practise. */
  const choosing = useSignal(false);
  const open = useCallback((what: "settings" | "help") => {
    sheet.value = sheet.peek() === what ? null : what;
  }, []);

  const here = router.route.value;
  const question = router.question.value;
  const consort = here.at === "consort" ? here.consort : null;
  const farewell = consort?.disconnectReason.value ?? null;
  const lost = farewell !== null;
  useEffect(
    () => (consort && !lost ? services.sound.follow(ownSeat(consort)) : undefined),
    [consort, lost, services],
  );
  const quiet = consort?.live.value?.quiet ?? false;
  useEffect(() => services.sound.setQuiet(quiet), [services, quiet]);
  useEffect(() => {
    // A player who reads the result may go on reading.
    const reads = consort?.phase.peek() === "ended" && consort.result.peek() !== null;
    if (farewell !== null && !reads) router.lost(farewell);
  }, [farewell, consort]);
  // A sheet of a consort closes with it.
  useEffect(() => () => void (sheet.value = null), [consort]);
  // [J2] What is on the table of a running movement; null: everything.
  const hand =
    consort?.phase.value === "playing" ? (consort.perception.peek()?.self.hand ?? null) : null;
  const covered = sheet.value !== null || question !== null || choosing.value;
  useEffect(() => stage.cover(covered), [stage, covered]);
  // A closed sheet reports it a moment later, when another may already be open.
  const close = (what: "settings" | "help"): void => {
    if (sheet.peek() === what) sheet.value = null;
  };
  return (
    <>
      {here.at === "door" && (
        <Start
          stage={stage}
          preferences={preferences}
          tried={here.tried ?? null}
          keptChairs={services}
          onEnter={(entry) => {
            if (entry.enter === "alone") choosing.value = true;
            else router.enter(entry);
          }}
          onLead={() => void router.lead()}
          onSettings={() => open("settings")}
        />
      )}
      {here.at === "door" && choosing.value && (
        <ChooseScene
          played={preferences.played.value}
          onClose={() => (choosing.value = false)}
          onChoose={(scene) => {
            choosing.value = false;
            router.enter({ enter: "alone", ...(scene && { movement: { scene } }) });
          }}
        />
      )}
      {here.at === "opening" && (
        <Opening way={here.way} step={here.step} onBack={() => router.callOff()} />
      )}
      {here.at === "consort" && (
        <Inside
          services={services}
          consort={here.consort}
          open={open}
          covered={covered}
          router={router}
        />
      )}
      {sheet.value === "settings" && (
        <Settings
          preferences={preferences}
          sound={services.sound}
          plain={tableOf(hand).plain}
          onClose={() => close("settings")}
          onHelp={() => (sheet.value = "help")}
          {...(consort && { onLeave: () => router.leave() })}
        />
      )}
      {sheet.value === "help" && <HelpSheet hand={hand} onClose={() => close("help")} />}
      {question && <LinkQuestionSheet question={question} router={router} />}
    </>
  );
}

function notePlayed(played: Signal<readonly string[]>, scenario: string): void {
  if (!played.peek().includes(scenario)) played.value = [...played.peek(), scenario];
}

/** Not needed for playing alone: loaded for players who join a consort or read a brief. */
const LobbyPage = later(async () => (await import("./lobby/lobby.tsx")).Lobby);

/** Not needed before a movement has ended. */
const ResultPage = later(async () => (await import("./result/result.tsx")).Result);

/** The help is long: loaded when it is first opened. */
function HelpSheet(props: {
  readonly hand: readonly HandItem[] | null;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { onClose } = props;
  const { help } = texts.value;
  const part = useLoaded(help, async () => {
    const [{ Help }, says] = await Promise.all([import("./help.tsx"), help()]);
    return { Help, says };
  });
  const failed = part.state === "failed";
  useEffect(() => (failed ? onClose() : undefined), [failed]);
  return part.state === "there" ? <part.value.Help says={part.value.says} {...props} /> : null;
}

/** [F7] Not needed before somebody wants to see a movement again. */
function ReplayPage(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { replay } = texts.value;
  const part = useLoaded(replay, async () => {
    const [{ Replay }, says] = await Promise.all([import("../replay/replay.tsx"), replay()]);
    return { Replay, says };
  });
  if (part.state !== "there") return null;
  const { stage, sound } = props.services;
  const { Replay, says } = part.value;
  return (
    <Replay
      consort={props.consort}
      stage={stage}
      sound={sound}
      says={says}
      onClose={props.onClose}
    />
  );
}

function Inside(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly open: (what: "settings" | "help") => void;
  readonly covered: boolean;
  readonly router: Router;
}): JSX.Element {
  const { services, consort, open, covered, router } = props;
  const { name } = services.preferences;
  const { noneAtMe } = services.preferences;
  useEffect(() => keepNoneAtMe(consort, noneAtMe), [consort, noneAtMe]);
  const onLeave = (): void => router.leave();
  const changing = useSignal(false);
  /** The list of scenes covers the end of a scene. */
  const choosing = useSignal(false);
  /** [F7] The movement is seen again. */
  const again = useSignal(false);
  const phase = consort.phase.value;
  const result = consort.result.value;
  const notice = useNotice(consort);
  const tears = useSignal<readonly OwnRupture[]>([]);
  const choice = consort.movement.value.scene;
  const scenes = useScenes(choice !== null);
  useEffect(() => {
    const { scene } = consort.movement.peek();
    if (phase === "ended" && scene !== null)
      notePlayed(services.preferences.played, scene.scenario);
    if (phase !== "playing") return;
    changing.value = false;
    choosing.value = false;
    again.value = false;
    const begun = consort.perception.peek();
    tears.value = begun === null ? [] : carriedRuptures(begun);
    return consort.onSighting((sighting) => {
      const seconds = (consort.perception.peek()?.tick ?? 0) / TICKS_PER_SECOND;
      tears.value = withSighting(tears.peek(), sighting, seconds);
    });
  }, [phase, consort]);
  const live = useLiveParts(consort);
  const over = live && <LiveOver parts={live} consort={consort} />;
  if (phase === "playing")
    return (
      <>
        <Play
          {...services}
          consort={consort}
          notice={notice}
          alone={consort.code.value === "" && consort.live.value === null}
          covered={covered || consort.live.value?.still != null}
          open={open}
        />
        {over}
      </>
    );
  const line = <ConnectionStatus consort={consort} notice={notice} />;
  const rename = (wanted: string): void => {
    router.named();
    name.value = wanted;
    consort.rename(wanted);
  };
  const question = router.unnamed.value ? (
    <NameQuestion remembered={name.value.trim()} onName={rename} onSkip={() => router.named()} />
  ) : null;
  const { value: farewell } = consort.disconnectReason;
  const here = scenes.state === "there" ? scenes.value : null;
  const isOwn = choice !== null && consort.ownScene.value?.scenario === choice.scenario;
  const told = isOwn
    ? consort.ownScene.value
    : choice && here && here.ui.toldOf(here.all, choice, consort.part.value);
  const next = choice && here && !isOwn ? here.ui.sceneAfter(here.all, choice) : null;
  const swaps = choice && here && here.ui.hasPartsToSwap(here.all, choice);
  const go = (to: SceneChoice): void => consort.choose({ scene: to });
  // Without a consort there is nothing to change.
  if (phase === "ended" && result && (!changing.value || farewell !== null)) {
    const { piece, minutes } = consort.movement.value;
    if (again.value)
      return (
        <ReplayPage services={services} consort={consort} onClose={() => (again.value = false)} />
      );
    return (
      <>
        <ResultPage
          question={farewell === null ? question : null}
          farewell={farewell && troubleText({ disconnected: farewell })}
          measures={result}
          title={pieceById(piece).title}
          minutes={minutes}
          tears={tears.value}
          ownPart={consort.ownPart.value}
          playedFor={consort.takeover.value.played}
          reader={readerIn(consort)}
          host={consort.host.value}
          onAgain={() => consort.start()}
          onSeeAgain={
            consort.code.value === "" && consort.live.value === null && farewell === null
              ? () => (again.value = true)
              : null
          }
          onChange={
            consort.host.value ? () => ((choice === null ? changing : choosing).value = true) : null
          }
          onLeave={onLeave}
          scene={
            told && here && choice
              ? {
                  end: (
                    <here.ui.SceneEnd
                      told={told}
                      choice={choice}
                      words={here.outcomes}
                      outcome={consort.outcome.value}
                      reader={readerIn(consort)}
                    />
                  ),
                }
              : null
          }
          onSwap={choice && swaps ? () => go({ ...choice, turn: choice.turn + 1 }) : null}
          next={next && { name: next.name, onGo: () => go(next.choice) }}
        />
        {choosing.value && (
          <ChooseScene
            played={services.preferences.played.value}
            onClose={() => (choosing.value = false)}
            onChoose={(scene) => {
              choosing.value = false;
              consort.choose({ scene });
            }}
          />
        )}
        {over}
        {line}
      </>
    );
  }
  // Practice begins by itself: there is nothing to wait for in a lobby.
  if (phase === "lobby" && choice === null && consort.code.value === "") return line;
  const brief =
    choice && told && here ? (
      <here.ui.SceneBrief
        told={told}
        choice={choice}
        cut={consort.link.value !== "open"}
        onAnother={() => consort.swapPart()}
      />
    ) : null;
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
        brief={brief}
        played={services.preferences.played.value}
      />
      {line}
    </>
  );
}
