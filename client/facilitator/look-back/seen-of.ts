/** [U9] A moment as the room may see it, once its people have agreed: from the recording, in figures alone. */
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import { MAX_SEEN, type SeenPlayer } from "../../../shared/live/shown-moment.ts";
import type { Body } from "../../../shared/model/body.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { Film } from "../../replay/film.ts";
import type { LiveLine } from "../../session/live-line.ts";
import { fetchFilm } from "./films.ts";

/** Empty where the movement cannot be seen again, or too many were in it. */
export async function seenIn(
  line: Pick<LiveLine, "film" | "link">,
  { consort, moment }: OccasionView,
): Promise<readonly SeenPlayer[]> {
  const { chairs } = moment;
  if (chairs.length === 0 || chairs.length > MAX_SEEN) return [];
  const seen = await fetchFilm(line, consort, moment.movement);
  if (typeof seen === "string" || !(seen.film instanceof Film)) return [];
  return seenAt(seen.film, moment);
}

/** The film goes to the moment. */
export function seenAt(film: Film, { at, chairs }: OccasionView["moment"]): readonly SeenPlayer[] {
  film.seek(Math.round(at * TICKS_PER_SECOND));
  const { chairs: inside } = film.observe();
  return chairs.flatMap((chair) => {
    const showed = film.showed(chair, viewerOf(chair, chairs, inside.length));
    const felt = inside[chair];
    if (showed === null || felt === undefined) return [];
    const { gaze } = showed;
    return [
      {
        chair,
        body: rounded(showed.body),
        // Where somebody looked who was not in it is nobody's to see.
        gaze: typeof gaze === "number" && !chairs.includes(gaze) ? "other" : gaze,
        breathing: showed.breathing,
        band: felt.band,
        need: felt.bid?.need ?? null,
      } satisfies SeenPlayer,
    ];
  });
}

/** The other in it, to whom it showed; alone: whoever sits beside. */
const viewerOf = (chair: ChairId, among: readonly ChairId[], chairs: number): ChairId =>
  among.find((one) => one !== chair) ?? (((chair + 1) % chairs) as ChairId);

const FINE = 100;
const rounded = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([channel, value]) => [channel, Math.round(value * FINE) / FINE]),
  ) as unknown as Body;
