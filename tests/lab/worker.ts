/** A worker of the lab: does jobs by name until the pool is closed. */
import { parentPort } from "node:worker_threads";
import { doJob } from "./jobs.ts";
import type { Done, Todo } from "./pool.ts";

const port = parentPort;
if (port === null) throw new Error("the worker is started by the pool");

port.on("message", (todo: Todo) => {
  void doJob(todo.job, todo.task).then((result) => {
    port.postMessage({ id: todo.id, result } satisfies Done);
  });
});
