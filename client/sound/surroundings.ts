/** What the orchestra needs of the page it plays in. */
export interface Surroundings {
  /** Milliseconds, only differences count. */
  now(): number;
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
  /** Calls whenever the page comes back into view. Returns the way to stop. */
  onShown(listener: () => void): () => void;
  /** Calls every `ms`. Returns the way to stop. */
  every(ms: number, run: () => void): () => void;
  /** Tells a phone that this is music, not a sound effect to be muted by its side switch. */
  announceMusic(): void;
}

export const browser: Surroundings = {
  now: () => performance.now(),
  get storage() {
    try {
      return localStorage;
    } catch {
      // Forbidden by the visitor's settings: then volume is simply not remembered.
      return null;
    }
  },
  onShown(listener) {
    const shown = (): void => {
      if (document.visibilityState === "visible") listener();
    };
    document.addEventListener("visibilitychange", shown);
    return () => document.removeEventListener("visibilitychange", shown);
  },
  every(ms, run) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  announceMusic() {
    const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
    if (audioSession !== undefined) audioSession.type = "playback";
  },
};
