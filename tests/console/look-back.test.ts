/** [U9] [U10] [G11] What the console makes of a recording, without a browser. */
import { expect, test } from "vitest";
import { Film } from "../../client/replay/film.ts";
import { fetchFilm, namedIn } from "../../client/facilitator/look-back/films.ts";
import { seenAt } from "../../client/facilitator/look-back/seen-of.ts";
import { figureOf } from "../../client/facilitator/look-back/what-if-figure.ts";
import { partsOf } from "../../client/session/command-parts.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { observe } from "../../shared/model/observe.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { debriefActShape } from "../../shared/protocol/debrief-incoming.ts";
import { RUNS, WhatIf } from "../../shared/what-if/what-if.ts";
import { deflateSync } from "node:zlib";
import { signal } from "@preact/signals";
import { playAlone, PRACTICE } from "../fixtures/movement-alone.ts";

const recording = playAlone(3, 90, { policy: "novice", chairs: 4 });
const film = new Film([recording]);
const moment = momentsOf(film.played.log, 0).find(
  ({ chairs, need }) => chairs.length === 2 && need,
);
if (moment === undefined) throw new Error("there is no moment of two");

test("[U9] a moment's players are seen as they showed to each other, with what was; rounded, and fit to be sent", () => {
  const seen = seenAt(film, moment);
  const world = new Replayer(recording).seek(Math.round(moment.at * TICKS_PER_SECOND));
  const { chairs } = observe(world);
  expect(seen.map(({ chair }) => chair)).toEqual(moment.chairs);
  for (const { chair, band, need, gaze, body } of seen) {
    const inside = chairs[chair];
    expect([band, need]).toEqual([inside?.band, inside?.bid?.need ?? null]);
    if (typeof inside?.gaze === "number" && !moment.chairs.includes(inside.gaze))
      expect(gaze).toBe("other");
    else expect(gaze).toBe(inside?.gaze);
    expect(
      Object.values(body).every((value) => Number.isInteger(Math.round(value * 1e6) / 1e4)),
    ).toBe(true);
  }
  expect(new Set(seen.map(({ body }) => JSON.stringify(body))).size).toBe(seen.length);
  const what = { act: "show", moment: "m", seen } as const;
  expect(debriefActShape.parse(what)).toEqual(what);
});

test("[U10] the answer to a question fits into a message, with what was played, the spread, and how many", () => {
  const practice = playAlone(1, 120, PRACTICE);
  const whatIf = new WhatIf([practice]);
  const tick = 45 * TICKS_PER_SECOND;
  const [change] = whatIf.offers(tick).changes[0] ?? [];
  if (change === undefined) throw new Error("nothing is offered");
  const all = Array.from({ length: RUNS }, (_, k) => k);
  const answer = {
    tick,
    change,
    played: whatIf.played(tick),
    unchanged: all.map((k) => whatIf.unchanged(tick, k)),
    changed: all.map((k) => whatIf.changed(tick, k, change)),
  };
  const figure = figureOf(answer);
  expect(figure).toMatchObject({ ...change, at: 45, seconds: 30 });
  expect(figure.played.strand).toHaveLength(31);
  const { changed } = figure;
  expect(Object.values(changed.ends).reduce((sum, n) => sum + n, 0)).toBe(RUNS);
  expect(changed.together).toBe(changed.ends.whole + changed.ends.mended);
  for (const [k, high] of changed.high.entries())
    expect(high).toBeGreaterThanOrEqual(changed.low[k] ?? 1);
  const what = { act: "whatIf", moment: "m".repeat(60), figure } as const;
  expect(debriefActShape.parse(what)).toEqual(what);
  const command: LiveCommand = { do: "debrief", what };
  expect(partsOf(command), "it is sent whole or in parts").not.toBeNull();
});

test("[G11] names are those of the movement; of an earlier one, those that its moments tell", async () => {
  const packed = (recordings: readonly unknown[]) =>
    new Uint8Array(deflateSync(JSON.stringify(recordings)));
  const line = {
    link: signal("open" as const),
    film: (consort: number) =>
      Promise.resolve(
        consort === 0
          ? { recordings: packed([recording]), first: 2, names: ["Ada", "Bo", "Cy", "Jo"] }
          : null,
      ),
  };
  const seen = await fetchFilm(line, 0, null);
  if (typeof seen === "string") throw new Error(seen);
  expect(seen.movement).toBe(2);
  expect(namedIn(seen, [], "someone").seats.value.map(({ name }) => name)).toEqual([
    "Ada",
    "Bo",
    "Cy",
    "Jo",
  ]);
  const occasions = [
    {
      id: "m",
      consort: 0,
      moment: { ...moment, movement: 2, chairs: [chairId(1)] },
      names: ["Bea"],
      yes: null,
      agreed: false,
    },
  ];
  expect(
    namedIn({ ...seen, names: [] }, occasions, "someone").seats.value.map(({ name }) => name),
  ).toEqual(["someone", "Bea", "someone", "someone"]);
  expect(await fetchFilm(line, 0, 1)).toBe("otherModel");
  expect(await fetchFilm(line, 1, null)).toBe("none");
  const broken = {
    ...line,
    film: () => Promise.resolve({ recordings: new Uint8Array([1]), first: 0, names: [] }),
  };
  expect(await fetchFilm(broken, 0, null)).toBe("damaged");
});
