import { describe, expect, test } from "vitest";
import { createBot } from "../../shared/bots/bot.ts";
import { beginMovement } from "../../shared/model/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import type { Direction } from "../../shared/model/direction.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { isInVain, isResting } from "../../shared/model/shield.ts";
import { chairId } from "../../shared/model/units.ts";
import { directed, PLAIN, Stage } from "./stage.ts";

/** Chair 1 says stop to chair 0, which has done nothing. */
function stopped(direction?: Direction): Stage {
  const stage = new Stage(direction ? { direction } : {});
  stage.run(1);
  stage.look(0, 1).look(1, 0).cue(1, "stop").run(1.5);
  return stage;
}

/** An edge act of `by` at chair 1, with nothing to prevent it. */
const strike = (stage: Stage, by: number, cue: "glare" | "stab" | "impose" = "glare"): void => {
  stage.look(by, 1).cue(by, cue).run(1.2);
};

describe("[A9] stop shields its giver for 10 s, whatever went before", () => {
  test.each(["glare", "stab", "impose"] as const)("%s is refused by name", (cue) => {
    const stage = stopped();
    const before = stage.chair(1).activation;
    strike(stage, 0, cue);
    expect(stage.refusals).toEqual(["theySaidStop"]);
    expect(stage.chair(1).activation).toBeLessThanOrEqual(before);
  });

  test("from anybody, and for 10 s", () => {
    const stage = stopped();
    strike(stage, 2);
    expect(stage.refusals).toEqual(["theySaidStop"]);
    stage.run(8);
    strike(stage, 2);
    expect(stage.refusals).toEqual(["theySaidStop"]);
  });

  test("only the tear needs a cause", () => {
    const stage = stopped();
    expect(stage.bond(0, 1).rupture).toBeNull();
    const loud = new Stage();
    loud.run(1);
    loud.send(0, { do: "bow", pitch: 0, tempo: 0, volume: 1 }).look(1, 0).run(1);
    loud.cue(1, "stop").run(1);
    expect(loud.bond(0, 1).rupture?.type).toBe("limitSetting");
  });

  test("who strikes has no shield themselves", () => {
    const stage = stopped();
    stage.cue(1, "glare").run(1.2);
    strike(stage, 2);
    expect(stage.refusals).toEqual([]);
  });

  test("a planned call waits for who said stop", () => {
    const stage = stopped(directed());
    const plan = { do: "plan", need: "support", to: chairId(1), leak: 1 } as const;
    stage.send(0, plan).run(5);
    expect(stage.chair(0).bid).toBeNull();
    stage.run(5);
    expect(stage.chair(0).bid).toMatchObject({ need: "support", to: 1 });
  });

  test("a call by chance goes to somebody else", () => {
    const stage = stopped();
    stage.chair(0).nextNeed = 0;
    stage.run(0.1);
    expect(stage.chair(0).bid).not.toBeNull();
    expect(stage.chair(0).bid?.to).not.toBe(1);
  });

  test("in a duo, where there is nobody else, it waits", () => {
    const stage = new Stage({ chairs: 2 });
    stage.run(1);
    stage.look(1, 0).cue(1, "stop").run(1);
    stage.chair(0).nextNeed = 0;
    stage.run(8);
    expect(stage.chair(0).bid).toBeNull();
    stage.run(2);
    expect(stage.chair(0).bid?.to).toBe(1);
  });

  test("a rest from calls is had once a minute; edge acts are kept off each time", () => {
    const stage = stopped();
    stage.run(20);
    stage.cue(1, "stop").run(1.5);
    stage.need(0, 2, "support");
    stage.look(0, 1).cue(0, "showNeed").run(1.2);
    expect(stage.chair(0).bid).toMatchObject({ to: 1, told: true });
    strike(stage, 2);
    expect(stage.refusals).toEqual(["theySaidStop"]);
  });

  test("a minute after the last rest there is another, whatever was said between", () => {
    const stage = new Stage({ chairs: 2 });
    stage.run(1);
    stage.look(1, 0);
    const called = Array.from({ length: 12 }, () => {
      stage.chair(0).bid = null;
      stage.chair(0).nextNeed = stage.world.tick + 40;
      stage.cue(1, "stop").run(10);
      return stage.chair(0).bid !== null;
    });
    const minute = [false, true, true, true, true, true];
    expect(called).toEqual([...minute, ...minute]);
  });

  test("the next movement begins with a rest unused", () => {
    const stage = stopped();
    expect(isResting(stage.world, chairId(1))).toBe(true);
    beginMovement(stage.world, PLAIN);
    stage.run(15);
    stage.look(1, 0).cue(1, "stop").tick();
    expect(isResting(stage.world, chairId(1))).toBe(true);
  });

  test("a need shown to them is told, and stays with whom it is turned to", () => {
    const stage = stopped();
    stage.need(0, 2, "support");
    stage.look(0, 1).cue(0, "showNeed").run(0.2);
    expect(stage.chair(0).bid).toMatchObject({ to: 2, told: true });
  });
});

describe("[A10] no more than two edge acts in 30 s reach one chair", () => {
  test("whoever gives them, the third is refused by name", () => {
    const stage = new Stage();
    stage.run(1);
    strike(stage, 0);
    strike(stage, 2, "stab");
    expect(stage.refusals).toEqual([]);
    strike(stage, 3);
    expect(stage.refusals).toEqual(["enoughForThem"]);
    const shown = stage.events.filter(({ event }) => event === "cue");
    expect(shown).toHaveLength(2);
  });

  test("once the first is 30 s ago there is room for one more", () => {
    const stage = new Stage();
    stage.run(1);
    strike(stage, 0);
    stage.run(20);
    strike(stage, 2);
    stage.run(10);
    strike(stage, 3);
    expect(stage.refusals).toEqual([]);
    strike(stage, 0);
    expect(stage.refusals).toEqual(["enoughForThem"]);
  });

  test("an act at somebody else does not count", () => {
    const stage = new Stage();
    stage.run(1);
    strike(stage, 0);
    strike(stage, 2);
    stage.look(3, 0).cue(3, "glare").run(1);
    expect(stage.refusals).toEqual([]);
  });

  test("a fighting bot does not try in vain", () => {
    const stage = new Stage();
    const bot = createBot("fighting", 1, chairId(0));
    const strikes: number[] = [];
    for (let i = 0; i < 1200; i += 1) {
      stage.chair(0).activation = 0.7;
      const command = bot.act(perceive(stage.world, chairId(0)));
      if (command) stage.send(0, command);
      strikes.push(
        ...stage
          .run(0.05)
          .flatMap((one) =>
            one.event === "cue" && ["glare", "stab"].includes(one.cue) ? [one.tick] : [],
          ),
      );
    }
    expect(strikes.length).toBeGreaterThan(2);
    expect(stage.refusals).not.toContain("enoughForThem");
  });
});

describe("[A11] none at me: edge acts never reach who does not want them", () => {
  const spared = (): Stage => {
    const stage = new Stage();
    stage.send(1, { do: "noneAtMe", on: true }).run(1);
    return stage;
  };

  test.each(["glare", "stab", "impose"] as const)("%s does nothing to them", (cue) => {
    const [stage, free] = [spared(), new Stage()];
    free.run(1);
    for (const one of [stage, free]) {
      one.look(1, 0);
      one.send(0, { do: "bow", pitch: 0, tempo: 0, volume: 1 });
      strike(one, 0, cue);
    }
    expect(stage.refusals).toEqual([]);
    expect(free.chair(1).activation).toBeGreaterThan(stage.chair(1).activation + 0.1);
    expect(free.tie(1, 0).trust).toBeLessThan(stage.tie(1, 0).trust);
    expect(stage.bond(0, 1).rupture).toBeNull();
  });

  test("nor do they see that one was meant for them", () => {
    const stage = spared();
    stage.look(1, 0);
    const given = stage.look(0, 1).cue(0, "stab").run(0.05);
    const seen = given.map((event) => sightingsOf(event, chairId(1), stage.world));
    expect(seen).not.toContainEqual(expect.objectContaining({ see: "cue", atMe: true }));
    expect(perceive(stage.world, chairId(1)).focus).toMatchObject({ cueAtMe: false });
    stage.look(1, 2);
    const unseen = stage.run(1.2) && stage.cue(0, "stab").run(0.05);
    expect(unseen.map((event) => sightingsOf(event, chairId(1), stage.world))).not.toContainEqual(
      expect.objectContaining({ see: "cue" }),
    );
  });

  test("who gives one is told, and refused, as with anybody", () => {
    const [stage, free] = [spared(), new Stage()];
    free.run(1);
    for (const one of [stage, free]) {
      one.look(0, 1).cue(0, "glare").run(0.1);
      expect(perceive(one.world, chairId(0)).self.cue).toBe("glare");
      one.run(1.1);
      strike(one, 2);
      strike(one, 3);
      expect(one.refusals).toEqual(["enoughForThem"]);
    }
  });

  test("an impose on another does not drag them along either", () => {
    const [stage, free] = [spared(), new Stage()];
    free.run(1);
    for (const one of [stage, free]) {
      for (let i = 0; i < 4; i += 1) one.hold(i, 0);
      one.chair(0).pitch = 60;
      one.look(0, 2).cue(0, "impose").run(2);
    }
    expect(stage.chair(1).pitch).toBeLessThan(free.chair(1).pitch - 3);
    expect(stage.chair(1).activation).toBeLessThan(free.chair(1).activation);
  });

  test("it may be changed at any time, and goes with whoever leaves", () => {
    const stage = spared();
    stage.send(1, { do: "noneAtMe", on: false }).tick();
    expect(stage.chair(1).noneAtMe).toBe(false);
    stage.send(1, { do: "noneAtMe", on: true }).send(1, { do: "sitDown" }).tick();
    expect(stage.chair(1).noneAtMe).toBe(false);
  });

  test("it is part of the world, and so of its hash", () => {
    const [stage, free] = [spared(), new Stage()];
    free.run(1);
    expect(hashWorld(stage.world)).not.toBe(hashWorld(free.world));
  });

  test("a bot's edge act at them is in vain", () => {
    const stage = spared();
    stage.look(0, 1);
    expect(isInVain(stage.world, chairId(0), { do: "cue", cue: "glare" })).toBe(true);
    expect(isInVain(stage.world, chairId(0), { do: "cue", cue: "warm" })).toBe(false);
    stage.look(0, 2);
    expect(isInVain(stage.world, chairId(0), { do: "cue", cue: "glare" })).toBe(false);
  });
});
