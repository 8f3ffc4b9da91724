/** [F1] Recordings as text and bytes: a head, lines while the movement is played, one packed whole. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Recording } from "../../shared/model/replay/recording.ts";

/** What is known when a movement begins. */
export const headOf = ({ modelVersion, setup, continues }: Recording): string =>
  JSON.stringify({ modelVersion, setup, continues });

/** A recording, and what came to its movement from outside: with that it can be played on. */
export interface KeptMovement {
  readonly recording: Recording;
  /** Plain data. */
  readonly noted: readonly unknown[];
}

/** What has come since the commands and hashes that were written before; `noted` is all new. */
export function lineOf(
  recording: Recording,
  commands: number,
  hashes: number,
  noted: readonly unknown[] = [],
): string {
  return JSON.stringify({
    commands: recording.commands.slice(commands),
    hashes: recording.hashes.slice(hashes),
    ticks: recording.ticks,
    noted,
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
  hashes: z.array(z.string()),
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
    hashes: parts.flatMap(({ hashes }) => hashes),
    ticks: parts.at(-1)?.ticks ?? 0,
  } as unknown as Recording;
  return { recording, noted: parts.flatMap(({ noted }) => noted) };
}

export const pack = ({ recording, noted }: KeptMovement): Uint8Array =>
  zstdCompressSync(JSON.stringify({ ...recording, noted }));

/** Throws when these bytes were not packed here. */
export function unpack(bytes: Uint8Array): KeptMovement {
  const { noted, ...recording } = whole.parse(JSON.parse(zstdDecompressSync(bytes).toString()));
  return { recording: recording as unknown as Recording, noted };
}
