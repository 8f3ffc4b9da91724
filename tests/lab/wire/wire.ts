/** `lab wire`: what a client could deduce from everything it is sent, and how much that is. */
import type { Pace } from "../../../shared/model/numbers.ts";
import type { PolicyName } from "../../../shared/bots/profile.ts";
import { type Interval, mean } from "../interval.ts";
import { seedsFrom } from "../movement.ts";
import type { Pool } from "../pool.ts";
import { atLeast, atMost, type Row } from "../row.ts";
import { type Own, predicted } from "./predict.ts";
import type { WireFigures } from "./sent.ts";

export interface WirePlan {
  readonly seed: number;
  /** Movements to fit; as many more are held out. */
  readonly seeds: number;
  readonly seconds: number;
}

/** [P3] Correlations with the own pitch and timing. */
const DUO = 0.4;
const CONSORT = 0.3;
/** What the same sum finds where there is something to be found: in faces that listen. */
const FACES = 0.3;
/** Largest inaudible error of what a device is told of another. */
const OFF_CENTS = 3.5;
const OFF_MS = 7;
/** Bytes a second to one client of a quartet with every value at full precision. */
const BYTES = 409;

interface Kind {
  readonly player: PolicyName;
  readonly chairs: number;
  readonly pace: Pace;
}

export async function wire(
  pool: Pool,
  { seed, seeds, seconds }: WirePlan,
): Promise<readonly Row[]> {
  const all = seedsFrom(seed, 2 * seeds);
  const played = (kind: Kind): Promise<WireFigures[]> =>
    pool.map(
      "wire",
      all.map((one) => ({ ...kind, seed: one, seconds })),
    );
  const [duo, gentleDuo, fairDuo, quartet, gentle, fair] = await Promise.all([
    played({ player: "attuned", chairs: 2, pace: "expert" }),
    played({ player: "attuned", chairs: 2, pace: "beginner" }),
    played({ player: "fair", chairs: 2, pace: "beginner" }),
    played({ player: "attuned", chairs: 4, pace: "expert" }),
    played({ player: "attuned", chairs: 4, pace: "beginner" }),
    played({ player: "fair", chairs: 4, pace: "beginner" }),
  ]);
  const of = (what: Own, from: readonly WireFigures[], faces = false): Interval =>
    predicted(
      what,
      from.slice(0, seeds).flatMap(({ clients }) => clients),
      from.slice(seeds).flatMap(({ clients }) => clients),
      faces,
    );
  const rms = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
  return [
    atMost("P3a", "duo: own pitch, from all that is sent, |r|", DUO, of("pitch", duo)),
    atMost("P3b", "duo: own timing", DUO, of("time", duo)),
    atMost("P3c", "duo, gentle: own pitch", DUO, of("pitch", gentleDuo)),
    atMost("P3d", "duo, gentle: own timing", DUO, of("time", gentleDuo)),
    atMost("P3e", "duo of fair players, tears apart: own pitch", DUO, of("ownPitch", fairDuo)),
    atMost("P3f", "duo of fair players, tears apart: own timing", DUO, of("ownTime", fairDuo)),
    atMost("P3g", "quartet: own pitch", CONSORT, of("pitch", quartet)),
    atMost("P3h", "quartet: own timing", CONSORT, of("time", quartet)),
    atMost("P3i", "quartet, gentle: own pitch", CONSORT, of("pitch", gentle)),
    atMost("P3j", "quartet, gentle: own timing", CONSORT, of("time", gentle)),
    atMost("P3k", "quartet of fair players: own pitch", CONSORT, of("pitch", fair)),
    atMost("P3l", "quartet of fair players: own timing", CONSORT, of("time", fair)),
    // Attuned players leave too little to find: fair ones stray and see it in a face.
    atLeast(
      "P3m",
      "duo of fair players, tears apart: own pitch, listening faces too",
      FACES,
      of("ownPitch", fairDuo, true),
    ),
    atLeast(
      "P3n",
      "cents by which what is told of another is off, rms",
      OFF_CENTS,
      mean(fair.map(({ offCents }) => rms(offCents))),
    ),
    atLeast(
      "P3o",
      "ms by which what is told of another's onset is off, rms",
      OFF_MS,
      mean(fair.map(({ offMs }) => rms(offMs))),
    ),
    atMost("P3p", "bytes a second to one client", BYTES, mean(quartet.map(({ bytes }) => bytes))),
  ];
}
