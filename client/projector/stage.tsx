import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { StageView } from "../../shared/live/views.ts";
import { Qr } from "../components/qr.tsx";
import { useTalk } from "../components/use-talk.ts";
import type { LiveLine, LiveLink, LiveLost } from "../session/live-line.ts";
import { Backdrop } from "./backdrop.tsx";
import { DebriefView } from "./debrief-view.tsx";
import { Figures } from "./figures.tsx";
import { JoinView, SquareView } from "./join-view.tsx";
import { groupsOf, linkTo, spelledCode } from "../../shared/protocol/join-code.ts";
import { PlayView } from "./play-view.tsx";
import { SeenAgain } from "./seen-again.tsx";
import { type Found, StageCorner, StageHelp, type StageSound } from "./stage-help.tsx";
import { type StageActs, useOwnSwitch, useStageKeys } from "./stage-keys.ts";

/** Time for which the help button is shown after the pointer moved, ms. */
const AT_HAND_MS = 4000;

/** The projector page: what everybody in the room may see. It is read-only: its keys change only this page. */
export function Stage(props: {
  readonly line: LiveLine;
  readonly says: StageTexts;
  readonly origin: string;
  readonly sound: StageSound;
}): JSX.Element {
  const { line, says, origin, sound } = props;
  const view = line.stage.value;
  const light = useSignal<boolean | null>(null);
  const square = useSignal<boolean | null>(null);
  const helps = useSignal(false);
  const found = useSignal<Found>(null);
  const bright = useOwnSwitch(light, view?.setting.light);
  const fills = useOwnSwitch(square, view?.setting.qr);
  const acts = useMemo((): StageActs => {
    const setting = (): StageView["setting"] | undefined => line.stage.peek()?.setting;
    return {
      l: () => (light.value = !(light.peek() ?? setting()?.light ?? false)),
      q: () => (square.value = !(square.peek() ?? setting()?.qr ?? false)),
      m() {
        // Browsers allow sound only after a first gesture.
        if (!sound.muted.peek() && sound.state.peek() !== "sounding") sound.unlock();
        else sound.setMuted(!sound.muted.peek());
      },
      n() {
        helps.value = true;
        found.value = "testing";
        void sound.check().then((what) => (found.value = what));
      },
      f: () => void wholeScreen().catch(() => {}),
      h() {
        found.value = null;
        helps.value = !helps.peek();
      },
    };
  }, [line, sound, light, square, helps, found]);
  useStageKeys(acts);
  useEffect(() => {
    document.documentElement.classList.toggle("light-stage", bright);
  }, [bright]);
  useEffect(showAtHand, []);
  const lost = line.lost.value;
  if (lost !== null) return <Words {...ended(lost, says)} />;
  if (view === null) return <Words title="" lines={[says.line.connecting]} />;
  const isBelly =
    !fills && view.still === null && pictureOf(view) === "play" && inPicture(view) > 1;
  return (
    <>
      <Backdrop shows={isBelly ? "belly" : "hall"} light={bright} />
      {fills ? (
        <SquareView code={view.code} says={says} origin={origin} />
      ) : view.still !== null ? (
        <main class="stage-words still">
          <h1>{says.still}</h1>
          <p dir="auto">{view.still}</p>
          <Figures
            seats={Math.max(2, ...view.consorts.map(({ seats }) => seats))}
            as="row"
            up
            sharp={1}
          />
        </main>
      ) : (
        <Scene view={view} says={says} origin={origin} />
      )}
      {!fills && !isJoining(view) && <Late code={view.code} says={says} origin={origin} />}
      <StageCorner sound={sound} wanted={view.setting.sound} says={says} acts={acts} />
      {helps.value && (
        <StageHelp
          says={says.help}
          acts={acts}
          found={found}
          onClose={() => (helps.value = false)}
        />
      )}
      <p class="stage-line" role="status">
        {isMissing(line.link.value) ? says.line[line.link.value] : ""}
      </p>
    </>
  );
}

const isMissing = (link: LiveLink): link is "reconnecting" | "away" =>
  link === "reconnecting" || link === "away";

/** Does nothing where a browser has no whole screen for pages, as on an iPhone. */
async function wholeScreen(): Promise<void> {
  if (!document.fullscreenEnabled) return;
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

/** Shows the help button while somebody uses the device. */
function showAtHand(): () => void {
  const { classList } = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    classList.add("at-hand");
    clearTimeout(timer);
    timer = setTimeout(() => classList.remove("at-hand"), AT_HAND_MS);
  };
  moved();
  addEventListener("pointermove", moved);
  return () => {
    clearTimeout(timer);
    removeEventListener("pointermove", moved);
  };
}

const ended = (why: LiveLost, says: StageTexts): Parameters<typeof Words>[0] =>
  why === "closed"
    ? { title: says.end.title, lines: [says.end.says] }
    : { title: "", lines: [why === "renewed" ? says.line.renewed : says.line.lost] };

function Scene(props: {
  readonly view: StageView;
  readonly says: StageTexts;
  readonly origin: string;
}): JSX.Element {
  const { view, says, origin } = props;
  const { shows } = view.setting;
  const kind = shows === "prebrief" ? "prebrief" : view.step;
  const step = says.steps[kind];
  const which = pictureOf(view);
  const talk = useTalk(which === "debrief");
  if (which === "end") return <Words title={says.end.title} lines={[says.end.says]} />;
  if (which === "join") return <JoinView view={view} says={says} origin={origin} />;
  if (which === "play") return <PlayView view={view} says={says} />;
  return which === "debrief" && view.debrief !== null && talk !== null ? (
    <DebriefView
      debrief={view.debrief}
      talk={talk}
      again={
        view.debrief.again && (
          <SeenAgain
            view={view}
            again={view.debrief.again}
            title={talk.says.stage.again}
            says={says}
          />
        )
      }
    />
  ) : (
    <Words
      title={step.title}
      lines={step.says}
      note={kind === "prebrief" && view.here > 0 ? says.join.briefed(view.briefed, view.here) : ""}
    />
  );
}

/** Whether the picture shows how to join, with the code in large type. */
const isJoining = (view: StageView): boolean => view.still === null && pictureOf(view) === "join";

/** Consorts in the picture. */
const inPicture = ({ setting: { focus }, consorts }: StageView): number =>
  focus === null ? consorts.length : 1;

/** The view to show: set by the console, or chosen by the step. */
function pictureOf({
  setting,
  consorts,
  step,
}: StageView): "join" | "play" | "words" | "debrief" | "end" {
  const { shows } = setting;
  if (shows === "prebrief") return "words";
  if (shows !== "auto") return shows;
  if (consorts.some(({ phase }) => phase === "playing")) return "play";
  if (step === "debrief") return "debrief";
  return step === "prebrief" ? "join" : "words";
}

/** Longer texts are set smaller, in wider lines. */
const MANY_LINES = 4;

/** A few words in large type. */
function Words(props: {
  readonly title: string;
  readonly lines: readonly string[];
  /** Content that changes while the words are shown. */
  readonly note?: string;
}): JSX.Element {
  const { note = "" } = props;
  return (
    <main class={`stage-words ${props.lines.length > MANY_LINES ? "many" : ""}`}>
      {props.title !== "" && <h1>{props.title}</h1>}
      {props.lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      <p class="note" role="status">
        {note}
      </p>
    </main>
  );
}

/** The code stays visible, small, in every view, since joining late is normal. */
function Late(props: {
  readonly code: string;
  readonly says: StageTexts;
  readonly origin: string;
}): JSX.Element {
  const { code, says, origin } = props;
  return (
    <aside class="late" aria-label={says.late}>
      <Qr to={linkTo(origin, code)} size={130} label={says.qr} />
      <p>
        <b role="img" aria-label={`${says.code} ${spelledCode(code)}`}>
          {groupsOf(code).join(" ")}
        </b>
        {says.late}
      </p>
    </aside>
  );
}
