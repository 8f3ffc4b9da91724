/**
 * [J9] Outcome of the scene that was played, for all or for each person; and the figure that the next scene is
 * compared with.
 */
import type { MovementLog } from "../measures/log.ts";
import type { SceneOutcome } from "../measures/objective.ts";
import { figureFor, outcomeOf } from "../measures/outcome.ts";
import type { ChairId } from "../model/units.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import type { SceneChoice } from "./movement.ts";
import type { SessionPort } from "./session-port.ts";

interface Figure {
  readonly choice: SceneChoice;
  readonly figure: number | null;
}

/**
 * The stored form. `ended`: the scene whose outcome is shown; `before`: figure of the scene before it, or of the last
 * one.
 */
export interface KeptOutcomes {
  readonly ended: SceneChoice | null;
  readonly before: Figure | null;
}

export class SceneOutcomes {
  #of: (chair: ChairId) => SceneOutcome | null = nothing;
  /** The scene played last, and its figure by the objective of the scene after it. */
  #before: Figure | null = null;

  /** The ended scene, and the figure of the scene before it. */
  #ended: SceneChoice | null = null;
  #earlier: Figure | null = null;

  save(): KeptOutcomes {
    const ended = this.#ended;
    return { ended, before: ended === null ? this.#before : this.#earlier };
  }

  /** Restores into a new instance; if a scene has ended, call `end` afterwards. */
  load({ before }: KeptOutcomes): void {
    this.#before = before;
  }

  /** A movement begins: no outcome yet. */
  begin(): void {
    this.#of = nothing;
    this.#ended = null;
  }

  /** The movement has ended; `people`: chairs that had a person. Free play has no outcome. */
  end(
    scenario: Scenario | null,
    choice: SceneChoice | null,
    { log, people }: { readonly log: MovementLog | null; readonly people: readonly ChairId[] },
  ): void {
    if (scenario === null || choice === null || log === null) return;
    const objective = scenario.scenes[choice.scene]?.objective;
    const next = scenario.scenes[choice.scene + 1]?.objective;
    const before = this.#figureBefore(choice);
    [this.#ended, this.#earlier] = [choice, this.#before];
    this.#before = {
      choice,
      figure: next === undefined ? null : figureFor(log, next, people),
    };
    if (objective === undefined) return;
    if (objective.scope !== "person") {
      const all = outcomeOf(log, objective, people, before);
      this.#of = () => all;
      return;
    }
    const own = new Map(people.map((chair) => [chair, outcomeOf(log, objective, [chair])]));
    this.#of = (chair) => own.get(chair) ?? null;
  }

  /** Outcome for that chair; null during play, in free play, and when the scene has no objective. */
  of(chair: ChairId): SceneOutcome | null {
    return this.#of(chair);
  }

  /** Tells each of those chairs its outcome. */
  tell(port: SessionPort, present: readonly ChairId[]): void {
    for (const chair of present) port.tell(chair, "outcome", this.of(chair));
  }

  /** Figure of the preceding scene, if that was played last; else null. */
  #figureBefore({ scenario, scene }: SceneChoice): number | null {
    const last = this.#before;
    const follows = last?.choice.scenario === scenario && last.choice.scene === scene - 1;
    return follows ? last.figure : null;
  }
}

const nothing = (): null => null;
