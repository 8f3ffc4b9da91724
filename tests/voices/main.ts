/**
 * `npm run voices -- --from DIR`: makes the recorded voices anew, from npm's packages `tonejs-instrument-*-mp3`
 * unpacked in DIR, each in a folder of the package's name.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OfflineAudioContext } from "node-web-audio-api";
import { DESIGNS } from "../../client/sound/voices/designs.ts";
import type { Ensemble } from "../../client/sound/ensemble.ts";
import type { SampledId } from "../../client/sound/samples/cuts.ts";
import { samplesOf } from "../../client/sound/samples/sample.ts";
import { loudnessOf } from "../sound/loudness.ts";
import { renderDry, samplesOf as copyOf } from "../sound/rendering.ts";
import { type Cut, cut } from "./cut.ts";
import { HOP, type Offset, pitchOver, spread } from "./pitch.ts";
import { SOURCES } from "./sources.ts";

const RATE = 48_000;
const TO = join(import.meta.dirname, "../../client/sound/samples");
/** What comes before the table in its file. */
const BEGINS = "export const CUTS: Readonly<Record<SampledId, Cuts>> = ";

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (values.from === undefined) {
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

/** How much louder the synthetic voice is, as a factor of its loudness (K-weighted) on the sample's own pitch. */
async function gainOf(instrument: SampledId, one: Cut, rate: number): Promise<number> {
  const loudness = async (play: (ensemble: Ensemble, context: BaseAudioContext) => void) =>
    loudnessOf([
      await renderDry([instrument], 2, (ensemble, context) => {
        play(ensemble, context);
        ensemble.voices[0]?.play(one.hz, 0.1, 1.9);
      }),
    ]).integrated;
  const root = { ...one, at: 0, length: one.samples.length, gain: 1 };
  const synthetic = await loudness(() => {});
  const recorded = await loudness((ensemble, context) =>
    ensemble.lend(instrument, samplesOf(context, { rate, roots: [root] }, wordsOf([one]).buffer)),
  );
  return 10 ** ((synthetic - recorded) / 20);
}

/** 16-bit words, one after the other. */
function wordsOf(cuts: readonly Cut[]): Int16Array<ArrayBuffer> {
  return Int16Array.from(
    cuts.flatMap(({ samples }) => [...samples].map((sample) => Math.round(sample * 32_767))),
  );
}

let table = "";
for (const { instrument, folder, rate, tilt, roots } of SOURCES) {
  const cuts: Cut[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const { file, midi } of roots) {
    const recorded = await decoded(join(values.from, folder, `${file}.mp3`));
    const hz = 440 * 2 ** ((midi - 69) / 12);
    const one = cut(recorded, RATE, rate, hz, DESIGNS[instrument].attack, tilt);
    const gain = await gainOf(instrument, one, rate);
    lines.push(
      `{ hz: ${one.hz.toFixed(4)}, at: ${at}, length: ${one.samples.length}, loop: [${one.loop.join(", ")}], gain: ${gain.toFixed(4)} },`,
    );
    at += one.samples.length;
    cuts.push(one);
    const of = ({ off, depth }: Offset): string => `${off.toFixed(1)} ± ${depth.toFixed(1)} cents`;
    console.log(
      `${instrument} ${file}: ${of(one.before)}, now ${of(held(one, rate))}; noise ${one.noise.toFixed(1)} dB; gain ${gain.toFixed(2)}`,
    );
  }
  await writeFile(join(TO, `${instrument}.pcm`), new Uint8Array(wordsOf(cuts).buffer));
  table += `${instrument}: { rate: ${rate}, roots: [${lines.join("\n")}] },\n`;
}
const index = join(TO, "cuts.ts");
const [head] = (await readFile(index, "utf8")).split(BEGINS);
await writeFile(index, `${head}${BEGINS}{\n${table}};\n`);
console.log("Now run npm run format.");
