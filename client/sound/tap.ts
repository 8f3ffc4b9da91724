import type { Ensemble } from "./ensemble.ts";
import type { SoundingNote } from "./playout.ts";

/** A look at the sound itself, as samples of the last two thirds of a second. */
export interface Tap {
  readonly sampleRate: number;
  /** All voices in their hall, left and right together. */
  mix(): Float32Array;
  /** One voice before the hall. The first call opens its ear: samples come from then on. */
  chair(chair: number): Float32Array;
  /** The note that voice is in; null in a rest. */
  note(chair: number): SoundingNote | null;
}

/** The longest window an analyser keeps. */
const SAMPLES = 32768;

export function createTap(
  context: BaseAudioContext,
  ensemble: Ensemble,
  note: (chair: number) => SoundingNote | null,
): Tap {
  const ears = new Map<AudioNode, AnalyserNode>();
  const listen = (node: AudioNode): Float32Array => {
    let ear = ears.get(node);
    if (ear === undefined) {
      ear = context.createAnalyser();
      ear.fftSize = SAMPLES;
      node.connect(ear);
      ears.set(node, ear);
    }
    const samples = new Float32Array(SAMPLES);
    ear.getFloatTimeDomainData(samples);
    return samples;
  };
  return {
    sampleRate: context.sampleRate,
    mix: () => listen(ensemble.room.mix),
    chair(chair) {
      const voice = ensemble.voices[chair];
      return voice === undefined ? new Float32Array(SAMPLES) : listen(voice.out);
    },
    note,
  };
}
