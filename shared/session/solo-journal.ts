/**
 * [O4] What a server tells the browser of somebody who practises alone, so that the music can go on there: how the
 * movement began and the player's own inputs. What was drawn for the movement is not in it.
 */
import type { Setup } from "../model/setup.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { TimedInput } from "./journal.ts";
import { withoutAddresses } from "./kept-consort-session.ts";
import type { KeptConsortSession } from "./kept-consort-session.ts";

export interface BegunMovement {
  readonly session: KeptConsortSession;
  readonly setup: Omit<Setup, "seed" | "wishes">;
  /** Index of the movement in its session. */
  readonly number: number;
}

export interface JournalWord {
  /** A new movement, or a new connection: what came before does not count any more. */
  readonly begun: BegunMovement | null;
  /** Inputs since the last word. */
  readonly noted: readonly TimedInput[];
}

export class SoloJournal {
  readonly #session: ConsortSession;
  #movement = -1;
  #noted = 0;

  constructor(session: ConsortSession) {
    this.#session = session;
  }

  /** A new connection knows nothing yet. */
  restart(): void {
    this.#movement = -1;
  }

  /** What the browser does not have yet; null when there is nothing. */
  next(): JournalWord | null {
    const { simulation, playing } = this.#session;
    const { played, noted } = simulation;
    const number = played.count - 1;
    const setup = played.last?.setup;
    if (!playing || setup === undefined) return null;
    const isNew = number !== this.#movement;
    if (!isNew && noted.length === this.#noted) return null;
    const from = isNew ? 0 : this.#noted;
    [this.#movement, this.#noted] = [number, noted.length];
    return {
      begun: isNew
        ? { session: withoutAddresses(this.#session.save()), setup: withoutDraws(setup), number }
        : null,
      noted: noted.slice(from),
    };
  }
}

function withoutDraws(setup: Setup): BegunMovement["setup"] {
  const { seed: _, wishes: __, ...told } = setup;
  return told;
}
