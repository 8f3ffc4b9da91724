/** [O4] Goes on with a solo consort whose server does not answer any more. */
import type { Setup } from "../model/setup.ts";
import { MODEL_VERSION, type Recording } from "../model/replay/recording.ts";
import type { ConsortSession } from "../session/consort-session.ts";
import { drawnFor } from "../session/drawn.ts";
import type { TimedInput } from "../session/journal.ts";
import type { KeptConsortSession } from "../session/kept-consort-session.ts";
import type { Randomness } from "../session/randomness.ts";

/** A server's last words about a consort. */
export interface GoneServer {
  readonly session: KeptConsortSession;
  /** Of the running movement, without what was drawn for it. */
  readonly setup: Omit<Setup, "seed" | "wishes">;
  /** The movements before it. */
  readonly before: readonly Recording[];
  readonly noted: readonly TimedInput[];
  /** Ticks that the page has seen played. */
  readonly ticks: number;
}

/** Restores it into a new session. `seat`: the secret of the player's chair. Throws when that is impossible. */
export function goOnWith(
  session: ConsortSession,
  draws: Randomness,
  seat: string,
  raw: unknown,
  now: number,
): void {
  const { session: kept, setup, before, noted, ticks } = raw as GoneServer;
  draws.atMovement?.(before.length);
  const running: Recording = {
    modelVersion: MODEL_VERSION,
    setup: { ...setup, ...drawnFor(setup.chairs, draws) },
    continues: null,
    commands: [],
    players: [],
    hashes: [],
    ticks,
  };
  const chairs = kept.seating.chairs.map((person) => person && { ...person, digest: seat });
  const restoring = session.restore(
    { ...kept, seating: { ...kept.seating, chairs } },
    { recordings: [...before, running], noted, past: null, isUnchecked: true },
    now,
  );
  while (restoring.next().done !== true);
}
