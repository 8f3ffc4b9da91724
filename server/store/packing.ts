/** [F1] Recordings as text and bytes: a head, lines while the movement is played, one packed whole. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Rows } from "./tables.ts";

/** What is known when a movement begins. */
export const headOf = ({ modelVersion, setup, continues }: Recording): string =>
  JSON.stringify({ modelVersion, setup, continues });

/** How many of each were written before. */
export interface Written {
  readonly commands: number;
  readonly players: number;
  readonly hashes: number;
}

/** What has come since. */
export function lineOf(recording: Recording, written: Written): string {
  return JSON.stringify({
    commands: recording.commands.slice(written.commands),
    players: recording.players.slice(written.players),
    hashes: recording.hashes.slice(written.hashes),
    ticks: recording.ticks,
  });
}

const head = z.object({
  modelVersion: z.number(),
  setup: z.looseObject({ seed: z.number(), chairs: z.number() }),
  continues: z.string().nullable(),
});
const line = z.object({
  commands: z.array(
    z.looseObject({ tick: z.number(), chair: z.number(), command: z.looseObject({}) }),
  ),
  // Recordings of before hold none.
  players: z
    .array(z.looseObject({ tick: z.number(), chair: z.number(), by: z.string() }))
    .default([]),
  hashes: z.array(z.string()),
  ticks: z.number(),
});
const whole = z.object({ ...head.shape, ...line.shape });

/** Throws when a text is not one that was written here. */
export function recordingOf(headText: string, lines: readonly string[]): Recording {
  const parts = lines.map((text) => line.parse(JSON.parse(text)));
  // The outline is checked; what is inside is proved by the hashes when it is played again.
  return {
    ...head.parse(JSON.parse(headText)),
    commands: parts.flatMap(({ commands }) => commands),
    players: parts.flatMap(({ players }) => players),
    hashes: parts.flatMap(({ hashes }) => hashes),
    ticks: parts.at(-1)?.ticks ?? 0,
  } as unknown as Recording;
}

export const pack = (recording: Recording): Uint8Array =>
  zstdCompressSync(JSON.stringify(recording));

/** Far above a quarter of an hour of twelve who never rest. */
const MAX_UNPACKED_BYTES = 64 * 2 ** 20;

/** Throws when these bytes were not packed here. */
export function unpack(bytes: Uint8Array): Recording {
  const unpacked = zstdDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  return whole.parse(JSON.parse(unpacked.toString())) as unknown as Recording;
}

/** The recording of a row, whether it has been packed or is still in lines. Throws when it was not written here. */
export function recordingIn(
  { id, head: headText, packed }: Rows["recordings"],
  lines: readonly Rows["lines"][],
): Recording {
  if (packed !== null) return unpack(packed);
  const own = lines.filter(({ recording }) => recording === id);
  return recordingOf(
    headText,
    own.map(({ body }) => body),
  );
}
