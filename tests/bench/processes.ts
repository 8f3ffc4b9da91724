/** The bench's other processes: asked over the line that Node gives a forked one. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A process that says nothing for this long carries no more. */
const MAX_SILENCE_MS = 60_000;

/** Starts the program of this file. */
export const start = (file: URL, execArgv: readonly string[] = []): ChildProcess =>
  fork(file, { execArgv: [...execArgv] });

/** Sends a question and waits for what is answered. */
export async function ask<T>(process: ChildProcess, question: object): Promise<T> {
  const answer = hear<T>(process);
  process.send(question);
  return answer;
}

/** Rejects when nothing is said for a minute. */
export async function hear<T>(process: ChildProcess): Promise<T> {
  const signal = AbortSignal.timeout(MAX_SILENCE_MS);
  for (;;) {
    const [answer] = (await once(process, "message", { signal })) as [{ reading?: T }];
    // The framework talks to a process keeper of its own over the same line.
    if (answer.reading !== undefined) return answer.reading;
  }
}
