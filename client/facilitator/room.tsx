import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ConsoleView } from "../../shared/live/views.ts";
import { useSession } from "./lead.ts";
import { LiveView } from "./live/live-view.tsx";
import { Setup } from "./setup/setup.tsx";

/** The hour has begun, on this console or another. */
const hasBegun = ({ clock, stage, consorts }: ConsoleView): boolean =>
  clock.step > 0 || stage.shows === "prebrief" || consorts.some(({ phase }) => phase !== "lobby");

/** Shows the setup or the running session; while it runs, one can switch between the two. */
export function Room(): JSX.Element {
  const session = useSession();
  const preparing = useSignal(false);
  // Once begun it stays so: the stage may be set to something else later.
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
