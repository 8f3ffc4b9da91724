/** [Y16] One of several server processes is killed while a live session plays. */
import { afterEach, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { environmentAt } from "../rehearsal/phone.ts";
import { openSite, type Site } from "./site.ts";
import { until } from "./until.ts";

const MOVEMENT = { piece: "tallis-canon", minutes: 4, pace: "beginner", scene: null } as const;

let site: Site;
afterEach(() => site.close());

test("[Y16] [Y5] a consort whose process dies gets a room at another, with its people in their chairs", async () => {
  site = await openSite();
  const first = await site.start();
  const second = await site.start();
  const live = await openLive(environmentAt(first.origin));
  const at = { live: live.live, secret: live.console };
  const leader = openLiveLine(environmentAt(first.origin), "console", at);
  await until(() => leader.session.value !== null, "the console sees the session");
  const failed: string[] = [];
  leader.onFailed(({ consort, why }) => void failed.push(`${consort} ${why}`));
  const come = (name: string): Promise<Consort> =>
    openConsort({ enter: "code", code: live.code }, name, environmentAt(first.origin));
  const all = [await come("Ada"), await come("Bo")];
  expect([await first.consorts(), await second.consorts()]).toEqual([0, 1]);
  expect(await leader.lead({ do: "choose", which: "all", movement: MOVEMENT })).toBeNull();
  expect(await leader.lead({ do: "begin", which: "all" })).toBeNull();
  await until(() => all.every(({ perception }) => (perception.value?.tick ?? 0) > 20), "it plays");

  await second.end("SIGKILL");
  await until(() => all.every(({ link }) => link.value !== "open"), "the lines are cut");
  await until(
    () => all.every(({ link, phase }) => link.value === "open" && phase.value === "lobby"),
    "both are back",
  );
  expect(all.map(({ me }) => me.value)).toEqual([0, 1]);
  expect(all.map(({ live: word }) => word.value?.brokenOff)).toEqual([true, true]);
  await until(() => failed.length > 0, "the console is told");
  expect(failed).toEqual(["0 brokenOff"]);
  expect(await first.consorts()).toBe(1);
  expect(await leader.lead({ do: "begin", which: "all" })).toBeNull();
  await until(() => all.every(({ phase }) => phase.value === "playing"), "it plays again");
  for (const consort of all) consort.leave();
  leader.leave();
});
