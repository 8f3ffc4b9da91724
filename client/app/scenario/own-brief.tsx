import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { SceneBrief } from "../../components/scene-brief.tsx";
import type { Consort } from "../../session/consort.ts";
import { briefOf, noteRead } from "./read-briefs.ts";
import type { SceneToRead } from "./told.ts";

/** Brief and own card of the next scene. */
export function OwnBrief(props: {
  readonly consort: Consort;
  readonly scene: SceneToRead;
  /** Opens the prebrief again; null where somebody else reads it out. */
  readonly onOnceMore: (() => void) | null;
}): JSX.Element {
  const { consort, scene, onOnceMore } = props;
  const brief = briefOf(consort);
  useEffect(() => noteRead(brief), [brief]);
  return (
    <SceneBrief
      told={scene.told}
      choice={scene.choice}
      mayHappen={scene.mayHappen}
      {...(onOnceMore && { again: { name: scene.prebrief.again, onOpen: onOnceMore } })}
      cut={consort.link.value !== "open"}
      onAnother={() => consort.swapPart()}
    />
  );
}
