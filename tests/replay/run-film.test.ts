/** [F8] A simulated continuation is shown like a replay. */
import { expect, test } from "vitest";
import { Film } from "../../client/replay/film.ts";
import { rift, open } from "../../shared/model/world.ts";
import { courseOf } from "../../shared/what-if/summary.ts";
import { POINT_TICKS, RUN_SECONDS } from "../../shared/what-if/run.ts";
import { WhatIf } from "../../shared/what-if/what-if.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { forkWith } from "../../shared/model/replay/fork.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { PERSON, playAlone, PRACTICE } from "../fixtures/movement-alone.ts";

const recording = playAlone(1, 60, PRACTICE);
const AT = 500;
const whatIf = new WhatIf([recording]);
const change = whatIf.offers(AT).changes[PERSON]?.[0];
if (change === undefined) throw new Error("nothing is offered");
const run = whatIf.changed(AT, 3, change);

test("[F8] it is that run, tick by tick, from its moment to its end, and back", () => {
  const film = new Film([recording]);
  film.seek(AT);
  const way = film.runOf(run);
  expect([way.start, way.tick, way.ticks]).toEqual([AT, AT, AT + RUN_SECONDS * TICKS_PER_SECOND]);
  way.seek(0);
  expect(way.tick).toBe(AT);
  const there = way.perception(PERSON);
  while (way.next());
  expect(way.tick).toBe(way.ticks);
  way.seek(AT);
  expect(way.perception(PERSON)).toEqual(there);
  // The replay of what was really played has not moved.
  expect(film.tick).toBe(AT);
});

test("[F8] its bonds are those that were told of the run", () => {
  const start = new Replayer(recording).seek(AT);
  const replayer = new Replayer(
    { ...recording, commands: run.commands, hashes: [] },
    undefined,
    forkWith(start, run.seed),
  );
  const { strand } = courseOf(run, change.chair, change.to);
  for (const [point, told] of strand.entries()) {
    const { bonds } = open(replayer.seek(AT + point * POINT_TICKS));
    const bond = bonds.find(
      ({ a, b }) => [a, b].includes(change.chair) && [a, b].includes(change.to),
    );
    expect(bond && rift(bond)).toBe(told);
  }
});
