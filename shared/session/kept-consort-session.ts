/** [Y15] The stored form of a consort, apart from its recordings: plain data. */
import type { ChairId } from "../model/units.ts";
import type { Cast } from "../scenarios/casting.ts";
import type { KeptAgreements, SessionAgreements } from "./agreements.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import type { DealtParts } from "./dealt-parts.ts";
import type { MovementStart } from "./journal.ts";
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
  /** Parts of the running or latest movement. */
  readonly cast: Cast | null;
  readonly outcomes: KeptOutcomes;
  /** How the running or latest movement began; null before the first. */
  readonly begun: MovementStart | null;
  /** Chairs whose person has an own part in that movement. */
  readonly played: readonly ChairId[];
}

export interface SessionState {
  /** The player has never mended a tear: mending will be taught. */
  lesson: boolean;
  phase: Phase;
  still: boolean;
  /** It was restored after a restart, and waits for its players. */
  waits: boolean;
}

/** Parts of a session, for saving and restoring. */
export interface SessionParts {
  readonly state: SessionState;
  readonly next: NextMovement;
  readonly parts: DealtParts;
  readonly outcomes: SceneOutcomes;
  readonly seating: Seating;
  readonly agreements: SessionAgreements;
  readonly simulation: MovementSimulation;
  readonly scenarios: ScenarioLibrary;
}

/** [F1] Addresses are neither stored nor sent. */
export function withoutAddresses(kept: KeptConsortSession): KeptConsortSession {
  const chairs = kept.seating.chairs.map((person) => person && { ...person, caller: null });
  return { ...kept, seating: { ...kept.seating, chairs } };
}

export const savedOf = (session: SessionParts): KeptConsortSession => ({
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
 * Restores stored state into a new session: all people are expected back, and a running movement is paused until
 * `goOn`. A generator that yields now and then, so that the event loop is not blocked. Throws when restoring is
 * impossible.
 */
export function* restoreSession(
  session: SessionParts,
  kept: KeptConsortSession,
  { recordings, noted, past, isUnchecked = false }: PlayedBefore,
  now: number,
): Generator<void> {
  const { state, next, parts, outcomes, seating, agreements, simulation, scenarios } = session;
  const { lesson, phase, still, begun } = kept;
  const isPlaying = phase === "playing";
  if (!next.load(kept.next)) throw new Error("its scene is not there any more");
  if (past !== null) {
    // The movement ends where it was, since the present rules cannot continue it.
    const at: Phase = past.measures === null ? "lobby" : phase === "playing" ? "ended" : phase;
    Object.assign(state, { lesson, phase: at, still: false, waits: false });
    simulation.remember(recordings, past);
    seating.load(kept.seating, now);
    agreements.load(kept.agreements);
    return;
  }
  Object.assign(state, { lesson, phase, still, waits: isPlaying });
  seating.load(kept.seating, now);
  agreements.load(kept.agreements);
  parts.load(kept.cast, isPlaying);
  outcomes.load(kept.outcomes);
  if ((begun === null) !== (recordings.length === 0)) throw new Error("a movement is gone");
  if (begun !== null)
    yield* restoreMovements(simulation, { recordings, begun, noted, isUnchecked });
  if (simulation.playing !== isPlaying) throw new Error("its movement stands elsewhere");
  if (isPlaying) return;
  // A person who took over a chair after the end has no own part.
  for (const chair of simulation.people)
    if (!kept.played.includes(chair)) simulation.setController(chair, "newcomer");
  const { ended } = kept.outcomes;
  if (ended !== null) outcomes.end(scenarios.find(ended.scenario), ended, simulation);
}
