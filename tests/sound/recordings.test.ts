import { effect, signal } from "@preact/signals";
import { OfflineAudioContext } from "node-web-audio-api";
import { expect, test } from "vitest";
import { isRecorded } from "../../client/preferences/recorded.ts";
import { Ensemble } from "../../client/sound/ensemble.ts";
import type { Heard } from "../../client/sound/performance.ts";
import { lendVoices } from "../../client/sound/recorded-voices.ts";
import { createRecordings } from "../../client/sound/samples/recordings.ts";
import type { SampledId } from "../../client/sound/samples/cuts.ts";
import { fileOf } from "../fixtures/samples.ts";
import { RATE } from "./rendering.ts";
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import type { Phase } from "../../shared/session/movement.ts";

/** A network whose answers the test gives. */
function network() {
  const asked: { readonly name: SampledId; answer(): void; fail(): void }[] = [];
  const get = (address: URL): Promise<ArrayBuffer> =>
    new Promise((resolve, reject) => {
      const name = /([a-z]+)\.pcm$/u.exec(address.pathname)?.[1] as SampledId;
      asked.push({
        name,
        answer: () => resolve(fileOf(name)),
        fail: () => reject(new Error("away")),
      });
    });
  return { asked, get };
}

const context = new OfflineAudioContext(1, 1, RATE);

test("[S9] each recording is fetched once, whoever asks, and again after a failure", async () => {
  const { asked, get } = network();
  const recordings = createRecordings(get);
  const counts: number[] = [];
  effect(() => void counts.push(recordings.of("horn", context).length));
  recordings.of("horn", context);
  expect(recordings.of("lute", context)).toEqual([]);
  expect(asked.map(({ name }) => name)).toEqual(["horn"]);
  asked[0]!.answer();
  await expect.poll(() => counts).toEqual([0, 4]);
  recordings.of("flute", context);
  asked[1]!.fail();
  await expect
    .poll(() => {
      recordings.of("flute", context);
      return asked.map(({ name }) => name);
    })
    .toEqual(["horn", "flute", "flute"]);
});

/** A performance in the test's hands. */
function evening({ wanted = true } = {}) {
  const { asked, get } = network();
  const lent: string[] = [];
  const ensemble = new Ensemble(context, 1);
  ensemble.lend = (instrument, samples) => void lent.push(`${instrument} ${samples.length}`);
  const heard = signal<Heard | null>(null);
  const phase = signal<Phase>("lobby");
  const instruments = signal<readonly InstrumentId[]>(["viol", "cello"]);
  const on = signal(wanted);
  let loads = 0;
  const load = async () => {
    loads++;
    return createRecordings(get);
  };
  const stop = lendVoices({ on, load }, signal(ensemble), { phase, heard, instruments });
  const play = (beat: number): void => {
    phase.value = "playing";
    heard.value = { music: { beat } } as Heard;
  };
  return { asked, lent, on, play, stop, loads: () => loads };
}

test("[S9] recordings are fetched once the music has begun, and lent when they are there", async () => {
  const { asked, lent, play, loads, stop } = evening();
  play(3);
  expect(loads()).toBe(0);
  play(4);
  await expect.poll(() => asked.map(({ name }) => name)).toEqual(["cello"]);
  expect(lent.filter((one) => !one.endsWith(" 0"))).toEqual([]);
  asked[0]!.answer();
  await expect.poll(() => lent.at(-1)).toBe("cello 4");
  play(20);
  expect(loads()).toBe(1);
  stop();
});

test("[S12] nothing is fetched while recordings are off; switched off, the synthetic voices play again", async () => {
  const { asked, lent, on, play, loads, stop } = evening({ wanted: false });
  play(8);
  expect(loads()).toBe(0);
  on.value = true;
  await expect.poll(() => asked.length).toBe(1);
  asked[0]!.answer();
  await expect.poll(() => lent.at(-1)).toBe("cello 4");
  on.value = false;
  expect(lent.at(-1)).toBe("cello 0");
  stop();
});

test("[S12] recordings are on unless the browser saves data, or as was chosen", () => {
  expect(isRecorded(null, {})).toBe(true);
  expect(isRecorded(null, { connection: { saveData: true } })).toBe(false);
  expect(isRecorded(true, { connection: { saveData: true } })).toBe(true);
  expect(isRecorded(false, {})).toBe(false);
});
