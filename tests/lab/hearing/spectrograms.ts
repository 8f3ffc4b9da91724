/**
 * `lab spectrograms`: each rupture as a picture of its sound: whole, torn, mended, from left to right. Above the voice
 * of who caused it, as the one it hurt hears it; in the middle the other's, as heard by who caused it; below, all voices.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RUPTURE_IDS, type RuptureId } from "../../fixtures/ruptures.ts";
import { type Colour, png } from "./picture.ts";
import { HEARING_RATE, listen, type Stem } from "./scene.ts";
import { amplitudes } from "./spectrum.ts";

/** s of each third. */
const THIRD = 6;
/** Hz at the bottom and at the top; dB from black to white. */
const LOWEST = 80;
const HIGHEST = 6000;
const DARKEST = -78;
const LIGHTEST = -22;
const SIZE = 2048;
const WIDTH = 960;
const HEIGHT = 200;
const GAP = 6;

/** Writes one file a rupture into the folder; their names. */
export async function spectrograms(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const id of RUPTURE_IDS) {
    const name = join(folder, `${id}.png`);
    writeFileSync(name, await pictureOf(id));
    written.push(name);
  }
  return written;
}

async function pictureOf(id: RuptureId): Promise<Uint8Array> {
  const each = (await heardBy(id, 1)).map(monoOf);
  const other = (await heardBy(id, 0)).map(monoOf);
  const all = (each[0] as Float32Array).map((_, i) =>
    each.reduce((sum, stem) => sum + (stem[i] ?? 0), 0),
  );
  const strips = [each[0], other[1], all].map((samples) => imageOf(samples as Float32Array));
  return png(WIDTH, strips.length * (HEIGHT + GAP) - GAP, (x, y) => {
    const strip = strips[Math.floor(y / (HEIGHT + GAP))];
    const row = y % (HEIGHT + GAP);
    if (row >= HEIGHT || x % (WIDTH / 3) === 0) return [90, 90, 90];
    return colourOf(strip?.[x]?.[HEIGHT - 1 - row] ?? DARKEST);
  });
}

/** The first two chairs tear; a split is the first's. */
const heardBy = (id: RuptureId, listener: number): Promise<readonly Stem[]> =>
  listen({
    seed: 5,
    pace: "expert",
    chairs: 4,
    recorded: false,
    piece: "old-hundredth",
    fromBeat: 0,
    listener,
    cause: 0,
    hurt: 1,
    rupture: id,
    severity: 0.5,
    tearsAt: THIRD,
    mendedAt: 2 * THIRD,
    seconds: 3 * THIRD,
  });

const monoOf = ({ left, right }: Stem): Float32Array =>
  left.map((sample, i) => (sample + (right[i] ?? 0)) / 2);

/** dB by column and row from below. */
function imageOf(samples: Float32Array): readonly (readonly number[])[] {
  return Array.from({ length: WIDTH }, (_, x) => {
    const centre = Math.round(((x + 0.5) / WIDTH) * samples.length);
    const spectrum = amplitudes(samples, centre, SIZE);
    return Array.from({ length: HEIGHT }, (_row, y) => {
      const hz = LOWEST * (HIGHEST / LOWEST) ** (y / HEIGHT);
      return 20 * Math.log10((spectrum[Math.round((hz * SIZE) / HEARING_RATE)] ?? 0) + 1e-6);
    });
  });
}

/** From black over red and gold to white. */
function colourOf(db: number): Colour {
  const x = Math.max(0, Math.min(1, (db - DARKEST) / (LIGHTEST - DARKEST)));
  return [
    255 * Math.min(1, 1.8 * x),
    255 * Math.max(0, 1.5 * x - 0.4),
    255 * Math.max(0, 4 * x - 3),
  ];
}
