/** [J9] A solo player who does only what the page says reaches the objective of each scene. */
import { expect, test } from "vitest";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { PagePlayer } from "../lab/page/obey.ts";

const HERE = { touched: true, reading: null, visible: true };

function play(scenario: string, scene: number, seed: number) {
  const session = new ConsortSession({
    alone: true,
    lesson: false,
    random: seededRandomness(seed),
    scenarios: BUILT_IN,
  });
  const player = new PagePlayer(seed, "beginner", true, [], scenario);
  expect(session.prepare({ scene: { scenario, scene, turn: 0 } })).toBeNull();
  session.join({ name: "", device: null, caller: null }, 0);
  const [me] = session.seating.present;
  if (me === undefined) throw new Error("nobody sits there");
  session.attach({
    tell: (chair, kind, word) => {
      if (chair === me && kind === "sighting") player.see(word as Sighting);
    },
    changed: () => {},
    roleChanged: () => {},
  });
  session.begin();
  while (session.playing) {
    const tick = session.tickCount;
    if (tick % (10 * TICKS_PER_SECOND) === 0) session.here(me, HERE);
    if (player.seesAt(tick)) {
      const command = player.act(session.perception(me));
      if (command !== null) session.command(me, command);
    }
    session.tick(2);
  }
  return session.outcomeFor(me);
}

test.each([
  ["peek-a-boo", 0, "greetRate"],
  ["couldnt-you-see", 1, "kept"],
  ["gone-after-the-blow", 0, "mended"],
] as const)("%s, scene %i: %s", (scenario, scene, measure) => {
  for (const seed of [1, 2, 3, 4])
    expect(play(scenario, scene, seed)).toMatchObject({ measure, reached: true });
});
