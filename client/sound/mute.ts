import { computed, type ReadonlySignal, signal } from "@preact/signals";

export interface Mute {
  readonly muted: ReadonlySignal<boolean>;
  /** What is remembered beyond this session. */
  readonly chosen: ReadonlySignal<boolean>;
  setMuted(to: boolean): void;
  /** [Y14] The room's sound comes from elsewhere: silent, until somebody who is not in the room says otherwise. */
  setQuiet(on: boolean): void;
}

/** What somebody says in a quiet room counts there alone: their own choice for other times stays as it was. */
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
