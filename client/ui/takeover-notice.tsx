import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { TAKEOVER_WORDS } from "../../shared/content/takeover-words.ts";
import type { Takeover } from "../../shared/protocol/messages.ts";
import { reportPresence } from "../input/presence.ts";
import type { Consort } from "../net/consort.ts";

/**
 * [K2] "Still there?", and that a bot plays. Over all else, an open sheet too: nothing that the page asks
 * matters more than whether somebody is there to be asked.
 */
export function TakeoverNotice({ takeover }: { readonly takeover: Takeover }): JSX.Element | null {
  const { stage, seconds } = takeover;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The top layer stacks in order of opening: shown anew, it lies over a sheet that was there before.
    const shown = notice.current;
    if (typeof shown?.showPopover !== "function") return;
    shown.showPopover();
    return () => shown.hidePopover();
  }, [stage]);
  if (stage === "none") return null;
  const { title, says, act } = TAKEOVER_WORDS[stage];
  return (
    <div class={`takeover ${stage}`} popover="manual" ref={notice} role="alert">
      <p>
        <strong>{title}</strong> {says(seconds)}
      </p>
      {/* Any touch will do, as the page listens to all of them; the button is for whoever looks for one. */}
      <button type="button">{act}</button>
      {stage === "asked" && <i style={{ animationDuration: `${seconds}s` }} aria-hidden="true" />}
    </div>
  );
}

/** [K1] Keeps the server told whether somebody is at this page. */
export function usePresence(consort: Consort, reading: boolean): void {
  const report = useRef<ReturnType<typeof reportPresence> | null>(null);
  useEffect(() => {
    const now = reportPresence(
      window,
      (presence) => consort.here(presence),
      () => performance.now(),
    );
    report.current = now;
    const ends = [
      consort.link.subscribe((link) => link === "open" && now.again()),
      consort.takeover.subscribe(({ stage }) => now.asked(stage !== "none")),
    ];
    return () => {
      ends.forEach((end) => end());
      now.stop();
    };
  }, [consort]);
  useEffect(() => report.current?.reading(reading), [consort, reading]);
}
