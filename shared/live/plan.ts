/** The plan of a session: its steps in order, with their lengths. */
import type { ScenarioLibrary } from "../session/chosen-scene.ts";
import { USUAL_MOVEMENT } from "../session/movement.ts";
import type { Movement } from "../session/movement.ts";
import { PIECES } from "../pieces/index.ts";

export const STEP_KINDS = ["prebrief", "practice", "play", "debrief", "takeAway"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  readonly kind: StepKind;
  /** Planned length. */
  readonly minutes: number;
  /** What is played; null for steps without music. */
  readonly movement: Movement | null;
  /** Reshuffles the consorts before it. */
  readonly newSeats: boolean;
}

export const MAX_STEPS = 16;
export const MAX_STEP_MINUTES = 60;

export const hasMusic = ({ kind }: Pick<Step, "kind">): boolean =>
  kind === "practice" || kind === "play";

/** Whether that piece or scene exists. */
export function isPlayable({ piece, scene }: Movement, scenarios: ScenarioLibrary): boolean {
  if (scene === null) return PIECES.some(({ id }) => id === piece);
  return scenarios.find(scene.scenario)?.scenes[scene.scene] !== undefined;
}

const talk = (kind: StepKind, minutes: number): Step => ({
  kind,
  minutes,
  movement: null,
  newSeats: false,
});

const scene = (
  kind: "practice" | "play",
  scenario: string,
  minutes: number,
  newSeats = false,
): Step => ({
  kind,
  minutes,
  newSeats,
  movement: {
    ...USUAL_MOVEMENT,
    piece: PIECES[0]?.id ?? "",
    scene: { scenario, scene: 0, turn: 0 },
  },
});

/** Plans to start from; playing and talking take about the same time. */
export const PLANS: Readonly<Record<"hour" | "hourAndHalf", readonly Step[]>> = {
  hour: [
    talk("prebrief", 8),
    scene("practice", "peek-a-boo", 5),
    scene("play", "small-signs", 8),
    talk("debrief", 12),
    scene("play", "couldnt-you-see", 8, true),
    talk("debrief", 15),
    talk("takeAway", 4),
  ],
  hourAndHalf: [
    talk("prebrief", 8),
    scene("practice", "peek-a-boo", 5),
    scene("play", "small-signs", 8),
    talk("debrief", 12),
    scene("play", "couldnt-you-see", 8, true),
    talk("debrief", 15),
    scene("play", "two-wishes", 8),
    talk("debrief", 22),
    talk("takeAway", 4),
  ],
};
