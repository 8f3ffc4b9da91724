/** [Y16] A live session on one server process whose consort is on another: nothing is different for anybody. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { newKey } from "../../client/session/console-links.ts";
import { keptData } from "../../client/session/kept-data.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { chairId } from "../../shared/model/units.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { environmentAt } from "../rehearsal/phone.ts";
import { openSite, type ServerProcess, type Site } from "./site.ts";
import { until } from "./until.ts";

let site: Site;
/** Has the session. */
let first: ServerProcess;
/** Has its consort. */
let second: ServerProcess;
let live: LiveOpened;
let leader: LiveLine;
let stage: LiveLine;

interface Phone {
  readonly browser: ClientEnvironment;
  consort: Consort;
}
let ada: Phone;
let bo: Phone;

const lead = async (command: LiveCommand): Promise<void> => {
  expect(await leader.lead(command)).toBeNull();
};
const join = async (at: ServerProcess, name: string): Promise<Phone> => {
  const browser = environmentAt(at.origin);
  return { browser, consort: await openConsort({ enter: "code", code: live.code }, name, browser) };
};
const people = () => leader.session.value?.people ?? [];
const tick = ({ consort }: Phone): number => consort.perception.value?.tick ?? 0;
const shown = () => stage.stage.value?.consorts[0];

beforeAll(async () => {
  site = await openSite();
  first = await site.start();
  second = await site.start();
});
afterAll(() => site.close());

describe("a session and its consort in two processes", () => {
  test("[Y16] it is opened at one, led and shown through the other", async () => {
    live = await openLive(environmentAt(first.origin));
    const at = environmentAt(second.origin);
    leader = openLiveLine(at, "console", { live: live.live, secret: live.console });
    stage = openLiveLine(at, "stage", { live: live.live, secret: live.stage });
    await until(() => leader.session.value !== null, "the console sees it");
    await until(() => stage.stage.value !== null, "the stage sees it");
    expect([leader.session.value?.code, stage.stage.value?.code]).toEqual([live.code, live.code]);
  });

  test("[Y21] a renewed link cuts who came by the old one through either process, and opens nothing by either", async () => {
    const old = { live: live.live, secret: live.console };
    const others = [first, second].map(({ origin }) =>
      openLiveLine(environmentAt(origin), "console", old),
    );
    for (const other of others) await until(() => other.session.value !== null, "it leads, too");
    const key = newKey();
    await lead({ do: "renew", link: "console", nth: 0, key });
    for (const other of others) {
      await until(() => other.link.value === "lost", "it is cut");
      expect(other.lost.value).toBe("renewed");
    }
    expect(leader.link.value).toBe("open");
    for (const { origin } of [first, second]) {
      const at = environmentAt(origin);
      expect(await keptData(at, old).take("whole")).toBe("notFacilitator");
      const late = openLiveLine(at, "console", old);
      await until(() => late.lost.value === "wrongLink", "the old one opens nothing");
      const now = openLiveLine(at, "console", { ...old, secret: key });
      await until(() => now.session.value?.renewed.console === 1, "the new one does");
      now.leave();
    }
    live = { ...live, console: key };
    leader.leave();
    leader = openLiveLine(environmentAt(second.origin), "console", { ...old, secret: key });
    await until(() => leader.session.value !== null, "it leads by the new one");
  });

  test("[Y16] people come by the code through either, into one consort", async () => {
    ada = await join(second, "Ada");
    bo = await join(first, "Bo");
    expect([ada.consort.me.value, bo.consort.me.value]).toEqual([0, 1]);
    await until(() => people().filter(({ here }) => here).length === 2, "both are seen");
    expect(people().map(({ name, seat }) => [name, seat])).toEqual([
      ["Ada", { consort: 0, chair: 0 }],
      ["Bo", { consort: 0, chair: 1 }],
    ]);
    expect([await first.consorts(), await second.consorts()]).toEqual([0, 1]);
  });

  test("[Y16] the music begins for all, and console and stage follow it", async () => {
    await lead({
      do: "choose",
      which: "all",
      movement: { piece: "tallis-canon", minutes: 4, pace: "beginner", scene: null },
    });
    await lead({ do: "begin", which: "all" });
    await until(() => [ada, bo].every((phone) => tick(phone) > 20), "it plays");
    await until(() => (leader.consorts.value.get(0)?.beat ?? 0) > 0, "the console counts beats");
    await until(() => (shown()?.shown?.tick ?? 0) > 0, "the stage shows it");
    expect(leader.consorts.value.get(0)?.observed?.chairs).toHaveLength(4);
  });

  test("[Y16] eyes up stops it for all, each phone confirms, and it goes on where it stood", async () => {
    await lead({ do: "stand", which: "all", still: true, sentence: "Look up" });
    for (const { consort } of [ada, bo]) {
      await until(() => consort.live.value?.still?.sentence === "Look up", "the phone says so");
      consort.showsStill(consort.live.value?.still?.id ?? null);
    }
    await until(() => stage.stage.value?.still === "Look up", "the stage says so");
    await until(() => leader.session.value?.still?.show === 2, "the console counts both");
    const stood = tick(ada);
    expect(ada.consort.still.value).toBe(true);
    await lead({ do: "stand", which: "all", still: false, sentence: "" });
    await until(() => tick(ada) > stood, "it goes on");
    expect(tick(ada) - stood).toBeLessThan(20);
  });

  test("[Y16] a need is brought to a chair, and what makes no sense is refused by name", async () => {
    const command = { do: "plan", need: "support", to: chairId(0), leak: 1 } as const;
    await lead({ do: "inject", consort: 0, what: { chair: chairId(2), command } });
    const bid = () => leader.consorts.value.get(0)?.observed?.chairs[2]?.bid;
    await until(() => bid()?.need === "support", "the console sees it");
    expect(bid()?.to).toBe(0);
    const act = { do: "away", to: null, seconds: 3, level: null } as const;
    const what = { chair: chairId(0), act };
    expect(await leader.lead({ do: "inject", consort: 0, what })).toBe("notABot");
  });

  test("[Y16] a hand is seen, answered, and lowered", async () => {
    ada.consort.raiseHand(true, "a question");
    await until(() => people()[0]?.hand === "up", "the console sees it");
    expect(people()[0]?.reason).toBe("a question");
    const [person] = people();
    if (person === undefined) throw new Error("nobody is there");
    await lead({ do: "hand", person: person.id, as: "coming" });
    await until(() => ada.consort.hand.value.hand === "coming", "her phone says so");
  });

  test("[Y16] a line that drops is seen, and comes back to its chair through the other process", async () => {
    ada.consort.disconnect();
    await until(() => people()[0]?.here === false, "she is seen to be away");
    ada = {
      ...ada,
      consort: await openConsort({ enter: "back" }, "", { ...ada.browser, origin: first.origin }),
    };
    expect(ada.consort.me.value).toBe(0);
    await until(() => people()[0]?.here === true, "she is seen again");
    await until(() => tick(ada) > 0, "she hears it");
    expect(ada.consort.hand.value.hand).toBe("coming");
  });

  test("[Y16] the movement ends, and what grew between people is with the session", async () => {
    await lead({ do: "end", which: "all" });
    await until(() => [ada, bo].every(({ consort }) => consort.phase.value === "ended"), "it ends");
    await until(() => leader.session.value?.consorts[0]?.phase === "ended", "the console is told");
    const pairs = async () => (await leader.story())?.[0]?.pairs.map(({ a, b }) => [a, b]);
    await until(async () => (await pairs())?.length === 1, "their pair is in the story");
    expect(await pairs()).toEqual([people().map(({ id }) => id)]);
  });

  test("[Y16] closed, it is over for phones and console, and nobody comes in by its code", async () => {
    await lead({ do: "close" });
    await until(() => leader.link.value === "lost", "the console is told");
    await until(
      () => [ada, bo].every(({ consort }) => consort.disconnectReason.value === "sessionOver"),
      "the phones are told",
    );
    for (const server of [first, second])
      await expect(join(server, "Cy")).rejects.toMatchObject({ why: "noSuchConsort" });
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});

describe("a Redis that dies, and comes back with nothing in it, where nothing is stored", () => {
  const at = (server: ServerProcess): ClientEnvironment => environmentAt(server.origin);
  const byCode = (code: string, name: string, server: ServerProcess) =>
    openConsort({ enter: "code", code }, name, at(server));

  test("[Y18] whoever types a code comes where it led before: to a session, to friends, and to friends who sleep", async () => {
    const session = await openLive(at(first));
    const host = await openConsort({ enter: "friends" }, "Di", at(first));
    const gone = await openConsort({ enter: "friends" }, "Ed", at(second));
    const busy = await second.consorts();
    const asleep = gone.code.value;
    gone.disconnect();
    await until(async () => (await second.consorts()) < busy, "nobody is there");
    await second.pass(31_000);
    await site.redis.restart();
    const [fi, gil, hu] = await Promise.all([
      byCode(session.code, "Fi", second),
      byCode(host.code.value, "Gil", second),
      byCode(asleep, "Hu", first),
    ]);
    expect([fi.code.value, gil.code.value, hu.code.value]).toEqual([
      session.code,
      host.code.value,
      asleep,
    ]);
    const names = () => host.seats.value.map(({ name }) => name);
    await until(() => names().includes("Gil"), "the host sees who has come");
    expect(host.link.value).toBe("open");
    expect(hu.seats.value.map(({ name }) => name)).toContain("Ed");
    expect([first.isRunning, second.isRunning]).toEqual([true, true]);
  });
});
