/** The next movement: a chosen piece, or a scene, which determines piece and length. */
import { PIECES } from "../pieces/index.ts";
import { ChosenScene } from "./chosen-scene.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import { USUAL_MOVEMENT } from "./movement.ts";
import type { Choice, Movement, SceneChoice } from "./movement.ts";
import type { SessionError } from "./session-errors.ts";

const FIRST_MOVEMENT: Movement = { piece: PIECES[0]?.id ?? "", ...USUAL_MOVEMENT };

/** The stored form. */
export interface KeptNext {
  readonly movement: Movement;
  readonly swaps: ChosenScene["swaps"];
}

export class NextMovement {
  readonly chosen: ChosenScene;
  #movement = FIRST_MOVEMENT;

  constructor(scenarios: ScenarioLibrary) {
    this.chosen = new ChosenScene(scenarios);
  }

  /** The running or next movement. */
  get movement(): Movement {
    return this.#movement;
  }

  save(): KeptNext {
    return { movement: this.#movement, swaps: this.chosen.swaps };
  }

  /** Returns false and changes nothing when the scene no longer exists. */
  load({ movement, swaps }: KeptNext): boolean {
    if (!this.chosen.choose(movement.scene)) return false;
    this.chosen.swapped(swaps);
    this.#movement = movement;
    return true;
  }

  /** Returns the reason of a refusal, after which nothing has changed. */
  prepare(choice: Choice): SessionError | null {
    if (choice.scene) return this.#prepareScene(choice.scene, choice);
    const before = this.#movement;
    const isFree = before.scene === null || choice.scene === null;
    const { piece = before.piece, pace = before.pace } = choice;
    if (!PIECES.some(({ id }) => id === piece)) return "noSuchPiece";
    if (!isFree) {
      this.#movement = { ...before, pace };
      return null;
    }
    if (choice.scene === null) this.chosen.choose(null);
    const usual = choice.scene === null ? USUAL_MOVEMENT.minutes : before.minutes;
    this.#movement = { piece, minutes: choice.minutes ?? usual, pace, scene: null };
    return null;
  }

  #prepareScene(choice: SceneChoice, { pace }: Choice): SessionError | null {
    if (!this.chosen.choose(choice)) return "noSuchScene";
    const { scenario, scene } = this.chosen;
    if (scenario === null || scene === null) return "noSuchScene";
    const { piece, minutes } = scene;
    this.#movement = { piece, minutes, pace: pace ?? scenario.pace, scene: choice };
    return null;
  }
}
