/** [Y15] A consort as it is stored, beside its recordings: plain data. */
import type { ChairId } from "../model/units.ts";
import type { Cast } from "../scenarios/casting.ts";
import type { KeptAgreements, SessionAgreements } from "./agreements.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import type { DealtParts } from "./dealt-parts.ts";
import type { Begun } from "./journal.ts";
import type { Phase } from "./movement.ts";
import type { MovementSimulation } from "./movement-simulation.ts";
import type { KeptNext, NextMovement } from "./next-movement.ts";
import { restoreMovements } from "./restore-movements.ts";
import type { PlayedBefore } from "./restore-movements.ts";
import type { KeptOutcomes, SceneOutcomes } from "./scene-outcomes.ts";
import type { KeptSeating, Seating } from "./seating.ts";

export interface KeptConsortSession {
  readonly lesson: boolean;
  readonly phase: Phase;
  readonly still: boolean;
  readonly next: KeptNext;
  readonly seating: KeptSeating;
  readonly agreements: KeptAgreements;
  /** Of the movement that runs, or ran last. */
  readonly cast: Cast | null;
  readonly outcomes: KeptOutcomes;
  /** How the movement began that runs, or ran last; null before the first. */
  readonly begun: Begun | null;
  /** Chairs whose person has an own part in it. */
  readonly played: readonly ChairId[];
}

export interface SessionState {
  /** Mending is still to be taught. */
  lesson: boolean;
  phase: Phase;
  still: boolean;
  /** It has come back, and waits for its players. */
  waits: boolean;
}

/** What a session is made of. */
export interface PartedSession {
  readonly state: SessionState;
  readonly next: NextMovement;
  readonly parts: DealtParts;
  readonly outcomes: SceneOutcomes;
  readonly seating: Seating;
  readonly agreements: SessionAgreements;
  readonly simulation: MovementSimulation;
  readonly scenarios: ScenarioLibrary;
}

export const savedOf = (session: PartedSession): KeptConsortSession => ({
  lesson: session.state.lesson,
  phase: session.state.phase,
  still: session.state.still,
  next: session.next.save(),
  seating: session.seating.save(),
  agreements: session.agreements.save(),
  cast: session.parts.running,
  outcomes: session.outcomes.save(),
  begun: session.simulation.begun,
  played: session.simulation.people,
});

/**
 * In a session that is new: as it was; all are awaited, and what played stands still until it is told to go on.
 * Pauses now and then, so that others get their turn. Throws where it cannot be as it was.
 */
export function* restoreSession(
  session: PartedSession,
  kept: KeptConsortSession,
  { recordings, noted }: PlayedBefore,
  now: number,
): Generator<void> {
  const { state, next, parts, outcomes, seating, agreements, simulation, scenarios } = session;
  const { lesson, phase, still, begun } = kept;
  const isPlaying = phase === "playing";
  if (!next.load(kept.next)) throw new Error("its scene is not there any more");
  Object.assign(state, { lesson, phase, still, waits: isPlaying });
  seating.load(kept.seating, now);
  agreements.load(kept.agreements);
  parts.load(kept.cast, isPlaying);
  outcomes.load(kept.outcomes);
  if ((begun === null) !== (recordings.length === 0)) throw new Error("a movement is gone");
  if (begun !== null) yield* restoreMovements(simulation, { recordings, begun, noted });
  if (simulation.playing !== isPlaying) throw new Error("its movement stands elsewhere");
  if (isPlaying) return;
  // Who took a chair over after the end has no part in it.
  for (const chair of simulation.people)
    if (!kept.played.includes(chair)) simulation.setController(chair, "newcomer");
  const { ended } = kept.outcomes;
  if (ended !== null) outcomes.end(scenarios.find(ended.scenario), ended, simulation);
}
