/** Runs inside Chromium: opens a recorded movement, and goes about in it, as the page of a replay does. */
import { ownPageOf } from "../../shared/debrief/own-page.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import { timelineOf } from "../../shared/debrief/timeline.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { chairId } from "../../shared/model/units.ts";
import { Film } from "../../client/replay/film.ts";

/** What the bench asks of the page. */
export interface InPage {
  /** Everything that a page needs before it can draw. Returns the ticks that can be gone to. */
  open(recording: string): number;
  /** To that tick, with all that is drawn there. */
  seek(tick: number): void;
}

let film: Film | null = null;
const inPage: InPage = {
  open(recording) {
    film = new Film([JSON.parse(recording) as Recording]);
    timelineOf(film.played);
    momentsOf(film.played.log);
    ownPageOf(film.played.log, chairId(0));
    return film.ticks;
  },
  seek(tick) {
    if (film === null) throw new Error("nothing is open");
    film.seek(tick);
    film.perception(chairId(0));
    film.observe();
    film.standings();
  },
};
(globalThis as unknown as { inPage: InPage }).inPage = inPage;
