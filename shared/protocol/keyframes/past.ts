/** [F21] Recovers from keyframes the state of a consort whose last movement was played by other rules. */
import type { Kept, KeptBond } from "../../model/kept.ts";
import { tieBetween } from "../../model/bond.ts";
import type { ObservedBond } from "../../model/observe.ts";
import type { Recording } from "../../model/replay/recording.ts";
import { isPresent } from "../../session/past.ts";
import type { Past } from "../../session/past.ts";
import type { Observed } from "./observed-row.ts";
import { KeyframeReader, trackOf } from "./reader.ts";

/** Null when the present rules can replay everything, or nothing was played. */
export function pastOf(recordings: readonly Recording[]): Past | null {
  const last = recordings.at(-1);
  if (last === undefined || isPresent(last)) return null;
  const [first, end] = endsOf(last);
  if (first === null || end === null) return { measures: null, kept: null };
  const seamsBefore = first.observation.measures.growth;
  return { measures: { ...end.observation.measures, seamsBefore }, kept: keptOf(end) };
}

/** Observations of the first and the last keyframe. */
function endsOf(recording: Recording): readonly [Observed | null, Observed | null] {
  const track = trackOf(recording);
  if (track === null) return [null, null];
  try {
    const reader = new KeyframeReader(track);
    return [reader.observed(0), reader.observed(reader.ticks.length - 1)];
  } catch {
    // Damaged keyframes count as missing.
    return [null, null];
  }
}

const keptOf = ({ observation: { chairs, bonds } }: Observed): Kept => ({
  chairs: chairs.map(({ chair, guard, shame }) => ({
    chair,
    guard,
    shame,
    dialect: null,
    breathRest: null,
  })),
  bonds: bonds.map(keptBond),
});

function keptBond({ a, b, trust, seams, residue, rupture }: ObservedBond): KeptBond {
  // Agreements end with their hour, so the breach of one is kept as residue only.
  const breach = rupture?.type === "contractual" ? rupture : null;
  const tear = breach === null ? rupture : null;
  const { trustBefore } = tieBetween(a, b);
  return {
    a,
    b,
    trust,
    trustBefore: [trustBefore, trustBefore],
    residue: Math.max(residue, breach?.severity ?? 0),
    residueOf: breach?.type ?? null,
    seams,
    tear: tear && {
      type: tear.type,
      byA: tear.cause === a,
      answer: null,
      answered: false,
      old: false,
      severity: tear.severity,
      fresh: 0,
    },
  };
}
