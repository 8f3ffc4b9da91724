/** [H22] [Y16] [Y17] [Y20] A site of two processes behind nginx, by the nginx.conf that is deployed: with TLS, below a path. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { environmentAt } from "../rehearsal/phone.ts";
import { openStageBySocket, protocolOf } from "./new-lines.ts";
import { openSite, type ServerProcess, type Site } from "./site.ts";
import { until } from "./until.ts";

const MOVEMENT = { piece: "tallis-canon", minutes: 8, pace: "beginner", scene: null } as const;

let site: Site;
let processes: readonly [ServerProcess, ServerProcess];
beforeAll(async () => {
  site = await openSite({ stored: true, behindNginx: "/games/consort" });
  processes = [await site.start(), await site.start()];
});
afterAll(() => site.close());

test("[H22] [Y16] [Y17] [Y20] people play through one address, and one process dies: all of them are back through the other", async () => {
  const live = await openLive(environmentAt(site.origin));
  const at = { live: live.live, secret: live.console };
  const leader = openLiveLine(environmentAt(site.origin), "console", at);
  await until(() => leader.session.value !== null, "the console sees the session");
  const shown = { live: live.live, secret: live.stage };
  const stage = openLiveLine(environmentAt(site.origin), "stage", shown);
  expect(await leader.lead({ do: "size", size: 2 })).toBeNull();
  const phones: Consort[] = [];
  for (const name of ["Ada", "Bo", "Cy", "Di"])
    phones.push(
      await openConsort({ enter: "code", code: live.code }, name, environmentAt(site.origin)),
    );
  const counts = await Promise.all(processes.map((one) => one.consorts()));
  expect(counts).toEqual([1, 1]);
  expect(await leader.lead({ do: "choose", which: "all", movement: MOVEMENT })).toBeNull();
  expect(await leader.lead({ do: "begin", which: "all" })).toBeNull();
  const tick = ({ perception }: Consort): number => perception.value?.tick ?? 0;
  await until(() => phones.every((phone) => tick(phone) > 20), "all play");
  const onStage = (): readonly number[] =>
    stage.stage.value?.consorts.map((consort) => consort.shown?.tick ?? 0) ?? [];
  await until(
    () => onStage().length === 2 && onStage().every((shownAt) => shownAt > 0),
    "the stage shows it",
  );

  await processes[0].end("SIGKILL");
  const stood = phones.map(tick);
  await until(() => phones.every((phone, i) => tick(phone) > (stood[i] ?? 0) + 20), "all play on");
  await until(() => leader.session.value?.people.every(({ here }) => here) === true, "all seen");
  expect(leader.session.value?.people.map(({ name }) => name)).toEqual(["Ada", "Bo", "Cy", "Di"]);
  expect(await processes[1].consorts()).toBe(2);
  await until(
    () => onStage().every((shownAt, i) => shownAt > (stood[i] ?? 0)),
    "the stage shows it again",
  );
  for (const phone of phones) phone.leave();
  leader.leave();
  stage.leave();
});

test("[L2] a seat is asked for by a WebSocket, and each line is its own", async () => {
  await openStageBySocket(site.origin);
  expect(await protocolOf(site.origin)).toBe("http/1.1");
});
