import type { Command } from "../../shared/model/command.ts";

export type BowCommand = Extract<Command, { do: "bow" }>;
export type Deflection = Omit<BowCommand, "do">;

/** Minimum interval between two bow commands, ms: ten a second. */
export const BOW_INTERVAL_MS = 100;

export interface BowTimer {
  now(): number;
  /** Runs `task` after `ms`; returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
}

/**
 * Throttles deflections to ten a second. The first is sent at once, the last is always sent, and
 * none is sent twice: a released pad is never left bent.
 */
export function createBow(send: (command: BowCommand) => void, timer: BowTimer) {
  let sent: Deflection = { pitch: 0, tempo: 0, volume: 0.5 };
  let wanted = sent;
  let last = -Infinity;
  let cancel: (() => void) | null = null;

  const flush = (): void => {
    cancel = null;
    if (same(sent, wanted)) return;
    sent = wanted;
    last = timer.now();
    send({ do: "bow", ...sent });
  };

  return {
    bend(to: Deflection): void {
      wanted = {
        pitch: clamp(to.pitch, -1, 1),
        tempo: clamp(to.tempo, -1, 1),
        volume: clamp(to.volume, 0, 1),
      };
      if (cancel) return;
      const wait = last + BOW_INTERVAL_MS - timer.now();
      if (wait <= 0) flush();
      else cancel = timer.after(wait, flush);
    },
    /** Sends the last deflection again, after the server has refused it. */
    repeat(): void {
      sent = { pitch: 0, tempo: 0, volume: Number.NaN };
      this.bend(wanted);
    },
    /** The server already has this loudness: nothing to send. */
    adopt(volume: number): void {
      sent = { ...sent, volume };
      wanted = { ...wanted, volume };
    },
    stop(): void {
      cancel?.();
      cancel = null;
    },
  };
}

const same = (a: Deflection, b: Deflection): boolean =>
  a.pitch === b.pitch && a.tempo === b.tempo && a.volume === b.volume;

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, Math.round(value * 100) / 100)) : 0;
