/** What is played next: a piece as it was chosen, or a scene, which brings its own piece and length. */
import { PIECES } from "../pieces/index.ts";
import { ChosenScene } from "./chosen-scene.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import { USUAL_MOVEMENT } from "./movement.ts";
import type { Choice, Movement, SceneChoice } from "./movement.ts";
import type { SessionError } from "./session-errors.ts";

const FIRST_MOVEMENT: Movement = { piece: PIECES[0]?.id ?? "", ...USUAL_MOVEMENT };

export class NextMovement {
  readonly chosen: ChosenScene;
  #movement = FIRST_MOVEMENT;

  constructor(scenarios: ScenarioLibrary) {
    this.chosen = new ChosenScene(scenarios);
  }

  /** What is played, or shall be next. */
  get movement(): Movement {
    return this.#movement;
  }

  /** Says why not, and changes nothing then. */
  prepare(choice: Choice): SessionError | null {
    if (choice.scene !== undefined) return this.#prepareScene(choice.scene, choice);
    const { piece = this.#movement.piece } = choice;
    const { minutes = this.#movement.minutes, pace = this.#movement.pace } = choice;
    if (!PIECES.some(({ id }) => id === piece)) return "noSuchPiece";
    const { scene } = this.#movement;
    this.#movement = scene === null ? { piece, minutes, pace, scene } : { ...this.#movement, pace };
    return null;
  }

  #prepareScene(scene: SceneChoice | null, { pace }: Choice): SessionError | null {
    if (!this.chosen.choose(scene)) return "noSuchScene";
    const { scenario, scene: played } = this.chosen;
    this.#movement =
      scenario === null || played === null
        ? { ...USUAL_MOVEMENT, piece: this.#movement.piece, pace: pace ?? this.#movement.pace }
        : { piece: played.piece, minutes: played.minutes, pace: pace ?? scenario.pace, scene };
    return null;
  }
}
