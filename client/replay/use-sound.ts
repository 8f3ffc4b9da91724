/** [G11] The sound of a movement that is looked back at on a page without music of its own: for that page alone. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { createOrchestra, type Orchestra } from "../sound/orchestra.ts";
import { ownSeat } from "../sound/own-seat.ts";
import { createScores } from "../sound/scores.ts";
import { browser } from "../sound/surroundings.ts";
import { wakeOnGesture } from "../sound/wake-on-gesture.ts";
import { asItSounded } from "./as-it-sounded.ts";
import type { Footage } from "./footage.ts";
import type { ReplayedConsort } from "./replayed-consort.ts";

/** One per page, once there is something to hear. */
let orchestra: Orchestra | null = null;

function pageOrchestra(recorded: boolean): Orchestra {
  if (orchestra !== null) return orchestra;
  const made = createOrchestra(
    () => new AudioContext({ latencyHint: "interactive" }),
    createScores(),
    {
      // What is chosen here is not chosen for playing on this device.
      surroundings: { ...browser, storage: null },
      recorded: {
        on: signal(recorded),
        load: () =>
          import("../sound/samples/recordings.ts").then((file) => file.createRecordings()),
      },
    },
  );
  wakeOnGesture(made);
  // A press has led here: most browsers allow sound from then on.
  made.unlock();
  return (orchestra = made);
}

/**
 * Plays what is replayed: from a seat as its player heard it, from above (`seat` null) as it sounded. Starts anew with
 * each of `jumps`. `quiet`: others have the room's sound; it is silent until it is asked for. `recorded`: with recorded
 * instruments ([S12]).
 */
export function useSound(
  replayed: ReplayedConsort,
  film: Footage,
  {
    seat,
    jumps,
    quiet,
    recorded,
  }: {
    readonly seat: number | null;
    readonly jumps: number;
    readonly quiet: boolean;
    readonly recorded: boolean;
  },
): Pick<Orchestra, "muted" | "setMuted"> {
  const sound = useMemo(() => pageOrchestra(recorded), []);
  useEffect(() => sound.setQuiet(quiet), [sound, quiet]);
  useEffect(
    () => sound.follow(seat === null ? asItSounded(replayed, film) : ownSeat(replayed)),
    [sound, replayed, film, seat, jumps],
  );
  return sound;
}
