/** A process that must survive: whatever is thrown, and wherever its log goes. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { existsSync, openSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { FaultLog } from "../../server/app/fault-log.ts";
import type { Fault } from "../../server/app/fault-log.ts";
import { installFaultHandlers } from "../../server/app/process-faults.ts";

/** Answers every write with "no space left on device". */
const FULL_DISK = "/dev/full";
/** The process manager that Colyseus would load cannot be found. */
const WITHOUT_KEEPER = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    resolve(name, context, next) {
      if (name.startsWith("@pm2/")) throw new Error("absent");
      return next(name, context);
    },
  });
`)}`;

async function hear(child: ChildProcess): Promise<Record<string, unknown>> {
  const [word] = (await once(child, "message")) as [Record<string, unknown>];
  return word;
}

test.for(["a log nobody reads", ...(existsSync(FULL_DISK) ? ["a full disk"] : [])])(
  "[H13] with %s, and no keeper of processes: what is thrown, rejected, written and asked ends nothing",
  async (log) => {
    const out = log === "a full disk" ? openSync(FULL_DISK, "w") : "pipe";
    const child = fork(new URL("./server-process.ts", import.meta.url), {
      execArgv: ["--import", WITHOUT_KEEPER],
      stdio: ["ignore", out, out, "ipc"],
    });
    try {
      child.stdout?.destroy();
      child.stderr?.destroy();
      const { port, handlers } = await hear(child);
      expect(handlers).toBe(1);
      for (const wrong of ["throws", "rejects", "writes", "throws"]) {
        child.send(wrong);
        expect(await hear(child)).toEqual({ did: wrong });
      }
      const socket = connect(Number(port), "127.0.0.1");
      socket.end(
        "GET *:99999 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
      );
      await once(socket.resume(), "close");
      const health = await fetch(`http://127.0.0.1:${String(port)}/api/health`);
      expect(await health.json()).toMatchObject({ ok: true });
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill("SIGKILL");
    }
  },
);

test("[H13] a fault is told once a kind and minute, with how often it came before", () => {
  let now = 0;
  const told: Fault[] = [];
  const log = new FaultLog(
    () => now,
    (fault) => told.push(fault),
  );
  const somewhere = (message: string) => new TypeError(message);
  for (let i = 0; i < 1000; i += 1) log.tell(somewhere(`what went wrong ${i}`));
  log.tell("a word");
  expect(told.map(({ name, message }) => [name, message])).toEqual([
    ["TypeError", "what went wrong 0"],
    ["string", ""],
  ]);
  for (const { places } of told) expect(places.length).toBeLessThanOrEqual(5);
  expect(told[0]?.places[0]).toContain("process-faults.test.ts");
  now = 60_000;
  log.tell(somewhere("later"));
  expect(told.at(-1)).toMatchObject({ name: "TypeError", message: "later", before: 999 });
});

test("kinds without end are told as one", () => {
  let printed = 0;
  const log = new FaultLog(
    () => 0,
    () => (printed += 1),
  );
  for (let i = 0; i < 10_000; i += 1)
    log.tell(
      Object.assign(new Error("x"), { name: `Kind${i}`, stack: `Kind${i}: x\n    at place${i}` }),
    );
  expect(printed).toBeLessThanOrEqual(101);
});

test.for<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a symbol", Symbol("x")],
  ["a record without a form", Object.create(null)],
  [
    "an error that cannot be read",
    Object.defineProperty(new Error("x"), "stack", {
      get: () => {
        throw new Error("no");
      },
    }),
  ],
])("%s can be thrown, too", ([, fault]) => {
  const told: Fault[] = [];
  new FaultLog(
    () => 0,
    (each) => told.push(each),
  ).tell(fault);
  expect(told).toHaveLength(1);
});

test("a log that throws is no fault", () => {
  const source = new EventEmitter();
  const stream = new EventEmitter();
  const log = new FaultLog(
    () => 0,
    () => {
      throw new Error("ENOSPC");
    },
  );
  installFaultHandlers(source, [stream], (fault) => log.tell(fault));
  // With no listener, or one that throws, each of these would throw here.
  expect(source.emit("uncaughtException", new Error("a"))).toBe(true);
  expect(source.emit("unhandledRejection", new Error("b"))).toBe(true);
  expect(stream.emit("error", new Error("EPIPE"))).toBe(true);
});
