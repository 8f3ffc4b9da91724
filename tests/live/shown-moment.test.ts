/** [U9] [U10] A moment on the stage: figures of those who agreed, cards one by one, and what might have come instead. */
import { expect, test } from "vitest";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import type { SeenPlayer, WhatIfFigure } from "../../shared/live/shown-moment.ts";
import { chairId } from "../../shared/model/units.ts";
import { debriefActShape } from "../../shared/protocol/debrief-incoming.ts";
import { STAGE_DEBRIEFS } from "../fixtures/debriefs.ts";
import { act, inDebrief, moment, onConsole, say } from "./debriefing.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { lead, views } from "./leading.ts";

const { moment: turned } = STAGE_DEBRIEFS.turned;
const { moment: asked } = STAGE_DEBRIEFS.whatIf;
const body = turned?.players[0]?.body;
if (body === undefined || asked?.whatIf == null) throw new Error("the fixtures hold no figures");
const { whatIf } = asked;
const seen = (chair: number, more: Partial<SeenPlayer> = {}): SeenPlayer => ({
  chair: chairId(chair),
  body,
  gaze: "away",
  breathing: false,
  band: "flooded",
  need: "space",
  ...more,
});
const BOTH = [seen(0, { gaze: chairId(1) }), seen(1, { gaze: "other", band: "calm", need: null })];
const figure = (more: Partial<WhatIfFigure> = {}): WhatIfFigure => ({
  ...whatIf,
  chair: chairId(1),
  to: chairId(0),
  ...more,
});

/** Ada and Bo have agreed to show their moment. */
async function agreed() {
  const { live, ada, bo, cy } = await inDebrief();
  live.session.debriefing.learn(0, { moments: [moment()], people: [ada.id, bo.id, cy.id] });
  const id = onConsole(live).occasions[0]?.id ?? "";
  await act(live, { act: "mayShow", moment: id });
  for (const one of [ada, bo]) say(live, one, { say: "mayShow", number: 1, moment: id, yes: true });
  const onStage = () => views(live).stage.debrief?.moment ?? null;
  return { live, ada, bo, id, onStage };
}

test("[U9] what showed is on the stage at once; what was, only on cards that are turned, one by one", async () => {
  const { live, id, onStage } = await agreed();
  expect(await act(live, { act: "show", moment: id, seen: BOTH })).toBeNull();
  expect(onStage()).toMatchObject({
    names: ["Ada", "Bo"],
    chairs: [0, 1],
    players: [
      { chair: 0, gaze: 1, card: null },
      { chair: 1, gaze: "other", card: null },
    ],
  });
  expect(JSON.stringify(onStage())).not.toMatch(/flooded|space/);
  expect(onConsole(live).cards).toEqual({ of: 2, turned: 0 });
  await act(live, { act: "turn", cards: 1 });
  expect(onStage()?.players.map(({ card }) => card)).toEqual([
    { band: "flooded", need: "space" },
    null,
  ]);
  await act(live, { act: "turn", cards: 4 });
  expect(onStage()?.players[1]?.card).toEqual({ band: "calm", need: null });
  await act(live, { act: "turn", cards: 0 });
  expect(JSON.stringify(onStage())).not.toMatch(/flooded|space/);
});

test("[U9] nobody is shown who was not in it, or was looked at from it; nothing without a yes, and no longer than it", async () => {
  const { live, ada, id, onStage } = await agreed();
  for (const others of [[seen(2)], [...BOTH, seen(2)], [seen(0, { gaze: chairId(2) })]]) {
    expect(await act(live, { act: "show", moment: id, seen: others })).toBe("notAgreed");
    expect(onStage()).toBeNull();
  }
  for (const change of [{ chair: chairId(2) }, { to: chairId(2) }])
    expect(await act(live, { act: "whatIf", moment: id, figure: figure(change) })).toBe(
      "notAgreed",
    );
  await act(live, { act: "show", moment: id, seen: BOTH });
  await act(live, { act: "turn", cards: 2 });
  say(live, ada, { say: "mayShow", number: 2, moment: id, yes: false });
  expect(onStage()).toBeNull();
  for (const what of [
    { act: "show", moment: id, seen: BOTH },
    { act: "whatIf", moment: id, figure: figure() },
  ] as const)
    expect(await act(live, what)).toBe("notAgreed");
  // Agreed to again, it begins covered.
  say(live, ada, { say: "mayShow", number: 3, moment: id, yes: true });
  await act(live, { act: "show", moment: id, seen: BOTH });
  expect(onStage()?.players.every(({ card }) => card === null)).toBe(true);
});

test("[U10] what might have come instead is on the stage in figures, and goes with its moment", async () => {
  const { live, id, onStage } = await agreed();
  expect(await act(live, { act: "whatIf", moment: id, figure: figure() })).toBeNull();
  expect(onStage()).toMatchObject({ names: ["Ada", "Bo"], whatIf: { changed: { together: 17 } } });
  expect(onConsole(live)).toMatchObject({ shown: id, showsWhatIf: true });
  await act(live, { act: "whatIf", moment: id, figure: null });
  expect(onStage()).toMatchObject({ whatIf: null });
  await act(live, { act: "whatIf", moment: id, figure: figure() });
  await act(live, { act: "show", moment: null });
  expect(onStage()).toBeNull();
  expect(onConsole(live)).toMatchObject({ shown: null, showsWhatIf: false });
  expect(await act(live, { act: "whatIf", moment: "none", figure: null })).toBe("noSuchMoment");
});

test("[U9] [U6] all of it is as it was after a restart", async () => {
  const { live, id, onStage } = await agreed();
  await act(live, { act: "show", moment: id, seen: BOTH });
  await act(live, { act: "turn", cards: 1 });
  const before = onStage();
  const kept = JSON.parse(JSON.stringify(live.session.save(AT))) as KeptSession;
  const again = fakeSession();
  again.session.load(kept, AT);
  again.report(0);
  expect(views(again).stage.debrief?.moment).toEqual(before);
  expect(await lead(again, { do: "debrief", what: { act: "turn", cards: 2 } })).toBeNull();
});

test("[U9] [U10] a console can send these figures, and nothing that is no figure", () => {
  const good = [
    { act: "show", moment: "m", seen: BOTH },
    { act: "turn", cards: 2 },
    { act: "whatIf", moment: "m", figure: figure() },
  ];
  for (const what of good) expect(debriefActShape.parse(what)).toEqual(what);
  const bad = [
    { act: "show", moment: "m", seen: [...BOTH, ...BOTH, seen(0)] },
    { act: "show", moment: "m", seen: [{ ...seen(0), body: { ...body, brow: 2 } }] },
    { act: "show", moment: "m", seen: [{ ...seen(0), says: "Ada" }] },
    { act: "turn", cards: -1 },
    { act: "whatIf", moment: "m", figure: figure({ act: "glare" as never }) },
    { act: "whatIf", moment: "m", figure: figure({ at: Number.NaN }) },
    { act: "whatIf", moment: "m", figure: { ...figure(), title: "words" } },
  ];
  for (const what of bad) expect(debriefActShape.safeParse(what).success).toBe(false);
});
