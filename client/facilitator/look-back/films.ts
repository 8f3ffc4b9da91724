/** [G11] What consorts have played, as films for the console: fetched once for each movement. */
import { signal } from "@preact/signals";
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import type { Recording } from "../../../shared/model/replay/recording.ts";
import { type ChairId, chairId } from "../../../shared/model/units.ts";
import type { Named } from "../../components/names.ts";
import type { Film } from "../../replay/film.ts";
import type { KeyframeFilm } from "../../replay/keyframe-film.ts";
import { unpack } from "../../replay/unpack.ts";
import { filmFrom } from "../../replay/use-film.ts";
import type { LiveLine } from "../../session/live-line.ts";

/** Whoever leads sits in no chair. */
export const NOBODY = -1 as ChairId;

export interface Seen {
  readonly consort: number;
  /** Index of the movement in its consort. */
  readonly movement: number;
  readonly film: Film | KeyframeFilm;
  /** By chair, as far as it is known. */
  readonly names: readonly string[];
}

/** `none`: nothing was played. `lost`: no answer. */
export type NoFilm = "none" | "lost" | "otherModel" | "damaged";

/** One movement of a consort; null: its last. */
export async function fetchFilm(
  line: Pick<LiveLine, "film" | "link">,
  consort: number,
  movement: number | null,
): Promise<Seen | NoFilm> {
  const told = await line.film(consort);
  if (told === null) return line.link.peek() === "open" ? "none" : "lost";
  const recordings = await unpack(told.recordings).catch(() => null);
  if (recordings === null) return "damaged";
  const last = told.first + recordings.length - 1;
  const wanted = movement ?? last;
  const upTo: readonly Recording[] = recordings.slice(0, wanted - told.first + 1);
  if (upTo.length === 0) return "otherModel";
  const film = filmFrom(upTo);
  if (typeof film === "string") return film;
  return { consort, movement: wanted, film, names: wanted === last ? told.names : [] };
}

/** Names for a film: those of the movement, and those that its moments tell. */
export function namedIn(
  { film, consort, movement, names }: Seen,
  occasions: readonly OccasionView[],
  someone: string,
): Named {
  const known = new Map(names.entries());
  for (const { consort: of, moment, names: told } of occasions)
    if (of === consort && moment.movement === movement)
      for (const [i, chair] of moment.chairs.entries())
        if (told[i] !== undefined) known.set(chair, told[i]);
  const chairs = film.observe()?.chairs.length ?? names.length;
  const seats = Array.from({ length: chairs }, (_, chair) => ({
    chair: chairId(chair),
    name: known.get(chair) ?? someone,
  }));
  return { seats: signal(seats), me: signal(NOBODY) };
}
