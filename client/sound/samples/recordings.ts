import { signal, type Signal } from "@preact/signals";
import type { InstrumentId } from "../../../shared/pieces/cast.ts";
import type { RecordedVoices } from "../recorded-voices.ts";
import { CUTS, type SampledId } from "./cuts.ts";
import { type Sample, samplesOf } from "./sample.ts";

/** Written out, since the build looks for them. */
const FILES: Readonly<Record<SampledId, () => URL>> = {
  violin: () => new URL("violin.pcm", import.meta.url),
  cello: () => new URL("cello.pcm", import.meta.url),
  flute: () => new URL("flute.pcm", import.meta.url),
  clarinet: () => new URL("clarinet.pcm", import.meta.url),
  horn: () => new URL("horn.pcm", import.meta.url),
};

const NONE: readonly Sample[] = [];
const isSampled = (instrument: InstrumentId): instrument is SampledId =>
  Object.hasOwn(CUTS, instrument);

/** The recordings that this page has fetched: each instrument once, when it is asked for. */
export function createRecordings(
  get: (address: URL) => Promise<ArrayBuffer> = fetched,
): RecordedVoices {
  const kept = new Map<SampledId, Signal<readonly Sample[]>>();
  return {
    of(instrument, context) {
      if (!isSampled(instrument)) return NONE;
      const known = kept.get(instrument);
      if (known !== undefined) return known.value;
      const samples = signal(NONE);
      kept.set(instrument, samples);
      get(FILES[instrument]()).then(
        (file) => (samples.value = samplesOf(context, CUTS[instrument], file)),
        // The network failed: the synthetic voice plays on, and the next movement asks again.
        () => kept.delete(instrument),
      );
      return samples.value;
    },
  };
}

async function fetched(address: URL): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`a recording was answered with ${response.status}`);
  return response.arrayBuffer();
}
