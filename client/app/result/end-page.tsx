import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { pieceById } from "../../../shared/pieces/index.ts";
import type { GroupMeasures } from "../../../shared/model/measures.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { readerIn } from "../../components/names.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import type { Consort } from "../../session/consort.ts";
import { later } from "../../components/later.tsx";
import { useChooseScene } from "../scenario/choose-scene.tsx";
import type { ChosenScene } from "../scenario/chosen-scene.ts";
import type { AppServices } from "../services.ts";
import { troubleText } from "../trouble.ts";
import type { OwnRupture } from "./own-ruptures.ts";

/** Loaded only after a movement has ended. */
const ResultPage = later(async () => (await import("./result.tsx")).Result);

/** After a movement: its result, the replay, and what may come next. */
export function EndPage(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly result: GroupMeasures;
  readonly scene: ChosenScene | null;
  readonly tears: readonly OwnRupture[];
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  /** Content that covers the page. */
  readonly over: JSX.Element | null;
  /** Opens the choice of the next movement. */
  readonly onChange: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { services, consort, scene } = props;
  /** [F7] The replay is open. */
  const again = useSignal(false);
  /** [G6], [G7] The debrief is open. */
  const back = useSignal(false);
  const go = (to: SceneChoice | null): void => consort.choose({ scene: to });
  const scenes = useChooseScene(services.preferences.played.value, go);
  const farewell = consort.disconnectReason.value;
  const { piece, minutes, scene: choice } = consort.movement.value;
  const alone = consort.code.value === "" && consort.live.value === null;
  // [G10] With other players there is only the own page, and only for people who have played.
  const looksBack = farewell === null && (alone || consort.ownPart.value !== null);
  if (again.value)
    return (
      <ReplayPage services={services} consort={consort} onClose={() => (again.value = false)} />
    );
  if (back.value)
    return (
      <DebriefPage
        services={services}
        consort={consort}
        alone={alone}
        onClose={() => (back.value = false)}
      />
    );
  return (
    <>
      <ResultPage
        question={
          <>
            {consort.renewed.value && (
              <p class="paper renewed" role="status">
                {texts.value.trouble.renewed}
              </p>
            )}
            {farewell === null ? props.question : null}
          </>
        }
        led={consort.live.value !== null}
        farewell={farewell && troubleText({ disconnected: farewell })}
        measures={props.result}
        title={texts.value.pieces[pieceById(piece).id]}
        minutes={minutes}
        tears={props.tears}
        ownPart={consort.ownPart.value}
        playedFor={consort.takeover.value.played}
        reader={readerIn(consort)}
        host={consort.host.value}
        onAgain={() => consort.start()}
        onSeeAgain={alone && farewell === null ? () => (again.value = true) : null}
        onLookBack={looksBack ? () => (back.value = true) : null}
        onChange={consort.host.value ? (choice === null ? props.onChange : scenes.open) : null}
        onLeave={props.onLeave}
        scene={
          scene && (
            <scene.ui.SceneEnd
              told={scene.told}
              choice={scene.choice}
              words={scene.outcomes}
              outcome={consort.outcome.value}
              reader={readerIn(consort)}
            />
          )
        }
        onSwap={
          scene?.swaps === true ? () => go({ ...scene.choice, turn: scene.choice.turn + 1 }) : null
        }
        next={
          scene?.next ? { name: scene.next.name, onGo: () => go(scene.next?.choice ?? null) } : null
        }
      />
      {scenes.list}
      {props.over}
    </>
  );
}

/** [F7] The replay, loaded on first use. */
function ReplayPage(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { replay } = texts.value;
  const part = useLoaded(replay, async () => {
    const [{ Replay }, says] = await Promise.all([import("../../replay/replay.tsx"), replay()]);
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

/** [G6], [G7], [G10] The debrief, loaded on first use. */
function DebriefPage(props: {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly alone: boolean;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { replay, debrief } = texts.value;
  const part = useLoaded(debrief, async () => {
    const [{ Debrief }, { OwnOnly }, says, replaySays] = await Promise.all([
      import("../../debrief/debrief.tsx"),
      import("../../debrief/own-only.tsx"),
      debrief(),
      replay(),
    ]);
    return { Debrief, OwnOnly, says, replaySays };
  });
  if (part.state !== "there") return null;
  const { stage, sound } = props.services;
  const { Debrief, OwnOnly, says, replaySays } = part.value;
  if (!props.alone)
    return (
      <OwnOnly
        consort={props.consort}
        says={says}
        replaySays={replaySays}
        onClose={props.onClose}
      />
    );
  return (
    <Debrief
      consort={props.consort}
      stage={stage}
      sound={sound}
      says={says}
      replaySays={replaySays}
      onClose={props.onClose}
    />
  );
}
