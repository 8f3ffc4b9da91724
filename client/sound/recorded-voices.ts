import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Performance } from "./performance.ts";
import type { Sample } from "./samples/sample.ts";

/** [S9] The recorded notes of instruments. */
export interface RecordedVoices {
  /** Empty until they have been fetched, and for an instrument without any; an effect that asks runs again then. */
  of(instrument: InstrumentId, context: Pick<BaseAudioContext, "createBuffer">): readonly Sample[];
}

/** Where recorded voices come from. */
export interface Recorded {
  /** Whether they are wanted. */
  readonly on: ReadonlySignal<boolean>;
  /** The code that fetches them. */
  load(): Promise<RecordedVoices>;
}

/** No recording is fetched before so many beats: what the music itself needs comes first. */
const AFTER_BEATS = 4;

/** Gives the players of a performance their recorded voices once it has begun. Returns a function that stops it. */
export function lendVoices(
  recorded: Recorded,
  seated: ReadonlySignal<Ensemble | null>,
  performance: Pick<Performance, "phase" | "heard" | "instruments">,
): () => void {
  const voices = signal<RecordedVoices | null>(null);
  const { instruments, phase, heard } = performance;
  const goes = computed(
    () => phase.value === "playing" && (heard.value?.music.beat ?? -1) >= AFTER_BEATS,
  );
  const begun = signal(false);
  const stops = [
    effect(() => {
      if (goes.value) begun.value = true;
    }),
    effect(() => {
      if (!begun.value || !recorded.on.value || voices.value !== null) return;
      recorded.load().then(
        (loaded) => (voices.value = loaded),
        // The network failed: the synthetic voices play on.
        () => {},
      );
    }),
    effect(() => {
      const ensemble = seated.value;
      if (ensemble === null) return;
      const from = recorded.on.value ? voices.value : null;
      for (const instrument of new Set(instruments.value)) {
        const samples = from?.of(instrument, ensemble.context) ?? [];
        untracked(() => ensemble.lend(instrument, samples));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
