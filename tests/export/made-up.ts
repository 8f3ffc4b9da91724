/** A generated class: stored rows, with movements played by bots and random commands. */
import { headOf, lineOf, pack } from "../../server/store/packing.ts";
import type { Change } from "../../server/store/backend.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { sessionRows } from "../../server/export/session-rows.ts";
import type { SessionRows } from "../../server/export/session-rows.ts";
import { CUES } from "../../shared/model/cue.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

export const OPENED = Date.UTC(2026, 10, 29, 8, 0);
const MINUTE_MS = 60_000;
/** Time from the beginning of one movement to that of the next. */
const EVERY_MS = 10 * MINUTE_MS;

export interface Made {
  readonly session?: string;
  readonly consorts: number;
  readonly chairs: number;
  readonly movements: number;
  readonly seconds: number;
  readonly names?: readonly string[];
  readonly ended?: number | null;
}

/** Recordings of one consort, each continuing the one before. */
export function playedRecordings(
  seed: number,
  { chairs, movements, seconds }: Pick<Made, "chairs" | "movements" | "seconds">,
): readonly Recording[] {
  const random = seededRandomness(seed);
  const simulation = new MovementSimulation(random);
  const piece = PIECES[0]?.id ?? "";
  for (let movement = 0; movement < movements; movement += 1) {
    // Chair 0 is a bot's; the people in the others give random commands.
    const people = Array.from({ length: chairs }, (_, chair) => chair > 0);
    simulation.begin(
      { piece, minutes: Math.ceil(seconds / 60), pace: "normal", scene: null },
      people,
    );
    for (let tick = 0; tick < seconds * TICKS_PER_SECOND; tick += 1) {
      const chair = chairId(1 + random.below(chairs - 1));
      if (tick % 7 === 0) simulation.hear(chair, anything(random.below, chairs));
      simulation.tick(2);
    }
    if (movement < movements - 1) {
      simulation.end();
      simulation.tick(2);
    }
  }
  // As plain data, as they are read from the store.
  return JSON.parse(JSON.stringify(simulation.recordings)) as readonly Recording[];
}

function anything(below: (n: number) => number, chairs: number): Command {
  const at = below(3) === 0 ? "inward" : chairId(below(chairs));
  if (below(2) === 0) return { do: "look", at };
  if (below(4) === 0) return { do: "breathe", on: below(2) === 0 };
  return { do: "cue", cue: CUES[below(CUES.length)] ?? "warm" };
}

/** All stored changes of such a session. */
export function changesOf(made: Made, recordings: readonly (readonly Recording[])[]): Change[] {
  const { session = "room-a", consorts, chairs, names = [], ended = null } = made;
  const changes: Change[] = [
    {
      put: "sessions",
      row: {
        id: session,
        kind: "live",
        title: "Class 7b",
        opened: OPENED,
        ended,
        roster: null,
        plan: "[]",
      },
    },
  ];
  for (let consort = 0; consort < consorts; consort += 1) {
    const id = `${session}-consort-${consort}`;
    const opened = OPENED + consort;
    changes.push({ put: "consorts", row: { id, session, code: "KLMNXY", opened } });
    for (let chair = 1; chair < chairs; chair += 1) {
      const nth = consort * (chairs - 1) + chair - 1;
      const person = `${session}-person-${nth}`;
      const row = { id: person, session, name: names[nth] ?? `Nick ${nth}`, joined: opened + nth };
      changes.push({ put: "people", row });
      changes.push({
        add: "seats",
        row: { session, consort: id, chair, person, at: opened + MINUTE_MS },
      });
    }
    for (const [number, recording] of (recordings[consort % recordings.length] ?? []).entries()) {
      const begun = beginOf(number);
      const row = { id: `${id}-${number}`, session, consort: id, number, begun };
      changes.push(
        number % 2 === 0
          ? { put: "recordings", row: { ...row, head: "", packed: pack({ recording, noted: [] }) } }
          : { put: "recordings", row: { ...row, head: headOf(recording), packed: null } },
      );
      const body = lineOf(recording, [], {
        commands: 0,
        players: 0,
        hashes: 0,
        keyframes: 0,
        noted: 0,
      });
      if (number % 2 === 1)
        changes.push({ add: "lines", row: { session, recording: row.id, body } });
    }
  }
  return changes;
}

/** Beginning of the movement of that number, ms since 1970. */
export const beginOf = (number: number): number => OPENED + (number + 1) * EVERY_MS;

/** The same rows, as read from a store. */
export async function madeUp(made: Made, more: readonly Change[] = []): Promise<SessionRows> {
  const recordings = [playedRecordings(7, made)];
  const backend = new MemoryBackend();
  const changes = [...changesOf(made, recordings), ...more];
  await backend.apply({ writer: "one", number: 1, changes });
  const rows = await sessionRows(backend, made.session ?? "room-a");
  if (rows === null) throw new Error("nothing was kept");
  return rows;
}
