import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { StageView } from "../../shared/live/views.ts";
import { Qr } from "../components/qr.tsx";
import type { LiveLine, LiveLost } from "../session/live-line.ts";
import { Figures } from "./figures.tsx";
import { JoinView } from "./join-view.tsx";
import { linkTo } from "../../shared/protocol/join-code.ts";
import { PlayView } from "./play-view.tsx";

/** The projector's page: what everybody in the room may see. It only looks; its keys change this picture alone. */
export function Stage(props: {
  readonly line: LiveLine;
  readonly says: StageTexts;
  readonly origin: string;
}): JSX.Element {
  const { line, says, origin } = props;
  const view = line.stage.value;
  const light = useSignal<boolean | null>(null);
  const square = useSignal<boolean | null>(null);
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent): void => {
      const setting = line.stage.peek()?.setting;
      if (key === "l" || key === "L") light.value = !(light.peek() ?? setting?.light ?? false);
      if (key === "q" || key === "Q") square.value = !(square.peek() ?? setting?.qr ?? false);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [line, light, square]);
  // What the console says last wins over a key.
  useEffect(() => void (light.value = null), [view?.setting.light, light]);
  useEffect(() => void (square.value = null), [view?.setting.qr, square]);
  const bright = light.value ?? view?.setting.light ?? false;
  useEffect(() => {
    document.documentElement.classList.toggle("light-stage", bright);
  }, [bright]);
  const lost = line.lost.value;
  if (lost !== null) return <Words {...ended(lost, says)} />;
  if (view === null) return <Words title="" lines={[says.line.connecting]} />;
  return (
    <>
      {(square.value ?? view.setting.qr) ? (
        <main class="stage-square">
          <Qr to={linkTo(origin, view.code)} size={900} label={says.qr} />
        </main>
      ) : view.still !== null ? (
        <main class="stage-words still">
          <h1>{says.still}</h1>
          <p dir="auto">{view.still}</p>
          <Figures seats={Math.max(2, ...view.consorts.map(({ seats }) => seats))} up />
        </main>
      ) : (
        <Scene view={view} says={says} origin={origin} />
      )}
      <p class="stage-line" role="status">
        {line.link.value === "reconnecting" ? says.line.reconnecting : ""}
      </p>
    </>
  );
}

const ended = (why: LiveLost, says: StageTexts): Parameters<typeof Words>[0] =>
  why === "closed"
    ? { title: says.end.title, lines: [says.end.says] }
    : { title: "", lines: [says.line.lost] };

function Scene(props: {
  readonly view: StageView;
  readonly says: StageTexts;
  readonly origin: string;
}): JSX.Element {
  const { view, says, origin } = props;
  const { shows } = view.setting;
  if (shows === "end") return <Words title={says.end.title} lines={[says.end.says]} />;
  if (shows === "join") return <JoinView view={view} says={says} origin={origin} />;
  const plays = view.consorts.some(({ phase }) => phase === "playing");
  const kind = shows === "prebrief" ? "prebrief" : view.step;
  const step = says.steps[kind];
  const picture =
    shows === "play" || (shows === "auto" && plays) ? (
      <PlayView view={view} says={says} />
    ) : shows === "auto" && view.step === "prebrief" ? (
      <JoinView view={view} says={says} origin={origin} />
    ) : (
      <Words
        title={step.title}
        lines={step.says}
        note={
          kind === "prebrief" && view.here > 0 ? says.join.briefed(view.briefed, view.here) : ""
        }
      />
    );
  return (
    <>
      {picture}
      {view.step === "prebrief" && shows === "auto" ? null : (
        <Late code={view.code} says={says} origin={origin} />
      )}
    </>
  );
}

/** More are set smaller, in wider lines. */
const MANY_LINES = 4;

/** Few words, large. */
function Words(props: {
  readonly title: string;
  readonly lines: readonly string[];
  /** What changes while they stand there. */
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

/** Late join is normal: the code stays, small, in every picture. */
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
        <b>
          {code.slice(0, 3)} {code.slice(3)}
        </b>
        {says.late}
      </p>
    </aside>
  );
}
