/** [F1] Recordings as text and bytes: a head, lines while the movement is played, one packed whole. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Rows } from "./tables.ts";

/** What is known when a movement begins. */
export const headOf = ({ modelVersion, setup, continues, keyframeFields }: Recording): string =>
  JSON.stringify({ modelVersion, setup, continues, keyframeFields });

/** A recording, and what came to its movement from outside: with that it can be played on. */
export interface KeptMovement {
  readonly recording: Recording;
  /** Plain data. */
  readonly noted: readonly unknown[];
}

/** How many of each were written before. */
export interface Written {
  readonly commands: number;
  readonly players: number;
  readonly hashes: number;
  readonly keyframes: number;
  readonly noted: number;
}

/** What has come since. */
export function lineOf(recording: Recording, noted: readonly unknown[], written: Written): string {
  return JSON.stringify({
    commands: recording.commands.slice(written.commands),
    players: recording.players.slice(written.players),
    hashes: recording.hashes.slice(written.hashes),
    keyframes: recording.keyframes?.slice(written.keyframes),
    ticks: recording.ticks,
    noted: noted.slice(written.noted),
  });
}

const head = z.object({
  modelVersion: z.number(),
  setup: z.looseObject({ seed: z.number(), chairs: z.number() }),
  continues: z.string().nullable(),
  keyframeFields: z
    .object({ observed: z.number(), common: z.array(z.string()), seat: z.array(z.string()) })
    .optional(),
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
  // What is inside is checked when they are read.
  keyframes: z.array(z.unknown()).optional(),
  ticks: z.number(),
  noted: z.array(z.looseObject({ tick: z.number(), do: z.string() })).default([]),
});
const whole = z.object({ ...head.shape, ...line.shape });

/** Throws when a text is not one that was written here. */
export function movementOf(headText: string, lines: readonly string[]): KeptMovement {
  const parts = lines.map((text) => line.parse(JSON.parse(text)));
  // The outline is checked; what is inside is proved by the hashes when it is played again.
  const recording = {
    ...head.parse(JSON.parse(headText)),
    commands: parts.flatMap(({ commands }) => commands),
    players: parts.flatMap(({ players }) => players),
    hashes: parts.flatMap(({ hashes }) => hashes),
    ...(parts.some(({ keyframes }) => keyframes !== undefined) && {
      keyframes: parts.flatMap(({ keyframes }) => keyframes ?? []),
    }),
    ticks: parts.at(-1)?.ticks ?? 0,
  } as unknown as Recording;
  return { recording, noted: parts.flatMap(({ noted }) => noted) };
}

export const pack = ({ recording, noted }: KeptMovement): Uint8Array =>
  zstdCompressSync(JSON.stringify({ ...recording, noted }));

/** Far above a quarter of an hour of twelve who never rest. */
const MAX_UNPACKED_BYTES = 64 * 2 ** 20;

/** Throws when these bytes were not packed here. */
export function unpack(bytes: Uint8Array): KeptMovement {
  const unpacked = zstdDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  const { noted, ...recording } = whole.parse(JSON.parse(unpacked.toString()));
  return { recording: recording as unknown as Recording, noted };
}

/** The movement of a row, whether it has been packed or is still in lines. Throws when it was not written here. */
export function movementIn(
  { id, head: headText, packed }: Rows["recordings"],
  lines: readonly Rows["lines"][],
): KeptMovement {
  if (packed !== null) return unpack(packed);
  const own = lines.filter(({ recording }) => recording === id);
  return movementOf(
    headText,
    own.map(({ body }) => body),
  );
}
