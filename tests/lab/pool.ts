/** Distributes independent jobs over all cores. Results do not depend on which worker did them. */
import { Worker } from "node:worker_threads";
import { doJob, type JobName, type ResultOf, type TaskOf } from "./jobs.ts";

export interface Todo {
  readonly id: number;
  readonly job: JobName;
  readonly task: unknown;
}

export interface Done {
  readonly id: number;
  readonly result: unknown;
}

export interface Pool {
  /** The results, in the order of the jobs. Rejects when a job throws. */
  map<Name extends JobName>(job: Name, tasks: readonly TaskOf<Name>[]): Promise<ResultOf<Name>[]>;
  close(): Promise<void>;
}

/** Does everything in this thread: for tests. */
export const alone: Pool = {
  async map(job, tasks) {
    const results: ResultOf<typeof job>[] = [];
    for (const task of tasks) results.push((await doJob(job, task)) as ResultOf<typeof job>);
    return results;
  },
  async close() {},
};

/** `tell` gets the number of jobs done, of those known so far. */
export function openPool(size: number, tell: (done: number, of: number) => void): Pool {
  const waiting: Todo[] = [];
  const settle = new Map<number, (result: unknown) => void>();
  let ids = 0;
  let done = 0;
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => (fail = reject));
  // Reported to the caller of map; there may be none.
  failed.catch(() => {});

  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    worker.on("message", ({ id, result }: Done) => {
      done += 1;
      tell(done, ids);
      settle.get(id)?.(result);
      settle.delete(id);
      feed(worker);
    });
    worker.on("error", (error) => fail(error));
    return worker;
  });
  const idle = new Set(workers);

  function feed(worker: Worker): void {
    const next = waiting.shift();
    if (next === undefined) idle.add(worker);
    else {
      idle.delete(worker);
      worker.postMessage(next, []);
    }
  }

  return {
    async map<Name extends JobName>(job: Name, tasks: readonly TaskOf<Name>[]) {
      const results = tasks.map(
        (task) =>
          new Promise<ResultOf<Name>>((resolve) => {
            const id = ids++;
            settle.set(id, resolve as (result: unknown) => void);
            waiting.push({ id, job, task });
          }),
      );
      for (const worker of idle) feed(worker);
      return Promise.race([Promise.all(results), failed]);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
