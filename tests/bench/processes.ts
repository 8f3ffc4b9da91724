/** The bench's other processes: asked over Node's channel to a forked process. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";

/** A process silent for this long is overloaded. */
const MAX_SILENCE_MS = 60_000;

/** Starts the program of this file. `settings`: its argument, as JSON. */
export const start = (
  file: URL,
  execArgv: readonly string[] = [],
  settings: object = {},
): ChildProcess => fork(file, [JSON.stringify(settings)], { execArgv: [...execArgv] });

/** Sends a question and waits for the answer. */
export async function ask<T>(process: ChildProcess, question: object): Promise<T> {
  const answer = hear<T>(process);
  process.send(question);
  return answer;
}

/** Rejects after a minute without an answer, and when the process ends. */
export async function hear<T>(process: ChildProcess): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  // Colyseus talks to its own process manager over the same channel.
  const take = (answer: { readonly reading?: T }): void => {
    if (answer.reading !== undefined) resolve(answer.reading);
  };
  const end = (): void => reject(new Error("a process of the bench has ended"));
  const silence = setTimeout(
    () => reject(new Error("a process of the bench does not answer")),
    MAX_SILENCE_MS,
  );
  process.on("message", take).once("exit", end);
  try {
    return await promise;
  } finally {
    clearTimeout(silence);
    process.off("message", take).off("exit", end);
  }
}
