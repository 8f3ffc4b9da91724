/**
 * Scenarios that a facilitator has written. They belong to the session: found beside the built-in ones, stored and
 * deleted with it.
 */
import { faultsOf } from "../scenarios/check-scenario.ts";
import type { Scenario, ScenarioFile } from "../scenarios/scenario.ts";
import type { ScenarioLibrary } from "../session/chosen-scene.ts";
import type { Movement, SceneChoice } from "../session/movement.ts";
import type { LiveError } from "./commands.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { Step } from "./plan.ts";

export const MAX_OWN_SCENES = 20;
/** Maximum size of one as JSON, in UTF-8 bytes: twice the longest built-in one. */
export const MAX_SCENE_BYTES = 12_000;

export const sceneBytes = (file: ScenarioFile): number =>
  encodeURIComponent(JSON.stringify(file)).replaceAll(/%../g, "_").length;

export class OwnScenes implements ScenarioLibrary {
  readonly #builtIn: ScenarioLibrary;
  readonly #own = new Map<string, ScenarioFile>();

  constructor(builtIn: ScenarioLibrary) {
    this.#builtIn = builtIn;
  }

  /** Oldest first. */
  get all(): readonly ScenarioFile[] {
    return [...this.#own.values()];
  }

  load(files: readonly ScenarioFile[]): void {
    for (const file of files) this.#own.set(file.id, file);
  }

  find(id: string): Scenario | null {
    return this.#own.get(id) ?? this.#builtIn.find(id);
  }

  /** Null for free play and for built-in scenarios. */
  of({ scene }: Movement): ScenarioFile | null {
    return scene === null ? null : (this.#own.get(scene.scenario) ?? null);
  }

  /** Saves it, replacing one with the same id, and tells the consorts that play it next. */
  save(file: ScenarioFile, plan: readonly Step[], consorts: LedConsorts): LiveError | null {
    if (this.#builtIn.find(file.id) !== null) return "sceneNameTaken";
    if (sceneBytes(file) > MAX_SCENE_BYTES) return "sceneTooLong";
    if (faultsOf(file).length > 0) return "badScene";
    if (!this.#own.has(file.id) && this.#own.size >= MAX_OWN_SCENES) return "tooMany";
    if (usedOf(file.id, plan, consorts).some(({ scene }) => !file.scenes[scene]))
      return "sceneInUse";
    this.#own.set(file.id, file);
    // A movement that is playing continues unchanged.
    for (const [consort, { playing, movement }] of consorts.all.entries())
      if (!playing && movement?.scene?.scenario === file.id) consorts.choose(consort, movement);
    return null;
  }

  drop(id: string, plan: readonly Step[], consorts: LedConsorts): LiveError | null {
    if (!this.#own.has(id)) return "noSuchScene";
    if (usedOf(id, plan, consorts).length > 0) return "sceneInUse";
    this.#own.delete(id);
    return null;
  }
}

/** Scenes of that scenario that are planned or chosen. */
const usedOf = (id: string, plan: readonly Step[], consorts: LedConsorts): readonly SceneChoice[] =>
  [...plan, ...consorts.all]
    .flatMap(({ movement }) => movement?.scene ?? [])
    .filter(({ scenario }) => scenario === id);
