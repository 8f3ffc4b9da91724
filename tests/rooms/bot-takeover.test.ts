/** [K1]–[K3] When a bot takes a chair over, what it says before, and how the chair comes back. */
import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { BotTakeover } from "../../shared/session/bot-takeover.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Presence } from "../../shared/session/bot-takeover.ts";
import type { Takeover } from "../../shared/session/bot-takeover.ts";
import { Stage } from "../model/stage.ts";
import { secureRandomness } from "../../server/rooms/secure-randomness.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

const ADA = chairId(0);
const THERE: Presence = { touched: true, reading: null, visible: true };

/** A person in chair 0, another in chair 1 unless `alone`, and every message to chair 0. */
function sitting({ alone = false } = {}) {
  const stage = new Stage({ pace: "beginner" });
  const words: Takeover[] = [];
  const takeover = new BotTakeover(7, [true, !alone, false, false], (chair, word) => {
    if (chair === ADA) words.push(word);
  });
  return {
    stage,
    takeover,
    words,
    here: (presence: Partial<Presence>) =>
      takeover.heard(ADA, { ...THERE, ...presence }, stage.store.tick),
    /** Advances seconds; `during` on each tick. */
    pass(seconds: number, during: () => void = () => {}): void {
      for (let i = 0; i < seconds * TICKS_PER_SECOND; i += 1) {
        during();
        takeover.watch(stage.store);
        stage.tick();
      }
    },
    get now(): Takeover["stage"] {
      return takeover.of(ADA).stage;
    },
  };
}

type Sitting = ReturnType<typeof sitting>;

describe("[K1] somebody is there", () => {
  test("who is quiet for 20 s is asked for 10 s, and played for only then", () => {
    const at = sitting();
    at.pass(19.9);
    expect(at.words).toEqual([]);
    at.pass(0.2);
    expect(at.words).toEqual([{ stage: "asked", seconds: 10, played: 0 }]);
    at.pass(9.7);
    expect(at.now).toBe("asked");
    expect(at.takeover.playsFor(ADA)).toBe(false);
    at.pass(0.3);
    expect(at.words.at(-1)?.stage).toBe("bot");
    expect(at.takeover.playsFor(ADA)).toBe(true);
  });

  test("whatever is touched counts, a command too; a word that nothing was touched does not", () => {
    const at = sitting();
    at.pass(15);
    at.here({});
    at.pass(15);
    at.takeover.acted(ADA, { do: "look", at: "inward" }, at.stage.store.tick);
    at.pass(15);
    expect(at.words).toEqual([]);
    at.here({ touched: false });
    at.pass(6);
    expect(at.now).toBe("asked");
    at.here({ touched: false });
    expect(at.now).toBe("asked");
    at.here({});
    expect(at.words.at(-1)).toEqual({ stage: "none", seconds: 0, played: 0 });
    at.pass(19);
    expect(at.now).toBe("none");
  });

  test("an open sheet is read for 60 s and more, but not for ever", () => {
    const at = sitting();
    at.here({ reading: "sheet" });
    at.pass(100);
    expect(at.words).toEqual([]);
    at.pass(21);
    expect(at.now).toBe("asked");
    // To say again and again that one reads is no touch.
    at.pass(10, () => at.here({ touched: false, reading: "sheet" }));
    expect(at.now).toBe("bot");
  });

  test("while the card of a scene that is played already is read a bot plays, unasked; then its person does", () => {
    const at = sitting();
    at.here({ touched: false, reading: "card" });
    expect(at.takeover.playsFor(ADA)).toBe(true);
    // Scrolling counts as input.
    at.pass(40, () => at.here({ reading: "card" }));
    expect(at.takeover.playsFor(ADA)).toBe(true);
    expect(at.words).toEqual([]);
    at.here({ touched: false });
    expect(at.takeover.playsFor(ADA)).toBe(false);
    expect(at.takeover.of(ADA).played).toBe(40);
    at.pass(19);
    expect(at.now).toBe("none");
  });

  test("once a lesson is answered the 20 s begin", () => {
    const at = sitting();
    at.here({ reading: "lesson" });
    at.pass(50);
    at.here({ touched: false });
    at.pass(19);
    expect(at.now).toBe("none");
    at.pass(2);
    expect(at.now).toBe("asked");
  });

  test.each<readonly [name: string, still: (at: Sitting) => unknown, renewed: boolean]>([
    ["breathes", ({ stage }) => stage.send(ADA, { do: "breathe", on: true }), false],
    // It may end by itself: it is held for as long as the test runs.
    ["rests, because it needs room", ({ stage }) => stage.need(0, 1, "space"), true],
    [
      "waits: it gave wait, and looks",
      ({ stage, takeover }) => takeover.acted(ADA, { do: "cue", cue: "wait" }, stage.store.tick),
      false,
    ],
    ["has a lesson before it", (at) => at.here({ reading: "lesson" }), false],
  ])("never while it %s, however long, and 20 s after that", (_name, still, renewed) => {
    const at = sitting();
    still(at);
    at.pass(300, () => {
      if (renewed && at.stage.chair(0).bid === null) still(at);
    });
    expect(at.words).toEqual([]);
    const { stage, takeover } = at;
    stage.send(ADA, { do: "breathe", on: false }).tick();
    stage.chair(0).bid = null;
    takeover.acted(ADA, { do: "look", at: chairId(1) }, stage.store.tick);
    at.here({ touched: false });
    at.pass(19.9);
    expect(at.words).toEqual([]);
    at.pass(0.2);
    expect(at.now).toBe("asked");
  });

  test("another cue, or a look elsewhere, ends the waiting", () => {
    const at = sitting();
    at.takeover.acted(ADA, { do: "cue", cue: "wait" }, 0);
    at.takeover.acted(ADA, { do: "look", at: chairId(2) }, 0);
    at.pass(21);
    expect(at.now).toBe("asked");
  });

  test("a page out of sight is taken over after 10 s without a question, and not for a glance away", () => {
    const at = sitting();
    at.here({ touched: false, visible: false, reading: "lesson" });
    at.pass(9);
    at.here({ touched: true });
    at.pass(15);
    expect(at.words).toEqual([]);
    at.here({ touched: false, visible: false });
    at.pass(10.1);
    expect(at.words.map(({ stage }) => stage)).toEqual(["bot"]);
    // Visible again, and touched by that.
    expect(at.here({})).toBe(true);
    expect(at.now).toBe("none");
  });
});

describe("[K2] what is told", () => {
  test("how long a bot played is counted, goes on for the same person, and is a newcomer's no more", () => {
    const at = sitting();
    at.pass(30.1);
    expect(at.now).toBe("bot");
    at.pass(12);
    at.here({});
    expect(at.words.at(-1)).toEqual({ stage: "none", seconds: 0, played: 12 });
    at.takeover.seat(ADA, "bot", at.stage.store.tick);
    at.pass(8);
    at.takeover.seat(ADA, "owner", at.stage.store.tick);
    expect(at.takeover.of(ADA).played).toBe(20);
    at.takeover.seat(ADA, "newcomer", at.stage.store.tick);
    expect(at.takeover.of(ADA).played).toBe(0);
  });
});

describe("[K3] a lesson is its person's", () => {
  /** What the bot in chair 0 does in a minute after it took over, with its bond to chair 1 torn. */
  function deeds(alone: boolean): ReadonlySet<string> {
    const at = sitting({ alone });
    at.here({ reading: "sheet" });
    at.pass(121);
    at.stage.look(0, 1).look(1, 0).run(1);
    at.stage.need(0, 1, "support");
    at.stage.cue(1, "lead").tick();
    expect(at.stage.happened("torn")).toHaveLength(1);
    at.pass(10);
    expect(at.now).toBe("bot");
    const done = new Set<string>();
    at.pass(60, () => {
      const command = at.takeover.thinksFor(ADA, at.stage.store.tick)
        ? at.takeover.act(ADA, at.stage.see(0))
        : null;
      if (command === null) return;
      done.add(command.do);
      at.stage.send(ADA, command);
    });
    return done;
  }

  test("alone with it, the bot keeps to bow and breath: no look is turned, no tear mended", () => {
    const done = deeds(true);
    expect(done.size).toBeGreaterThan(0);
    for (const deed of done) expect(["bow", "breathe"]).toContain(deed);
  });

  test("where others wait for the chair it plays as any bot", () => {
    expect([...deeds(false)].some((deed) => deed === "look" || deed === "cue")).toBe(true);
  });
});

/** Ticks within which an inactive player is asked: a need for space or two may rise, and rest comes first. */
const ASKED_BY = (100 + 20 + 1) * TICKS_PER_SECOND;
/** The same chances in every run: by others more needs may rise, one after the other. */
const SEED = 1;

describe("on a server", () => {
  let server: TestServer;
  beforeAll(async () => {
    const { secret } = secureRandomness;
    const randomness = () => ({ ...seededRandomness(SEED), secret });
    server = await openTestServer({ randomness });
  });
  afterAll(() => server.close());

  const tickOf = (consort: Consort): number => consort.perception.value?.tick ?? 0;
  const doneBy = (consort: Consort) =>
    (server.room(consort).simulation.played.last?.commands ?? []).filter(
      ({ chair }) => chair === consort.me.value,
    );

  test("[K1] alone and reading for 60 s one keeps one's own chair", async () => {
    const ada = await server.visit({ enter: "alone", lesson: true }, "Ada");
    ada.here({ touched: false, reading: "lesson", visible: true });
    const stages = new Set<string>();
    await server.until(() => {
      stages.add(ada.takeover.value.stage);
      return tickOf(ada) > 61 * TICKS_PER_SECOND;
    }, "a minute");
    expect([...stages]).toEqual(["none"]);
    expect(doneBy(ada)).toEqual([]);
    ada.leave();
  });

  test("[K1] [K2] asked, played for, and one's own again at the first touch; the result says how long", async () => {
    const ada = await server.visit({ enter: "alone", movement: { minutes: 4 } }, "Ada");
    // A need for space may rise, and rest comes before the question.
    await server.until(() => ada.takeover.value.stage === "asked", "the question", ASKED_BY);
    expect(ada.takeover.value).toEqual({ stage: "asked", seconds: 10, played: 0 });
    expect(doneBy(ada)).toEqual([]);
    await server.until(() => ada.takeover.value.stage === "bot", "the bot");
    const from = tickOf(ada);
    await server.until(() => tickOf(ada) > from + 60 && doneBy(ada).length > 0, "it acts");
    ada.here(THERE);
    await server.until(() => ada.takeover.value.stage === "none", "taken back", 40);
    const { played } = ada.takeover.value;
    expect(played).toBeGreaterThan(0);
    // What the bot held is released.
    const last = () =>
      doneBy(ada)
        .slice(-2)
        .map(({ command }) => command.do)
        .join(" ");
    const back = tickOf(ada);
    // The bot's own last commands may have been the same two.
    await server.until(
      () => tickOf(ada) > back + 5 && last() === "breathe bow",
      "all is let go",
      20,
    );
    const deeds = doneBy(ada).length;
    const until = tickOf(ada) + 10 * TICKS_PER_SECOND;
    await server.until(() => tickOf(ada) > until, "ten seconds more");
    expect(doneBy(ada)).toHaveLength(deeds);
    await server.until(
      () => {
        if (tickOf(ada) % 100 === 0) ada.here(THERE);
        return ada.phase.value === "ended";
      },
      "the end",
      4 * 60 * TICKS_PER_SECOND + 200,
    );
    expect(ada.takeover.value).toEqual({ stage: "none", seconds: 0, played });
    ada.start();
    await server.until(() => ada.phase.value === "playing" && tickOf(ada) < 40, "once more", 100);
    expect(ada.takeover.value.played).toBe(0);
    ada.leave();
  });

  test("[K2] nobody else hears of it; who was away is told on return how long a bot played", async () => {
    const ada = await server.visit({ enter: "friends" }, "Ada");
    const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
    ada.start();
    await server.until(() => bo.perception.value !== null, "they play");
    server.cut(bo);
    await server.until(() => bo.link.value === "reconnecting", "the drop is noticed");
    await server.until(() => bo.link.value === "open", "back again");
    await server.settle(() => bo.takeover.value.stage === "none", "told");
    const count = server.room(bo).simulation.takeoverOf(bo.me.value).played;
    expect(bo.takeover.value.played).toBe(count);
    // Ada keeps touching things, Bo is asked: and Ada is not.
    let heard = 0;
    await server.until(
      () => {
        if (tickOf(ada) % 40 === 0) ada.here(THERE);
        if (ada.takeover.value.stage !== "none") heard += 1;
        return bo.takeover.value.stage === "bot";
      },
      "Bo is played for",
      ASKED_BY + 11 * TICKS_PER_SECOND,
    );
    expect(heard).toBe(0);
    ada.leave();
    bo.leave();
  });

  test("a word about oneself that has no shape is declined, and changes nothing", async () => {
    const ada = await server.visit({ enter: "alone" }, "Ada");
    const said: string[] = [];
    ada.onNotice((notice) => said.push(keyOf(notice)));
    ada.here({ touched: "yes" } as unknown as Presence);
    await server.until(() => said.length === 1, "declined");
    expect(ada.takeover.value.stage).toBe("none");
    ada.leave();
  });
});
