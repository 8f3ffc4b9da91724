/**
 * `npm run voices -- --from DIR`: makes the recorded voices anew, from npm's packages `tonejs-instrument-*-mp3`
 * unpacked in DIR, each in a folder of the package's name.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OfflineAudioContext } from "node-web-audio-api";
import { DESIGNS } from "../../client/sound/voices/designs.ts";
import type { SampledId } from "../../client/sound/samples/cuts.ts";
import { samplesOf } from "../../client/sound/samples/sample.ts";
import { loudnessOf } from "../sound/loudness.ts";
import { renderDry, samplesOf as copyOf } from "../sound/rendering.ts";
import { brightness, partialPowers, straight, tiltTo } from "./brightness.ts";
import { type Cut, cut } from "./cut.ts";
import { HOP, type Offset, pitchOver, spread } from "./pitch.ts";
import { type Source, SOURCES } from "./sources.ts";

const RATE = 48_000;
const TO = join(import.meta.dirname, "../../client/sound/samples");
/** s at which a note begins that is played to be measured. */
const BEGINS_AT = 0.1;
/** s for which a note is held to be measured, and for which most notes last: the synthetic voice fades sooner. */
const HELD_FOR = 1.8;
const AS_IN_MUSIC = 0.6;
/** dB by which recorded voices are softer in phrased music than by single notes (`npm run lab -- sound`). */
const PHRASED_DB = 0.5;
/** Semitones from a recorded note at which its loudness is compared: single notes of the synthetic voice are louder. */
const AROUND = [-2, -1, 0, 1, 2];
/** Octaves above the pitch: of what has hardly any overtones nobody hears whether it is dull. */
const LEAST_BRIGHT = 0.5;
/** What comes before the table in its file. */
const BEGINS = "export const CUTS: Readonly<Record<SampledId, Cuts>> = ";

const { values } = parseArgs({ options: { from: { type: "string" } } });
const { from } = values;
if (from === undefined) {
  console.error("npm run voices -- --from DIR: the folder in which the packages are unpacked.");
  process.exit(2);
}

/** Mono. Rejects where the file is missing or no sound. */
async function decoded(file: string): Promise<Float32Array> {
  const { buffer } = new Uint8Array(await readFile(file));
  const audio = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(buffer);
  const channels = Array.from({ length: audio.numberOfChannels }, (_, i) => copyOf(audio, i));
  return (channels[0] ?? new Float32Array()).map(
    (_, i) => channels.reduce((sum, one) => sum + (one[i] ?? 0), 0) / channels.length,
  );
}

/** Three rounds of the loop, and their pitch. */
function held({ samples, loop, hz }: Cut, rate: number): Offset {
  const round = samples.subarray(...loop);
  const long = new Float32Array(3 * round.length);
  for (let i = 0; i < 3; i++) long.set(round, i * round.length);
  return spread(pitchOver(long, rate, hz).slice(Math.round(0.1 / HOP)), hz);
}

/** A note on the synthetic voice, or on the one recorded; without its room. */
function played(
  instrument: SampledId,
  hz: number,
  recorded: { readonly cut: Cut; readonly rate: number } | null,
  lasts = HELD_FOR,
): Promise<Float32Array> {
  return renderDry([instrument], 2, (ensemble, context) => {
    if (recorded !== null) {
      const { cut: one, rate } = recorded;
      const root = { ...one, at: 0, length: one.samples.length, gain: 1 };
      ensemble.lend(instrument, samplesOf(context, { rate, roots: [root] }, wordsOf([one]).buffer));
    }
    ensemble.voices[0]?.play(hz, BEGINS_AT, BEGINS_AT + lasts);
  });
}

/** How much louder the synthetic voice is, as a factor of its loudness (K-weighted), around the sample's own pitch. */
async function gainOf(instrument: SampledId, one: Cut, rate: number): Promise<number> {
  const louder = await Promise.all(
    AROUND.map(async (semitones) => {
      const hz = one.hz * 2 ** (semitones / 12);
      const [synthetic, recorded] = await Promise.all(
        [null, { cut: one, rate }].map(
          async (voice) =>
            loudnessOf([await played(instrument, hz, voice, AS_IN_MUSIC)]).integrated,
        ),
      );
      return (synthetic ?? 0) - (recorded ?? 0);
    }),
  );
  const mean = louder.reduce((sum, db) => sum + db, 0) / louder.length;
  return 10 ** ((mean + PHRASED_DB) / 20);
}

interface Root {
  readonly recorded: Float32Array;
  readonly hz: number;
}

/** How bright notes are, by their pitch in octaves: a line through all of them. */
async function brightnessOf(
  pitches: readonly number[],
  play: (hz: number, nth: number) => Promise<readonly number[]>,
): Promise<(octaves: number) => number> {
  return straight(
    await Promise.all(
      pitches.map(async (hz, nth) => [Math.log2(hz), brightness(await play(hz, nth), hz)] as const),
    ),
  );
}

/**
 * The recorded notes of an instrument, tilted so that their brightness lies on a line over their pitches: single ones
 * were played brightly and others softly, and a melody should not change its voice from one note to the next. What was
 * recorded softly as a whole becomes as bright as the synthetic voice.
 */
async function evenlyBright(
  { instrument, rate }: Source,
  roots: readonly Root[],
): Promise<readonly (Cut & { readonly tilt: number })[]> {
  const cutOf = ({ recorded, hz }: Root, tilt: number): Cut =>
    cut(recorded, RATE, rate, hz, DESIGNS[instrument].attack, tilt);
  const powersOf = async (hz: number, recorded: Parameters<typeof played>[2]) =>
    partialPowers(await played(instrument, hz, recorded), { hz, start: BEGINS_AT });
  const plain = await Promise.all(
    roots.map(async (root) => {
      const one = cutOf(root, 0);
      return powersOf(one.hz, { cut: one, rate });
    }),
  );
  const pitches = roots.map(({ hz }) => hz);
  const compass = Array.from(
    { length: Math.ceil(12 * Math.log2(Math.max(...pitches) / Math.min(...pitches))) + 1 },
    (_, k) => Math.min(...pitches) * 2 ** (k / 12),
  );
  const recorded = await brightnessOf(pitches, async (_, nth) => plain[nth] ?? []);
  const synthetic = await brightnessOf(compass, (hz) => powersOf(hz, null));
  return roots.map((root, nth) => {
    const octaves = Math.log2(root.hz);
    const wanted = Math.max(LEAST_BRIGHT, recorded(octaves), synthetic(octaves));
    const tilt = tiltTo(plain[nth] ?? [], root.hz, wanted);
    return { ...cutOf(root, tilt), tilt };
  });
}

/** 16-bit words, one after the other. */
function wordsOf(cuts: readonly Cut[]): Int16Array<ArrayBuffer> {
  return Int16Array.from(
    cuts.flatMap(({ samples }) => [...samples].map((sample) => Math.round(sample * 32_767))),
  );
}

const hzOf = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

let table = "";
for (const source of SOURCES) {
  const { instrument, folder, rate } = source;
  const roots = await Promise.all(
    source.roots.map(async ({ file, midi }) => ({
      file,
      hz: hzOf(midi),
      recorded: await decoded(join(from, folder, `${file}.mp3`)),
    })),
  );
  const cuts = await evenlyBright(source, roots);
  const lines: string[] = [];
  let at = 0;
  for (const [nth, one] of cuts.entries()) {
    const gain = await gainOf(instrument, one, rate);
    lines.push(
      `{ hz: ${one.hz.toFixed(4)}, at: ${at}, length: ${one.samples.length}, loop: [${one.loop.join(", ")}], gain: ${gain.toFixed(4)} },`,
    );
    at += one.samples.length;
    const of = ({ off, depth }: Offset): string => `${off.toFixed(1)} ± ${depth.toFixed(1)} cents`;
    console.log(
      `${instrument} ${roots[nth]?.file ?? ""}: ${of(one.before)}, now ${of(held(one, rate))}; noise ${one.noise.toFixed(1)} dB; gain ${gain.toFixed(2)}; tilted by ${one.tilt.toFixed(1)} dB an octave`,
    );
  }
  await writeFile(join(TO, `${instrument}.pcm`), new Uint8Array(wordsOf(cuts).buffer));
  table += `${instrument}: { rate: ${rate}, roots: [${lines.join("\n")}] },\n`;
}
const index = join(TO, "cuts.ts");
const [head] = (await readFile(index, "utf8")).split(BEGINS);
await writeFile(index, `${head}${BEGINS}{\n${table}};\n`);
console.log("Now run npm run format.");
