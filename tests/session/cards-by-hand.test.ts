/** [J12] Parts of a scene that a facilitator assigns before it plays. */
import { expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { seatAll } from "../../shared/session/led-seats.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const [ADA, BO, CY, DI] = [chairId(0), chairId(1), chairId(2), chairId(3)];
const CHAIRS = [ADA, BO, CY, DI] as const;
const seats = (...who: readonly string[]) =>
  who.map((name, chair) => ({
    chair: chairId(chair),
    secret: `secret of ${name}`,
    name,
    setDown: false,
  }));

/** In this scene part 1 is for a bot, and parts 0, 2 and 3 are for people. */
function led(...who: readonly string[]): ConsortSession {
  const session = new ConsortSession({
    alone: false,
    lesson: false,
    led: true,
    random: seededRandomness(1),
    scenarios: BUILT_IN,
  });
  session.attach({ tell: () => {}, changed: () => {}, roleChanged: () => {} });
  session.prepare({ scene: { scenario: "what-we-agreed", scene: 0, turn: 0 } });
  seatAll(session, seats(...who), 0, 0);
  for (const one of who) session.resume(`secret of ${one}`);
  return session;
}
const dealt = (session: ConsortSession) => CHAIRS.map((chair) => session.partOf(chair));

test("a bot's card goes to the person it is given to, and the bot gets theirs", () => {
  const session = led("Ada", "Bo");
  const before = dealt(session);
  const free = [0, 2, 3].find((part) => part !== before[0] && part !== before[1]);
  if (free === undefined) throw new Error("a bot has one for people");
  expect(session.givePart(ADA, free)).toBeNull();
  const after = dealt(session);
  expect(after[0]).toBe(free);
  expect(after[before.indexOf(free)]).toBe(before[0]);
  expect(new Set(after)).toEqual(new Set(before));
  expect(new Set(after).size).toBe(4);
  // Repeating it does no harm.
  expect(session.givePart(ADA, free)).toBeNull();
  expect(dealt(session)).toEqual(after);
});

test("two people exchange cards where one is given the other's", () => {
  const session = led("Ada", "Bo", "Cy");
  const before = dealt(session);
  expect(session.givePart(ADA, before[1] ?? -1)).toBeNull();
  expect(dealt(session).slice(0, 2)).toEqual([before[1], before[0]]);
});

test("a bot's part, one that is not there, and a chair without a person are refused, and nothing changes", () => {
  const session = led("Ada", "Bo");
  const before = dealt(session);
  expect(session.givePart(ADA, 1)).toBe("noOtherPart");
  expect(session.givePart(ADA, 7)).toBe("noOtherPart");
  expect(session.givePart(DI, 0)).toBe("noSuchChair");
  expect(dealt(session)).toEqual(before);
  session.prepare({ scene: null });
  expect(session.givePart(ADA, 0)).toBe("noOtherPart");
});

test("it stays where somebody else comes or goes, plays as it was given, and waits while the music plays", () => {
  const session = led("Ada", "Bo");
  expect(session.givePart(BO, 3)).toBeNull();
  seatAll(session, seats("Ada", "Bo", "Cy"), 0, 0);
  expect(session.partOf(BO)).toBe(3);
  session.begin();
  expect(session.partOf(BO)).toBe(3);
  expect(session.givePart(BO, 2)).toBe("notNow");
  expect(session.partOf(BO)).toBe(3);
});

test("whoever was given one may still ask for another, and another scene deals anew", () => {
  const session = led("Ada");
  const first = session.partOf(ADA);
  const given = [0, 2, 3].find((part) => part !== first) ?? -1;
  session.givePart(ADA, given);
  expect(session.swapPart(ADA)).toBeNull();
  expect(session.partOf(ADA)).not.toBe(given);
  expect(new Set(dealt(session)).size).toBe(4);
  session.givePart(ADA, given);
  session.prepare({ scene: { scenario: "what-we-agreed", scene: 0, turn: 0 } });
  expect(session.partOf(ADA)).toBe(first);
});

test("what was given to who sat there before is not for who sits there now", () => {
  const session = led("Ada", "Bo");
  const before = dealt(session);
  const other = [0, 2, 3].find((part) => !before.slice(0, 2).includes(part)) ?? -1;
  session.givePart(BO, other);
  session.takeBackPart(BO);
  expect(dealt(session)).toEqual(before);
});
