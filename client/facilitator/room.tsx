import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ConsoleView } from "../../shared/live/views.ts";
import { useSession } from "./lead.ts";
import { LiveView } from "./live/live-view.tsx";
import { Setup } from "./setup/setup.tsx";

/** The hour has been begun, on this console or another. */
const hasBegun = ({ clock, stage, consorts }: ConsoleView): boolean =>
  clock.step > 0 || stage.shows === "prebrief" || consorts.some(({ phase }) => phase !== "lobby");

/** Either what is prepared, or what goes on; while it goes on, one may look at the other. */
export function Room(): JSX.Element {
  const session = useSession();
  const preparing = useSignal(false);
  // What the stage shows may change again without anything ending.
  const was = useRef(false);
  was.current ||= hasBegun(session);
  const begun = was.current;
  if (!begun || preparing.value)
    return (
      <Setup
        onBack={begun ? () => (preparing.value = false) : null}
        onBegun={() => (preparing.value = false)}
      />
    );
  return <LiveView onPrepare={() => (preparing.value = true)} />;
}
