import { computed, type ReadonlySignal, signal } from "@preact/signals";

export interface Mute {
  readonly muted: ReadonlySignal<boolean>;
  /** The setting that is stored beyond this session. */
  readonly chosen: ReadonlySignal<boolean>;
  setMuted(to: boolean): void;
  /** [Y14] Whether the stage plays the sound: then this device is muted until its person unmutes it. */
  setQuiet(on: boolean): void;
}

/** A choice made in a quiet room applies there only; the stored setting stays as it was. */
export function createMute(kept: boolean): Mute {
  const chosen = signal(kept);
  const quiet = signal(false);
  const elsewhere = signal(false);
  return {
    muted: computed(() => (quiet.value ? !elsewhere.value : chosen.value)),
    chosen,
    setMuted(to) {
      if (quiet.peek()) elsewhere.value = !to;
      else chosen.value = to;
    },
    setQuiet: (on) => void (quiet.value = on),
  };
}
