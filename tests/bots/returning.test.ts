/** A bot's behaviour while another player rests and returns, and while its own reflex pulls. */
import { expect, test } from "vitest";
import { botOf } from "../../shared/bots/bot.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import type { PolicyName } from "../../shared/bots/profile.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { Stage } from "../model/stage.ts";

/** Cues of a bot in chair 0 with their times in s; `each` is called with the time before every tick. */
function cuesOf(
  who: PolicyName,
  stage: Stage,
  seconds: number,
  each: (second: number) => void = () => {},
): (readonly [number, string])[] {
  const bot = botOf(BOT_PROFILES[who], 3, chairId(0));
  const given: (readonly [number, string])[] = [];
  stage.run(seconds, () => {
    const second = stage.world.tick / TICKS_PER_SECOND;
    each(second);
    const command = bot.act(stage.see(0));
    if (command === null) return;
    if (command.do === "cue") given.push([second, command.cue]);
    stage.send(0, command);
  });
  return given;
}

test.each(["attuned", "companion"] as const)(
  "[N4] %s: waits once for who rests, and greets them once, when their eyes have landed",
  (who) => {
    const stage = new Stage({ chairs: 2, pace: "beginner" });
    stage.look(0, 1).look(1, 0).need(1, 0, "space");
    const given = cuesOf(who, stage, 12, (second) => {
      if (second === 8) stage.send(1, { do: "look", at: chairId(0) });
    });
    const [returned] = stage.happened("returned");
    const [greeted] = stage.happened("greeted");
    const times = (wanted: string): number => given.filter(([, cue]) => cue === wanted).length;
    expect([times("wait"), times("warm")]).toEqual([1, 1]);
    expect(greeted?.tick).toBeGreaterThan(returned?.tick ?? Infinity);
  },
);

test("[Q2] who has begun to breathe when the reflex pulls lets the breath go to own it", () => {
  const stage = new Stage({ pace: "beginner" });
  const me = stage.chair(0);
  me.role = { pattern: "secure", reflex: "fading" };
  me.activation = 0.6;
  stage.look(0, 1).look(1, 0).need(0, 1, "support");
  stage.cue(1, "warm");
  cuesOf("attuned", stage, 10);
  expect(stage.happened("misread")).toHaveLength(1);
  expect(stage.happened("noticedReflex")).toHaveLength(1);
});
