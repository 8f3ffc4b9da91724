/** [F13] Who had a chair, and who played it. */
import { expect, test } from "vitest";
import { botShare, chairSpans, playingOf } from "../../server/export/chair-spans.ts";
import { ownedSpans, seatSpans } from "../../server/export/seat-spans.ts";
import type { SessionRows } from "../../server/export/session-rows.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const seat = (consort: string, chair: number, person: string | null, at: number) => ({
  session: "s",
  consort,
  chair,
  person,
  at,
});
const session = (ended: number | null): SessionRows["session"] => ({
  id: "s",
  kind: "live",
  title: "",
  opened: 0,
  ended,
  roster: null,
  plan: "[]",
});
const spansOf = (seats: SessionRows["seats"], ended: number | null = 100_000) =>
  seatSpans({ session: session(ended), seats } as SessionRows);

test("[F13] a seat ends by moving, by leaving, by somebody else, or with the session", () => {
  const spans = spansOf([
    seat("a", 0, "ada", 1000),
    seat("a", 1, "bo", 1000),
    seat("a", 0, null, 20_000),
    seat("b", 0, "ada", 20_010),
    seat("a", 1, null, 40_000),
    seat("a", 1, "cy", 60_000),
    seat("a", 1, "cy", 61_000),
    seat("b", 0, "dee", 70_000),
  ]);
  expect(spans.map(({ consort, chair, person, left }) => [consort, chair, person, left])).toEqual([
    ["a", 0, "ada", "moved"],
    ["a", 1, "bo", "botPlaysOn"],
    ["a", 0, null, "sessionEnded"],
    ["b", 0, "ada", "replaced"],
    ["a", 1, null, "replaced"],
    ["a", 1, "cy", "sessionEnded"],
    ["b", 0, "dee", "sessionEnded"],
  ]);
  expect(spansOf([seat("a", 0, "ada", 1)], null)).toMatchObject([{ to: null, left: null }]);
});

test("[F13] while a bot stands in for somebody who comes back, the chair is theirs", () => {
  const spans = spansOf([
    seat("a", 0, "ada", 1000),
    seat("a", 0, null, 20_000),
    seat("a", 0, "ada", 30_000),
    seat("a", 1, "bo", 1000),
    seat("a", 1, null, 20_000),
    seat("b", 1, "bo", 21_000),
    seat("a", 1, "bo", 40_000),
    seat("b", 1, null, 40_000),
    seat("a", 2, "cy", 1000),
    seat("a", 2, null, 50_000),
  ]);
  expect(spans.filter(({ person }) => person === null)).toHaveLength(4);
  const bots = ownedSpans(spans).filter(({ person }) => person === null);
  expect(bots.map(({ consort, chair, from }) => [consort, chair, from])).toEqual([
    ["a", 1, 20_000],
    ["b", 1, 40_000],
    ["a", 2, 50_000],
  ]);
});

/** Plays a movement of one minute; `happens`: actions by second. */
function played(
  happens: Readonly<Record<number, (movement: MovementSimulation) => void>>,
): Recording {
  const movement = new MovementSimulation(seededRandomness(1));
  const piece = PIECES[0]?.id ?? "";
  movement.begin({ piece, minutes: 1, pace: "normal", scene: null }, [true, true, false]);
  const nod: Command = { do: "look", at: "inward" };
  for (let tick = 0; tick < 60 * TICKS_PER_SECOND; tick += 1) {
    if (tick % TICKS_PER_SECOND === 0) happens[tick / TICKS_PER_SECOND]?.(movement);
    // This player is active throughout.
    if (tick % 40 === 0) movement.hear(chairId(1), nod);
    movement.tick(2);
  }
  const [recording] = movement.recordings;
  if (recording === undefined) throw new Error("nothing was played");
  return recording;
}

const share = (recording: Recording, chair: number): number | null =>
  botShare(playingOf(recording, chair), {
    chair,
    person: null,
    from: 0,
    to: recording.ticks,
  });

test("[F13] whoever touches nothing has a bot after 30 s; the share that it played is told", () => {
  const recording = played({
    40: (movement) => movement.hear(chairId(0), { do: "look", at: chairId(1) }),
  });
  // Bot from 30 s to 40 s; the later one, from 70 s on, is after the end.
  expect(share(recording, 0)).toBeCloseTo(10 / 60, 2);
  expect(share(recording, 1)).toBe(0);
  expect(share(recording, 2)).toBe(1);
});

test("[F13] who comes to a bot's chair while it plays has it from that tick on, whatever the clock says", () => {
  const recording = played({
    10: (movement) => {
      movement.setController(chairId(2), "newcomer");
      movement.hear(chairId(2), { do: "look", at: chairId(0) });
    },
  });
  // The clock is five seconds ahead because of a pause, which a recording does not count.
  const seats = spansOf([seat("a", 2, null, 0), seat("a", 2, "cy", 500_000 + 15_000)], 900_000);
  const spans = chairSpans(recording, 500_000, seats).filter(({ chair }) => chair === 2);
  expect(spans).toEqual([
    { chair: 2, person: null, from: 0, to: 200 },
    { chair: 2, person: "cy", from: 200, to: recording.ticks },
  ]);
  expect(share(recording, 2)).toBeCloseTo((10 + 20) / 60, 2);
  expect(share({ ...recording, players: [] }, 2)).toBeNull();
});
