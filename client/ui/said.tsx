import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { NEED_WORDS } from "../../shared/content/cue-words.ts";
import { type Hall, useHall } from "./hall.tsx";
import { LINK_WORDS } from "./line.tsx";
import { asking, isPlayedFor, NOTHING_ASKED } from "./stand-in.ts";

/** [A8] Why the last command did nothing. */
export function RefusalToast(): JSX.Element {
  const { words } = useHall();
  const said = words.refusal.value;
  return (
    <div class="refusal" role="status">
      {said && (
        <p key={said.id} class="pill">
          {said.text}
        </p>
      )}
    </div>
  );
}

/** What just happened to oneself. */
export function Moment(): JSX.Element {
  const { words } = useHall();
  const said = words.moment.value;
  return (
    <div class="moment" role="status">
      {said && (
        <p key={said.id} class={`slip ${said.kind}`}>
          {said.text}
        </p>
      )}
    </div>
  );
}

/** [A6] A need that whom one looks at has said plainly, for as long as it shows. */
export function ToldNeed(): JSX.Element {
  const { table } = useHall();
  const told = useComputed(() => {
    const focus = table.focus.value;
    return focus?.shownNeed
      ? `${table.nameOf(focus.chair)} needs ${NEED_WORDS[focus.shownNeed].name}.`
      : "";
  }).value;
  return (
    <div class="told-need" role="status">
      {told && <p class="slip">{told}</p>}
    </div>
  );
}

/** True from the first deed that was not one's own until one acts again. */
function usePlayedFor(consort: Hall["consort"], hands: Hall["hands"]): boolean {
  const played = useSignal(false);
  useEffect(() => {
    let asked = NOTHING_ASKED;
    const ends = [
      hands.onCommand((command) => {
        asked = asking(asked, command, consort.perception.peek()?.tick ?? 0);
        played.value = false;
      }),
      consort.perception.subscribe((now) => {
        if (now && isPlayedFor(asked, now)) played.value = true;
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [consort, hands, played]);
  return played.value;
}

/** Words from the house, and the state of the line: most pressing first. */
export function useHouse({ consort, notice, sound, hands }: Hall): readonly string[] {
  const playedFor = usePlayedFor(consort, hands);
  return [
    LINK_WORDS[consort.link.value],
    notice.value,
    sound.state.value !== "sounding" && !sound.muted.value
      ? "Click or press a key to hear the hall."
      : "",
    playedFor ? "A bot plays your part. Do anything to take over." : "",
  ].filter(Boolean);
}
