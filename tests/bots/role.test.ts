import { describe, expect, test } from "vitest";
import { createWorld } from "../../shared/model/consort.ts";
import type { Brought } from "../../shared/model/setup.ts";
import type { Event } from "../../shared/model/event.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { PATTERNS, type Role } from "../../shared/model/role.ts";
import { chairId } from "../../shared/model/units.ts";
import { botOf } from "../../shared/bots/bot.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import { profileFor } from "../../shared/bots/role.ts";
import { plainScore, type Play, playOut } from "../lab/play.ts";

/** Two minutes of four attuned bots, each with a role; `brought`: the rest of their setup. */
function played(
  roles: readonly Role[],
  brought: Brought = {},
  seed = 3,
): { harmony: number; connection: number; events: Event[] } {
  const score = plainScore(120);
  const chairs = roles.length;
  const world = createWorld({ seed, chairs, pace: "expert", score, roles, ...brought });
  const play: Play = {
    world,
    bots: roles.map((role, i) => botOf(profileFor(role, BOT_PROFILES.attuned), seed, chairId(i))),
    views: roles.map((_, i) => perceive(world, chairId(i))),
  };
  const events: Event[] = [];
  const { harmony, connection } = playOut(play, (event) => events.push(event));
  return { harmony, connection, events };
}
const four = (role: Role): Role[] => [role, role, role, role];
const count = (events: readonly Event[], name: Event["event"]): number =>
  events.filter(({ event }) => event === name).length;

describe("[Q2] bots play the cards people get", () => {
  test.each(PATTERNS)(
    "%s: a consort of them still plays, and meets what it can read",
    (pattern) => {
      // Two minutes contain some fifteen needs: a single movement shows mostly chance.
      const all = [1, 2, 3, 4].map((seed) => played(four({ pattern, reflex: null }), {}, seed));
      expect(all.reduce((sum, { harmony }) => sum + harmony / 4, 0)).toBeGreaterThan(0.5);
      expect(all.reduce((sum, { connection }) => sum + connection / 4, 0)).toBeGreaterThan(0.4);
    },
  );

  test("secure ones meet more than disorganised ones", () => {
    const mean = (pattern: Role["pattern"]): number =>
      [1, 2, 3, 4].reduce(
        (sum, seed) => sum + played(four({ pattern, reflex: null }), {}, seed).connection / 4,
        0,
      );
    expect(mean("secure")).toBeGreaterThan(mean("disorganised"));
  });

  test("who can mend notices a reflex rather than obeying it; who cannot obeys", () => {
    const noticed = [2, 3, 4].map((seed) =>
      count(
        played(four({ pattern: "secure", reflex: "fighting" }), {}, seed).events,
        "noticedReflex",
      ),
    );
    expect(Math.max(...noticed)).toBeGreaterThan(0);
    const role: Role = { pattern: "preoccupied", reflex: "fading" };
    expect(profileFor(role, BOT_PROFILES.attuned).reflex).toBe("none");
    expect(profileFor(role, BOT_PROFILES.fading).reflex).toBe("fading");
  });
});

describe("attuned bots with more on the desk", () => {
  const secure = four({ pattern: "secure", reflex: null });

  test("[O2] keep the check-ins they have agreed on", () => {
    const agreements = { conductor: null, leads: [], loudness: "soft", checkIn: 30 } as const;
    const all = [2, 3, 4, 5].map((seed) => played(secure, { agreements }, seed));
    const broken = all.reduce((sum, { events }) => sum + count(events, "brokeAgreement"), 0);
    // Sixty-four were due.
    expect(broken).toBeLessThanOrEqual(3);
    expect(all.reduce((sum, { harmony }) => sum + harmony / 4, 0)).toBeGreaterThan(0.65);
  });

  test("[D1] show what they would like when asked, and agree to differ", () => {
    const { events } = played(secure, { wishes: ["faster", "slower", "faster", "slower"] });
    expect(count(events, "wishShown")).toBeGreaterThan(2);
    expect(count(events, "agreedToDiffer")).toBeGreaterThan(0);
  });
});
