/** Scenes that tests write in a line. */
import { readScenario, type Scenario, type Scene } from "../../shared/scenarios/scenario.ts";

/** A scenario as small as it may be. */
export const PLAIN = {
  id: "peek-a-boo",
  order: 1,
  title: "Peek-a-boo",
  idea: "To turn away is to rest, not to leave.",
  competences: ["selfManagement"],
  audience: ["class"],
  chairs: { min: 2, max: 4, ideal: 2 },
  brief: "One comes and goes.",
  scenes: [
    {
      name: "Coming and going",
      minutes: 2,
      piece: "tallis-canon",
      hand: ["wait", "warm", "nod", "ask"],
      chairs: [
        { slot: 0, youAre: "Lovely, then too much. Rest, and look back when you like." },
        { slot: 1, youAre: "You like being near." },
      ],
      events: [{ at: 15, deed: { do: "need", chair: 0, need: "space", to: 1 } }],
    },
  ],
  facilitator: {
    before: "Seat them in twos.",
    during: "Watch the eyes.",
    watchFor: ["Staring at who rests."],
    stopIf: "Somebody is close to tears.",
  },
  debrief: {
    reactions: ["What is still in your body?"],
    description: ["What moved first, eyes or body?"],
    analysis: ["What did waiting cost?"],
    summary: ["What will you try, and with whom?"],
  },
  takeaway: "Stay near, and let them come back.",
};

/** That scenario, changed. */
export function scenarioOf(over: Record<string, unknown>): Scenario {
  const got = readScenario({ ...PLAIN, ...over });
  if (!("scenario" in got)) throw new Error(JSON.stringify(got.errors));
  return got.scenario;
}
/** Its scene, changed. */
export const sceneOf = (
  over: (scene: Record<string, unknown>) => Record<string, unknown>,
): Scene => {
  const [scene] = scenarioOf({ scenes: [over({ ...PLAIN.scenes[0] })] }).scenes;
  if (scene === undefined) throw new Error("no scene");
  return scene;
};
export const need = (kind: string, leak = 1) => ({
  at: 15,
  deed: { do: "need", chair: 0, need: kind, to: 1, leak },
});
