/** [W5] A room is asked for before what connects has arrived, and what has waited too long is asked for again. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { askForRoom, FRESH_MS } from "../../client/session/ask-early.ts";
import type { AskedRoom } from "../../client/session/ask-early.ts";
import type { Entry } from "../../client/session/find-room.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { ManualClock } from "./manual-clock.ts";

let server: Server;
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

interface Visit {
  readonly clock: ManualClock;
  readonly calledOff: AbortController;
  readonly asked: readonly string[];
  ask(entry: Entry, solo?: { readonly online: boolean }): AskedRoom | null;
}

/** A server that answers each question with another room, in order. */
async function visit(): Promise<Visit> {
  const clock = new ManualClock();
  const calledOff = new AbortController();
  const asked: string[] = [];
  const answer: RequestListener = (req, res) => {
    let body = "";
    req.on("data", (part: Buffer) => (body += part.toString()));
    req.on("end", () => {
      asked.push(`${req.method} ${req.url} ${body}`);
      res
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ room: `r${asked.length}` }));
    });
  };
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const environment: ClientEnvironment = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    storages: { tab: null, browser: null },
    random: () => 0.5,
    onWake: () => () => {},
    now: () => clock.now(),
    after: (ms, call) => clock.after(ms, call),
  };
  return {
    clock,
    calledOff,
    asked,
    ask: (entry, solo) =>
      askForRoom(
        entry,
        "Ada",
        solo === undefined
          ? environment
          : {
              ...environment,
              solo: {
                online: () => solo.online,
                worker: () => {
                  throw new Error("not here");
                },
              },
            },
        { onStep: () => {}, signal: calledOff.signal },
      ),
  };
}

test("[W5] it is asked for at once, with a seat, though nobody waits for the answer yet", async () => {
  const { ask, asked } = await visit();
  const room = ask({ enter: "friends" });
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatch(/^POST \/api\/consorts .*"alone":false.*"join":\{.*"name":"Ada"/u);
  await expect(room?.found()).resolves.toMatchObject({ room: "r1" });
});

test("[W5] an answer that has waited so long that the room may be gone is asked for again", async () => {
  const { ask, asked, clock } = await visit();
  const room = ask({ enter: "alone" }, { online: true });
  await expect(room?.found()).resolves.toMatchObject({ room: "r1" });
  clock.advance(FRESH_MS);
  await expect(room?.found()).resolves.toMatchObject({ room: "r1" });
  clock.advance(1);
  await expect(room?.found()).resolves.toMatchObject({ room: "r2" });
  // [O4] The same practice: what is drawn for it does not change.
  const seeds = asked.map((body) => /"seed":\d+/u.exec(body)?.[0]);
  expect(seeds[0]).toBeDefined();
  expect(seeds[1]).toBe(seeds[0]);
});

test("[W5] whoever goes back before what connects has arrived waits no longer, and nothing is left unheard", async () => {
  const { ask, calledOff } = await visit();
  server.removeAllListeners("request");
  const room = ask({ enter: "code", code: "AFH234" });
  await once(server, "request");
  calledOff.abort();
  await expect(room?.found()).rejects.toMatchObject({ why: "unreachable" });
});

test("[W5] [O3] nothing is asked for a chair that there is, or for practice in this browser", async () => {
  const { ask, asked } = await visit();
  for (const none of [
    ask({ enter: "back" }),
    ask({ enter: "own", own: { live: "l", key: "k" } }),
    ask({ enter: "alone", here: true }, { online: true }),
    ask({ enter: "alone" }, { online: false }),
  ])
    expect(none).toBeNull();
  await new Promise(setImmediate);
  expect(asked).toEqual([]);
});
