/** [G5], [G7] Texts about moments and readings, addressed to the reader. */
import { expect, test } from "vitest";
import { type Moment, MOMENT_KINDS } from "../../shared/debrief/moment.ts";
import type { Reading } from "../../shared/debrief/own-page.ts";
import { debrief as says } from "../../shared/i18n/en/debrief.ts";
import {
  momentAsks,
  momentName,
  momentSays,
  readingSays,
  takenFor,
  tryNext,
} from "../../shared/i18n/phrases/debrief.ts";
import { chairId } from "../../shared/model/units.ts";
import { readerOf } from "../fixtures/reader.ts";

const [ME, JO, NOOR] = [chairId(0), chairId(1), chairId(2)];
const reader = readerOf((chair) => ["you", "Jo", "Noor"][chair] ?? "");
const moment = (over: Partial<Moment>): Moment => ({
  kind: "noFit",
  movement: 0,
  from: 1,
  at: 2,
  to: 3,
  chairs: [JO, ME],
  need: "closeness",
  given: "steady",
  tear: null,
  well: false,
  ...over,
});

test("[G5] each kind is told by whoever did it, by whom it reached, and of others: three sentences without figures", () => {
  for (const kind of MOMENT_KINDS) {
    const told = [
      [ME, JO],
      [JO, ME],
      [JO, NOOR],
    ].map((chairs) => momentSays(moment({ kind, chairs }), says, reader));
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z][^\d]*\.$/);
    expect(told[2]).not.toMatch(kind === "allApart" ? /^$/ : /\byou\b/i);
    expect(momentName(moment({ kind }), says)).not.toBe("");
    expect(new Set(says.ask[kind]).size).toBe(2);
  }
  expect(momentSays(moment({}), says, reader)).toBe("You needed closeness; Jo gave “steady”.");
  expect(momentSays(moment({ chairs: [ME, JO] }), says, reader)).toBe(
    "Jo needed closeness; you gave “steady”.",
  );
  expect(momentSays(moment({ chairs: [NOOR, JO] }), says, reader)).toBe(
    "Jo needed closeness; Noor gave “steady”.",
  );
});

test("[G5] a habit noticed, a face that came apart and an old hurt are told apart", () => {
  const habit = (over: Partial<Moment>): string =>
    momentSays(moment({ kind: "habit", chairs: [ME], ...over }), says, reader);
  expect(habit({})).toBe("You noticed what pulled at you.");
  expect(habit({ tear: "internal", well: true })).toContain("together again");
  expect(habit({ tear: "benign", chairs: [JO, ME] })).toContain("you and Jo");
  const apart = moment({ kind: "allApart", chairs: [], tear: "whole", well: true });
  expect(momentSays(apart, says, reader)).toContain("began again");
});

test("[G5] the question fits whoever reads it: who answered, or who called", () => {
  const asks = (over: Partial<Moment>): string => momentAsks(moment(over), 0, says, reader);
  expect(asks({ chairs: [ME, JO] })).toBe("What did you read?");
  expect(asks({ chairs: [JO, ME] })).toBe("How did you notice?");
  expect(asks({ kind: "unanswered", chairs: [ME, JO] })).toBe("Where were your eyes?");
  expect(asks({ kind: "told", chairs: [JO, ME] })).toBe("What did it save?");
  expect(asks({ kind: "late", chairs: [JO, ME] })).toBe("What was in the way?");
});

test("[G7] what to try is the player's own to do, with how the need shows", () => {
  const missed = moment({ kind: "unanswered", chairs: [ME, JO], need: "steadiness" });
  expect(tryNext(missed, says, reader)).toMatch(/eyes go round.*steadiness shows/);
  expect(tryNext(moment({ kind: "pressed", need: "space" }), says, reader)).toMatch(/wait/);
  for (const kind of MOMENT_KINDS) expect(tryNext(moment({ kind }), says, reader)).not.toBe("");
});

test("[G7] a reading says what was needed and what was given, and for what it was taken", () => {
  const reading: Reading = {
    need: "space",
    of: JO,
    from: 1,
    at: 2,
    how: "taken",
    given: "support",
    met: null,
  };
  expect(readingSays(reading, says, reader)).toBe("Jo needed space; you gave “carry”");
  expect(takenFor(reading)).toBe("support");
  expect(takenFor({ ...reading, given: "ask" })).toBeNull();
});
