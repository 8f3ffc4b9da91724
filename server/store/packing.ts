/** [F1] Stored forms of a recording: a head and appended lines during the movement, one compressed blob after it. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Rows } from "./tables.ts";

/** The parts that are known when a movement begins. */
export const headOf = ({
  modelVersion,
  setup,
  continues,
  keyframeFields,
  piece,
}: Recording): string => JSON.stringify({ modelVersion, setup, continues, keyframeFields, piece });

/** A recording, and the inputs to its movement, from which play can resume. */
export interface KeptMovement {
  readonly recording: Recording;
  /** Logged inputs: plain data. */
  readonly noted: readonly unknown[];
}

/** Number of entries that are written already. */
export interface Written {
  readonly commands: number;
  readonly players: number;
  readonly hashes: number;
  readonly keyframes: number;
  readonly noted: number;
}

/** The entries since then, as one line: most lines have only some of them, or nothing but the time. */
export function lineOf(recording: Recording, noted: readonly unknown[], written: Written): string {
  const { commands, players, hashes, keyframes, ticks } = recording;
  return JSON.stringify({
    commands: since(written.commands, commands),
    players: since(written.players, players),
    hashes: since(written.hashes, hashes),
    // Before the first keyframe an empty list tells that there are to be some.
    keyframes: written.keyframes === 0 ? keyframes : since(written.keyframes, keyframes ?? []),
    ticks,
    noted: since(written.noted, noted),
  });
}

/** Undefined, and so not in JSON, when there is nothing new. */
const since = (count: number, all: readonly unknown[]): readonly unknown[] | undefined =>
  all.length > count ? all.slice(count) : undefined;

const head = z.object({
  modelVersion: z.number(),
  setup: z.looseObject({ seed: z.number(), chairs: z.number() }),
  continues: z.string().nullable(),
  keyframeFields: z
    .object({ observed: z.number(), common: z.array(z.string()), seat: z.array(z.string()) })
    .optional(),
  // Older recordings lack it.
  piece: z.string().optional(),
});
const line = z.object({
  commands: z
    .array(z.looseObject({ tick: z.number(), chair: z.number(), command: z.looseObject({}) }))
    .default([]),
  // Older recordings lack players.
  players: z
    .array(z.looseObject({ tick: z.number(), chair: z.number(), by: z.string() }))
    .default([]),
  hashes: z.array(z.string()).default([]),
  // Keyframes are validated when they are read.
  keyframes: z.array(z.unknown()).optional(),
  ticks: z.number(),
  noted: z.array(z.looseObject({ tick: z.number(), do: z.string() })).default([]),
});
const whole = z.object({ ...head.shape, ...line.shape });

/** Throws when the text was not written by these functions. */
export function movementOf(headText: string, lines: readonly string[]): KeptMovement {
  const parts = lines.map((text) => line.parse(JSON.parse(text)));
  // Only the structure is validated; the contents are verified by the hashes when replayed.
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

/** Limit on decompression: far above fifteen minutes of twelve players who are always active. */
const MAX_UNPACKED_BYTES = 64 * 2 ** 20;

/** Throws when the bytes were not written by `pack`. */
export function unpack(bytes: Uint8Array): KeptMovement {
  const unpacked = zstdDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  const { noted, ...recording } = whole.parse(JSON.parse(unpacked.toString()));
  return { recording: recording as unknown as Recording, noted };
}

/** The movement of a row, compressed or still in lines. Throws when it was not written by these functions. */
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
