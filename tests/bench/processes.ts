/** The bench's other processes: asked over Node's channel to a forked process. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A process silent for this long is overloaded. */
const MAX_SILENCE_MS = 60_000;

/** Starts the program of this file. */
export const start = (file: URL, execArgv: readonly string[] = []): ChildProcess =>
  fork(file, { execArgv: [...execArgv] });

/** Sends a question and waits for the answer. */
export async function ask<T>(process: ChildProcess, question: object): Promise<T> {
  const answer = hear<T>(process);
  process.send(question);
  return answer;
}

/** Rejects after a minute without an answer. */
export async function hear<T>(process: ChildProcess): Promise<T> {
  const signal = AbortSignal.timeout(MAX_SILENCE_MS);
  for (;;) {
    const [answer] = (await once(process, "message", { signal })) as [{ reading?: T }];
    // Colyseus talks to its own process manager over the same channel.
    if (answer.reading !== undefined) return answer.reading;
  }
}
