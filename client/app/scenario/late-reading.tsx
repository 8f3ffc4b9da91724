import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { SceneBrief } from "../../components/scene-brief.tsx";
import { stayAwake } from "../../input/awake.ts";
import { texts } from "../../language/texts.ts";
import { usePresence } from "../../play/use-presence.ts";
import type { Stage } from "../../scenes/stage.ts";
import type { Consort } from "../../session/consort.ts";
import type { SceneToRead } from "./told.ts";

/** [J13] Brief and card for a player who joins while the scene plays; a bot plays for them meanwhile. */
export function LateReading(props: {
  readonly consort: Consort;
  readonly stage: Stage;
  /** Null until loaded. */
  readonly scene: SceneToRead | null;
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  /** The prebrief, to be read first; null: none. */
  readonly prebrief: JSX.Element | null;
  readonly onReady: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { consort, stage, scene } = props;
  const { scenes, lobby } = texts.value;
  usePresence(consort, "card");
  useEffect(() => stayAwake(), []);
  useEffect(() => stage.show({ scene: "play", consort }), [stage, consort]);
  return (
    <main class="lobby">
      <div class="papers">
        {props.question}
        {props.prebrief ?? (
          <section class="paper plan scene-brief">
            {scene === null ? (
              <p role="status">{scenes.loading}</p>
            ) : (
              <>
                <p class="late" role="status">
                  <b>{scene.prebrief.late.title}.</b> {scene.prebrief.late.says}
                </p>
                <SceneBrief told={scene.told} choice={scene.choice} mayHappen={scene.mayHappen} />
                <footer>
                  <button type="button" class="begin" onClick={props.onReady}>
                    {scenes.ready}
                  </button>
                  <button type="button" class="plain leave" onClick={props.onLeave}>
                    {lobby.leave}
                  </button>
                </footer>
              </>
            )}
          </section>
        )}
      </div>
    </main>
  );
}
