import { useEffect, useRef } from "preact/hooks";
import type { Reading } from "../../shared/session/bot-takeover.ts";
import { reportPresence } from "../input/presence.ts";
import type { Consort } from "../session/consort.ts";

/** [K1] Keeps the server informed whether somebody is at this page. */
export function usePresence(consort: Consort, reading: Reading | null): void {
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
