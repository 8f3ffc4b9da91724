/** What the orchestra needs of its page. */
export interface Surroundings {
  /** Milliseconds, only differences count. */
  now(): number;
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
  /** Called whenever the page becomes visible again. Returns a function that stops it. */
  onShown(listener: () => void): () => void;
  /** Called every `ms`. Returns a function that stops it. */
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
      // Forbidden by the visitor's settings: then the volume is not remembered.
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
