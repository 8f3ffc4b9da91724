/** [Z1]–[Z3] Orders of a live session to a consort: effects, messages to phones, reports. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { LiveWord } from "../../shared/live/consort-orders.ts";
import { chairId, TICK_MS } from "../../shared/model/units.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import { first, KEY, MOVEMENT, openLed, openPlaying, seat, secretOf } from "./led-consort.ts";
import type { Led } from "./led-consort.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
const open: Led[] = [];
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(async () => {
  for (const it of open.splice(0)) await it.end();
});
afterAll(() => server.close());

async function led(): Promise<Led> {
  const it = await openLed(server);
  open.push(it);
  return it;
}

async function playing(...who: readonly string[]): Promise<{ it: Led; all: Consort[] }> {
  const opened = await openPlaying(server, ...who);
  open.push(opened.it);
  return opened;
}

const WORD: LiveWord = {
  title: "Monday",
  step: "play",
  promised: true,
  consort: KEY,
  still: null,
  said: null,
  quiet: true,
  endsIn: null,
  brokenOff: false,
  debrief: null,
  again: null,
};

describe("orders", () => {
  test("choose, begin and end are as a host's would be; each twice does no harm and is answered by name", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const ada = await it.come("Ada");
    const movement = { ...MOVEMENT, piece: "lachrimae", minutes: 2, pace: "expert" } as const;
    expect(await it.order({ do: "choose", movement })).toBeNull();
    expect(await it.order({ do: "choose", movement })).toBeNull();
    await server.settle(() => ada.movement.value.piece === "lachrimae", "the choice is seen");
    expect(ada.movement.value).toEqual(movement);
    const scene = { scenario: "peek-a-boo", scene: 0, turn: 0 };
    expect(await it.order({ do: "choose", movement: { ...MOVEMENT, scene } })).toBeNull();
    await server.settle(() => ada.part.value !== null, "a part is told");
    expect(await it.order({ do: "choose", movement })).toBeNull();
    await server.settle(() => ada.movement.value.piece === "lachrimae", "back to free play");
    expect(ada.movement.value).toEqual(movement);
    expect(await it.order({ do: "choose", movement: { ...movement, piece: "none" } })).toBe(
      "noSuchPiece",
    );
    expect(await it.order({ do: "end" })).toBe("notPlaying");
    expect(await it.order({ do: "lengthen", seconds: 30 })).toBe("notPlaying");
    expect(await it.order({ do: "begin" })).toBeNull();
    expect(await it.order({ do: "begin" })).toBe("notNow");
    expect(await it.order({ do: "choose", movement })).toBe("notNow");
    await server.until(() => (ada.perception.value?.tick ?? 0) > 40, "it plays");
    expect(await it.order({ do: "end" })).toBeNull();
    expect(await it.order({ do: "end" })).toBe("notPlaying");
    await server.settle(() => ada.result.value !== null, "a result is shown");
    expect(ada.phase.value).toBe("ended");
    const report = await it.reported(({ phase }) => phase === "ended", "the end is reported");
    expect(report).toMatchObject({ begun: 1, left: 0 });
  });

  test("what comes twice acts once, and what comes late not at all: a late end leaves what plays by then", async () => {
    const { it, all } = await playing("Ada");
    await server.until(() => (first(all).perception.value?.music.beat ?? 0) > 2, "some beats");
    const end = { number: 101, order: { do: "end" } } as const;
    const begin = { number: 102, order: { do: "begin" } } as const;
    const longer = { number: 103, order: { do: "lengthen", seconds: 60 } } as const;
    expect(await it.send(end)).toBeNull();
    expect(await it.send(begin)).toBeNull();
    expect(await it.send(end)).toBeNull();
    expect(await it.send({ ...end, number: 100 })).toBe("late");
    expect(await it.send(begin)).toBeNull();
    expect([it.room.session.phase, it.room.simulation.played.count]).toEqual(["playing", 2]);
    await server.until(() => first(all).perception.value?.music.beat === 1, "the second plays");
    const before = first(all).perception.value?.music.beats ?? 0;
    expect(await it.send(longer)).toBeNull();
    await server.until(() => (first(all).perception.value?.music.beats ?? 0) > before, "longer");
    const once = first(all).perception.value?.music.beats;
    expect(await it.send(longer)).toBeNull();
    const command = { do: "plan", need: "support", to: chairId(0), leak: 1 } as const;
    const direct = { do: "direct", what: { chair: chairId(2), command } } as const;
    expect(await it.send({ number: 104, order: direct })).toBeNull();
    expect(await it.send({ number: 104, order: direct })).toBeNull();
    await server.pass(2000);
    expect(first(all).perception.value?.music.beats).toBe(once);
    const plans = it.room.simulation.played.last?.commands.filter(
      ({ command: { do: kind } }) => kind === "plan",
    );
    expect(plans).toHaveLength(1);
  });

  test("a movement ends also while all stands still, and while nobody is in", async () => {
    const { it, all } = await playing("Ada");
    await it.order({ do: "stand", still: true });
    await it.order({ do: "end" });
    await server.settle(() => first(all).result.value !== null, "a result is shown");
    await it.order({ do: "stand", still: false });
    expect(await it.order({ do: "begin" })).toBeNull();
    await it.goes(first(all));
    expect(await it.order({ do: "end" })).toBeNull();
    expect(it.room.session.phase).toBe("ended");
  });

  test("lengthen: what is left is longer by whole bars, and is reported and shown", async () => {
    const { it, all } = await playing("Ada");
    await server.until(() => (first(all).perception.value?.music.beat ?? 0) > 4, "some beats");
    const beats = first(all).perception.value?.music.beats ?? 0;
    expect(await it.order({ do: "lengthen", seconds: 60 })).toBeNull();
    await server.until(() => (first(all).perception.value?.music.beats ?? 0) > beats, "longer");
    const now = first(all).perception.value?.music;
    expect(((now?.beats ?? 0) - beats) % (now?.beatsPerBar ?? 1)).toBe(0);
    const report = await it.reported((one) => one.beats > beats, "it is reported");
    expect(report.left).toBeGreaterThan(90);
  });

  test("direct brings a need to a bot's chair, and says by name what makes no sense", async () => {
    const { it } = await playing("Ada");
    const command = { do: "plan", need: "support", to: chairId(0), leak: 1 } as const;
    expect(await it.order({ do: "direct", what: { chair: chairId(2), command } })).toBeNull();
    expect(await it.order({ do: "direct", what: { chair: chairId(9), command } })).toBe(
      "noSuchChair",
    );
    const act = { do: "away", to: null, seconds: 3, level: null } as const;
    expect(await it.order({ do: "direct", what: { chair: chairId(0), act } })).toBe("notABot");
    await it.reported(({ observed }) => observed?.chairs[2]?.bid?.need === "support", "it rises");
  });

  test("say reaches every phone, and whoever comes or comes back later", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"), seat(1, "Bo"));
    const ada = await it.come("Ada");
    expect(ada.live.value).toBeNull();
    await it.order({ do: "say", word: WORD });
    await server.settle(() => ada.live.value !== null, "Ada is told");
    expect(ada.live.value).toEqual(WORD);
    const bo = await it.come("Bo");
    await server.settle(() => bo.live.value !== null, "Bo is told on coming");
    server.cut(ada);
    await it.order({ do: "say", word: { ...WORD, endsIn: 60 } });
    await server.until(() => ada.live.value?.endsIn === 60, "Ada is told on coming back");
  });

  test("somebody set down watches, is refused by name, and plays again when taken up", async () => {
    const { it, all } = await playing("Ada", "Bo");
    const ada = first(all);
    const refused: string[] = [];
    ada.onRefused((refusal) => refused.push(refusal));
    await it.seat(seat(0, "Ada", true), seat(1, "Bo"));
    await server.settle(() => ada.takeover.value.stage === "setDown", "Ada is told");
    ada.command({ do: "look", at: chairId(1) });
    await server.settle(() => refused.length > 0, "refused");
    expect(refused).toEqual(["setDown"]);
    await it.reported(
      ({ chairs }) => chairs[0]?.bot === true && chairs[0].here,
      "a bot plays although Ada is here",
    );
    await it.seat(seat(0, "Ada"), seat(1, "Bo"));
    await server.settle(() => ada.takeover.value.stage === "none", "Ada plays again");
  });

  test("close lets everybody go for good; what comes after it is answered by name", async () => {
    const { it, all } = await playing("Ada");
    const target = it.room;
    expect(await it.order({ do: "close" })).toBeNull();
    expect(target.order({ number: 99, order: { do: "begin" } })).toBe("noSuchConsort");
    await server.settle(() => first(all).link.value === "lost", "Ada is let go");
    expect(first(all).disconnectReason.value).toBe("sessionOver");
  });
});

describe("hands, and what phones show", () => {
  test("a hand is raised for a reason, answered, and lowered; the phone knows after a reload too", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const ada = await it.come("Ada");
    ada.raiseHand(true, "No sound here");
    const up = await it.reported(({ chairs }) => chairs[0]?.hand.state === "up", "it is up");
    expect(up.chairs[0]?.hand.reason).toBe("No sound here");
    await it.order({ do: "hand", chair: chairId(0), hand: "coming" });
    await it.order({ do: "hand", chair: chairId(0), hand: "coming" });
    await server.settle(() => ada.hand.value.hand === "coming", "somebody is coming");
    const again = await it.come("Ada");
    await server.settle(() => again.hand.value.hand === "coming", "known after a reload");
    again.raiseHand(false, "");
    await it.reported(({ chairs }) => chairs[0]?.hand.state === "down", "it is down");
    await it.order({ do: "hand", chair: chairId(0), hand: "coming" });
    await it.reported(({ chairs }) => chairs[0]?.hand.state === "down", "nobody needs to come");
    expect(await it.order({ do: "hand", chair: chairId(1), hand: "down" })).toBe("noSuchChair");
    again.raiseHand(true, "x");
    await it.seat(seat(0, "Bo"));
    await it.reported(({ chairs }) => chairs[0]?.hand.state === "down", "a hand is its person's");
  });

  test("what a phone shows is reported by its id, until its line goes", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const ada = await it.come("Ada");
    const told: (number | null)[] = [];
    const shown = async (id: number | null): Promise<void> => {
      const { chairs } = await it.reported((one) => one.chairs[0]?.shows === id, `shows ${id}`);
      told.push(chairs[0]?.shows ?? null);
    };
    for (const id of [3, null, 4]) {
      ada.showsStill(id);
      await shown(id);
    }
    server.cut(ada);
    await shown(null);
    expect(told).toEqual([3, null, 4, null]);
  });

  test("[Y4] that somebody has read what is asked is reported, and stays while their line is away", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"), seat(1, "Bo"));
    const ada = await it.come("Ada");
    await it.come("Bo");
    ada.briefed();
    const { chairs } = await it.reported((one) => one.chairs[0]?.briefed === true, "Ada has");
    expect(chairs[1]?.briefed).toBe(false);
    await server.settle(() => ada.hand.value.briefed, "her phone knows");
    server.cut(ada);
    const away = await it.reported((one) => one.chairs[0]?.here === false, "Ada is away");
    expect(away.chairs[0]?.briefed).toBe(true);
    const again = await it.come("Ada");
    await it.reported((one) => one.chairs[0]?.here === true, "Ada is back");
    expect(again.hand.value.briefed).toBe(true);
  });

  test("words of another shape, and in a consort that nobody leads, are declined by name", async () => {
    const it = await led();
    await it.seat(seat(0, "Ada"));
    const line = await it.line("Ada");
    for (const bad of [{ up: true }, { up: 1, reason: "" }, { up: true, reason: "x".repeat(121) }])
      line.room.send("hand", bad);
    line.room.send("shows", { still: -1 });
    line.room.send("shows", { still: 0.5 });
    line.room.send("briefed", true);
    const declined = () => line.words.filter(({ kind }) => kind === "declined");
    await server.settle(() => declined().length === 6, "all are declined");
    expect(declined().map(({ word }) => (word as { why: string }).why)).toEqual(
      Array(6).fill("badShape"),
    );
    const free = await captureFrames(server.origin, { enter: "friends" }, { name: "Eve" });
    free.room.send("hand", { up: true, reason: "" });
    await server.settle(() => free.words.some(({ kind }) => kind === "declined"), "declined");
    expect(free.words.find(({ kind }) => kind === "declined")?.word).toEqual({
      why: "unknownMessage",
    });
    void free.room.leave();
  });
});

describe("reports", () => {
  test("come at once when something changes, ten a second at most, and every so often while it plays", async () => {
    const { it, all } = await playing("Ada");
    await it.order({ do: "watch", everyMs: 500 });
    await server.pass(1000);
    const before = it.reports.length;
    await server.pass(5000);
    expect(it.reports.length - before).toBeGreaterThanOrEqual(9);
    expect(it.reports.length - before).toBeLessThanOrEqual(11);
    const from = it.reports.length;
    for (let i = 0; i < 20; i += 1) {
      first(all).showsStill(i);
      await server.pass(TICK_MS);
    }
    expect(it.reports.length - from).toBeLessThanOrEqual(11);
    await it.reported(({ chairs }) => chairs[0]?.shows === 19, "the last is told");
    await it.order({ do: "stand", still: true });
    await it.reported(({ still }) => still, "it stands still");
    const stood = it.reports.length;
    await server.pass(5000);
    expect(it.reports.length).toBe(stood);
    expect(it.reports.map(({ at }) => at)).toEqual(it.reports.map((_, i) => i + 1));
  });

  test("hold what a facilitator and a projector may see, and no secret of anybody", async () => {
    const { it } = await playing("Ada", "Bo");
    await server.pass(3000);
    const report = it.last();
    expect(report.observed?.chairs).toHaveLength(4);
    expect(report.shown?.chairs).toBe(4);
    expect(report.left).toBeGreaterThan(40);
    const told = JSON.stringify(it.reports);
    expect(told).not.toContain("secret");
    for (const who of ["Ada", "Bo"]) expect(told).not.toContain(secretOf(who));
  });

  test("a fault in one consort is reported, and its people come back to look for another", async () => {
    const { it } = await playing("Ada");
    const line = await it.line("Ada");
    const { faults } = server.app.rooms;
    const told: unknown[] = [];
    const tell = faults.tell.bind(faults);
    Object.assign(faults, { tell: (error: unknown) => told.push(error) });
    const fault = new Error("a fault");
    const broken = {
      tick: () => {
        throw fault;
      },
    };
    Object.assign(it.room.session, broken);
    await it.reported((report) => report.broken, "it is reported");
    Object.assign(faults, { tell });
    expect(told).toEqual([fault]);
    await server.settle(() => line.closed !== null, "Ada's line is closed");
    expect(line.closed).toBe(CLOSE_CODES.moved);
  });
});
