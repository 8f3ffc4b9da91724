/** [Z1] [Z2] A consort led by a facilitator: assigned seats, people set down, and pausing. */
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../shared/model/refusal.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { Command } from "../../shared/model/command.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { PERSONA_NAMES, SEATING } from "../../shared/pieces/cast.ts";
import { openedState, showShared } from "../../shared/protocol/seat-publisher.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import type { Takeover } from "../../shared/session/bot-takeover.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { seatAll } from "../../shared/session/led-seats.ts";
import type { AssignedSeat } from "../../shared/session/occupant.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const [ADA, BO, CY] = [chairId(0), chairId(1), chairId(2)];
const THERE = { touched: true, reading: null, visible: true };
const DAY = 24 * 60 * 60_000;

const seat = (chair: number, who: string, setDown = false): AssignedSeat => ({
  chair: chairId(chair),
  secret: `secret of ${who}`,
  name: who,
  setDown,
});

class Led {
  readonly session: ConsortSession;
  readonly refusals: Refusal[] = [];
  readonly stages: [ChairId, Takeover["stage"]][] = [];
  now = 0;

  constructor(seed = 1) {
    this.session = new ConsortSession({
      alone: false,
      lesson: false,
      led: true,
      random: seededRandomness(seed),
      scenarios: BUILT_IN,
    });
    this.session.attach({
      tell: (chair, kind, word) => {
        if (kind === "refused") this.refusals.push((word as { refusal: Refusal }).refusal);
        if (kind === "takeover") this.stages.push([chair, (word as Takeover).stage]);
      },
      changed: () => {},
      roleChanged: () => {},
    });
    this.session.prepare({ minutes: 1 });
  }

  give(...seats: readonly AssignedSeat[]) {
    return seatAll(this.session, seats, 0, this.now);
  }

  come(...who: readonly string[]): void {
    for (const one of who)
      if (this.session.resume(`secret of ${one}`) === null) throw new Error(`no chair for ${one}`);
  }

  ticks(count: number): void {
    for (let i = 0; i < count; i += 1) this.session.tick(2);
  }

  get kinds(): string {
    return this.session.seating.chairs.map(({ kind }) => kind).join(" ");
  }

  get names(): string[] {
    return this.session.seating.chairs.map((o) => (o.kind === "bot" ? "-" : o.name));
  }
}

describe("[Z1] seats", () => {
  test("[L1] a person with the name of a bot at the table keeps it, and the bot is numbered", () => {
    const led = new Led();
    const figure = PERSONA_NAMES[SEATING[1]?.persona ?? "tomo"];
    led.give(seat(0, figure));
    led.come(figure);
    const state = openedState("", led.session.movement);
    showShared(state, led.session, "seats");
    expect(state.seats.map(({ name }) => name).slice(0, 2)).toEqual([figure, `${figure} 2`]);
  });

  test("are given all at once: each person's own waits for their device, and nobody else gets in", () => {
    const led = new Led();
    expect(led.give(seat(0, "Ada"), seat(1, "Bo"))).toEqual([ADA, BO]);
    expect(led.kinds).toBe("keptFor keptFor bot bot");
    const { session } = led;
    expect(session.join({ name: "Eve", device: null, caller: null }, 0)).toBe("notHere");
    expect(session.resume("secret of Eve")).toBeNull();
    led.come("Ada", "Bo");
    expect(led.kinds).toBe("person person bot bot");
  });

  test("given again, they change nothing; who is not named is gone, and whose name is new keeps the chair", () => {
    const led = new Led();
    led.give(seat(0, "Ada"), seat(1, "Bo"));
    led.come("Ada", "Bo");
    const before = led.session.seating.chairs;
    expect(led.give(seat(0, "Ada"), seat(1, "Bo"))).toEqual([]);
    expect(led.session.seating.chairs).toEqual(before);
    expect(led.give({ ...seat(0, "Ada"), name: "Ada L" })).toEqual([BO]);
    expect(led.kinds).toBe("person bot bot bot");
    expect(led.names).toEqual(["Ada L", "-", "-", "-"]);
    expect(led.session.resume("secret of Bo")).toBeNull();
  });

  test("two change places: both wait for their devices in the other's chair, and bonds stay with chairs", () => {
    const led = new Led();
    led.give(seat(0, "Ada"), seat(1, "Bo"));
    led.come("Ada", "Bo");
    led.session.begin();
    led.ticks(200);
    const trust = led.session.simulation.world?.ties.map((tie) => tie.trust);
    expect(led.give(seat(0, "Bo"), seat(1, "Ada"))).toEqual([ADA, BO]);
    expect(led.kinds).toBe("keptFor keptFor bot bot");
    expect(led.session.resume("secret of Ada")).toMatchObject({ chair: BO });
    expect(led.session.simulation.world?.ties.map((tie) => tie.trust)).toEqual(trust);
    led.ticks(1);
    const { commands } = led.session.simulation.recordings[0] ?? { commands: [] };
    expect(commands.filter(({ command }) => command.do === "sitDown")).toHaveLength(2);
  });

  test("grow between movements, up to twelve, and while it plays never: that is refused by name", () => {
    const led = new Led();
    led.give(seat(0, "Ada"), seat(6, "Bo"));
    expect(led.session.seating.chairs).toHaveLength(7);
    led.give(seat(0, "Ada"));
    expect(led.session.seating.chairs).toHaveLength(4);
    expect(seatAll(led.session, [seat(0, "Ada")], 5, 0)).toEqual([]);
    expect(led.session.seating.chairs).toHaveLength(5);
    led.session.begin();
    expect(led.give(seat(0, "Ada"), seat(5, "Bo"))).toBe("notNow");
    expect(led.names).toEqual(["Ada", "-", "-", "-", "-"]);
    expect(led.give(seat(0, "Ada"), seat(4, "Bo"))).toEqual([4]);
  });

  test("that cannot be are refused by name, and nothing changes", () => {
    const led = new Led();
    led.give(seat(0, "Ada"));
    for (const impossible of [
      [seat(0, "Ada"), seat(0, "Bo")],
      [seat(0, "Ada"), seat(1, "Ada")],
      [seat(12, "Bo")],
      [seat(-1, "Bo")],
      [seat(0.5, "Bo")],
    ])
      expect(led.give(...impossible)).toBe("noSuchChair");
    expect(led.names).toEqual(["Ada", "-", "-", "-"]);
  });

  test("are kept for the whole session, and it never counts as deserted", () => {
    const led = new Led();
    led.give(seat(0, "Ada"));
    led.come("Ada");
    led.session.drop(ADA, 0);
    expect(led.session.expire(DAY)).toBe(false);
    expect(led.kinds).toBe("keptFor bot bot bot");
    expect(led.session.seating.deserted).toBe(false);
    led.give();
    expect(led.session.seating.deserted).toBe(false);
  });

  test("nobody there is host: what a host may do is the facilitator's", () => {
    const led = new Led();
    led.give(seat(0, "Ada"), seat(1, "Bo"));
    led.come("Ada", "Bo");
    const { session } = led;
    expect([
      session.choose(ADA, { minutes: 8 }),
      session.start(ADA),
      session.free(ADA, BO),
      session.share(ADA, true),
      session.rename(ADA, "Bo"),
    ]).toEqual(["led", "led", "led", "led", "led"]);
    expect(session.phase).toBe("lobby");
  });
});

describe("[Z1] somebody who is set down", () => {
  test("is played for from the next tick, refused by name, and told; until they are taken up again", () => {
    const led = new Led();
    const { session } = led;
    led.give(seat(0, "Ada"), seat(1, "Bo"));
    led.come("Ada", "Bo");
    session.begin();
    led.ticks(20);
    led.give(seat(0, "Ada", true), seat(1, "Bo"));
    expect(session.simulation.isPlayedByBot(ADA)).toBe(true);
    session.command(ADA, { do: "look", at: BO });
    session.here(ADA, THERE);
    led.ticks(200);
    expect(led.refusals).toEqual(["setDown"]);
    expect(session.simulation.isPlayedByBot(ADA)).toBe(true);
    session.drop(ADA, 0);
    led.come("Ada");
    expect(session.simulation.takeoverOf(ADA).stage).toBe("setDown");
    led.give(seat(0, "Ada"), seat(1, "Bo"));
    expect(session.simulation.isPlayedByBot(ADA)).toBe(false);
    session.command(ADA, { do: "look", at: BO });
    led.ticks(1);
    expect(led.refusals).toEqual(["setDown"]);
    const told = led.stages.filter(([chair]) => chair === ADA).map(([, stage]) => stage);
    expect(told).toEqual(["none", "setDown", "none"]);
  });

  test("stays so in the next movement", () => {
    const led = new Led();
    led.give(seat(0, "Ada", true));
    led.come("Ada");
    led.session.begin();
    expect(led.session.simulation.isPlayedByBot(ADA)).toBe(true);
    expect(led.stages).toContainEqual([ADA, "setDown"]);
  });
});

/** Commands of three people, by tick, for a movement of one minute. */
const commandAt = (tick: number): { readonly chair: ChairId; readonly command: Command } => {
  const chair = chairId(tick % 3);
  const at = chairId((chair + 1) % 3);
  return { chair, command: tick % 2 === 0 ? { do: "look", at } : { do: "cue", cue: "warm" } };
};
const PEOPLE = ["Ada", "Bo", "Cy"].map((who, chair) => seat(chair, who));

/** Plays a movement with a pause before each tick in `pauses`, during which people keep sending commands. */
function played(pauses: ReadonlySet<number>): Led {
  const led = new Led(7);
  const { session } = led;
  led.give(...PEOPLE);
  led.come("Ada", "Bo", "Cy");
  session.begin();
  while (session.playing) {
    const { tickCount } = session;
    if (pauses.has(tickCount)) {
      session.stand(true);
      const before = hashWorld(session.simulation.world as never);
      for (let i = 0; i < 50; i += 1) {
        session.command(BO, { do: "cue", cue: "glare" });
        session.here(CY, THERE);
        expect(session.tick(2)).toBe(false);
      }
      expect(hashWorld(session.simulation.world as never)).toBe(before);
      expect(session.tickCount).toBe(tickCount);
      session.stand(false);
    }
    if (tickCount % 7 === 0) {
      const { chair, command } = commandAt(tickCount);
      session.command(chair, command);
    }
    // Cy gives no input, so that a bot takes over.
    if (tickCount % TICKS_PER_SECOND === 0)
      for (const chair of [ADA, BO]) session.here(chair, THERE);
    session.tick(2);
  }
  return led;
}

test("[Z2] a movement with 20 pauses is recorded as one without, to the last hash, and plays again", () => {
  const { below } = seededRandomness(3);
  const pauses = new Set(Array.from({ length: 20 }, () => below(55 * TICKS_PER_SECOND)));
  expect(pauses.size).toBe(20);
  const [with20, without] = [played(pauses), played(new Set())];
  const [one, other] = [with20, without].map(({ session }) => session.simulation.recordings[0]);
  expect(one).toEqual(other);
  expect(hashWorld(with20.session.simulation.world as never)).toBe(
    hashWorld(without.session.simulation.world as never),
  );
  expect(one && hashWorld(replay(one))).toBe(hashWorld(without.session.simulation.world as never));
  expect(with20.refusals.filter((why) => why === "standsStill")).toHaveLength(20 * 50);
  expect(without.refusals).not.toContain("standsStill");
});

test("[Z2] between movements nothing is settled while all stands still, and a movement may be made ready", () => {
  const led = new Led();
  const { session } = led;
  led.give(seat(0, "Ada"), seat(1, "Bo"));
  led.come("Ada", "Bo");
  session.stand(true);
  expect(session.settling.agree(ADA, { about: "loudness", loudness: "soft" })).toBe("standsStill");
  expect(session.settling.nod(ADA, { about: "loudness", loudness: "soft" })).toBe("standsStill");
  expect(session.settling.takeRole(ADA, null)).toBe("standsStill");
  expect(session.swapPart(ADA)).toBe("standsStill");
  session.begin();
  led.ticks(10);
  expect(session.tickCount).toBe(0);
  session.stand(false);
  led.ticks(10);
  expect(session.tickCount).toBe(10);
});

test("[Z2] who drops and comes back while all stands still has their chair as it was", () => {
  const led = new Led();
  const { session } = led;
  led.give(seat(0, "Ada"), seat(1, "Bo"));
  led.come("Ada", "Bo");
  session.begin();
  led.ticks(40);
  session.stand(true);
  session.drop(BO, 0);
  led.come("Bo");
  expect(led.kinds).toBe("person person bot bot");
  session.stand(false);
  led.ticks(1);
  expect(session.simulation.isPlayedByBot(BO)).toBe(false);
  expect(session.tickCount).toBe(41);
});
