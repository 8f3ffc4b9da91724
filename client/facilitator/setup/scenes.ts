/** The scenarios with their texts, for the facilitator's choice; loaded with the setup. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { DATA, type ScenarioId } from "../../../shared/scenarios/data/index.ts";
import type { ScenarioFile } from "../../../shared/scenarios/scenario.ts";
import type { OwnBond } from "../../../shared/model/perception.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import { texts } from "../../language/texts.ts";
import { QUIET_BOND } from "../../drawing/string/quiet-bond.ts";

export interface PartCard {
  /** The part's number (slot). */
  readonly part: number;
  readonly youAre: string;
}

export interface SceneCard {
  /** Id of a built-in scenario or of the session's own. */
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly idea: string;
  readonly watchFor: string;
  readonly prebrief: string;
  readonly minutes: number;
  readonly chairs: { readonly min: number; readonly max: number };
  readonly scenes: readonly string[];
  /** By scene: the cards that people can have. */
  readonly cards: readonly (readonly PartCard[])[];
  readonly own: boolean;
}

export type Scenes =
  | { readonly state: "loading" | "failed" }
  | { readonly state: "there"; readonly cards: readonly SceneCard[] };

const cardsOf = (
  scenes: readonly {
    readonly chairs: readonly { readonly slot: number; readonly who?: string }[];
  }[],
  words: readonly { readonly parts: readonly { readonly youAre: string }[] }[],
): readonly (readonly PartCard[])[] =>
  scenes.map(({ chairs }, nth) =>
    chairs.flatMap(({ slot, who }, place) =>
      who === "bot" ? [] : [{ part: slot, youAre: words[nth]?.parts[place]?.youAre ?? "" }],
    ),
  );

/** Sorted in teaching order. */
async function fetchCards(scenarios: Catalogue["scenarios"]): Promise<readonly SceneCard[]> {
  const { list, words } = await scenarios();
  return DATA.map(({ id, order, chairs, scenes }) => ({
    id,
    order,
    ...list[id],
    watchFor: words[id].facilitator.watchFor[0] ?? "",
    prebrief: words[id].prebrief,
    minutes: scenes.reduce((sum: number, scene) => sum + scene.minutes, 0),
    chairs,
    scenes: words[id].scenes.map(({ name }) => name),
    cards: cardsOf(scenes, words[id].scenes),
    own: false,
  })).toSorted((one, other) => one.order - other.order);
}

export function useScenes(): Scenes & { readonly again: () => void } {
  const scenes = useSignal<Scenes>({ state: "loading" });
  const { scenarios } = texts.value;
  const load = (): void => {
    // In another language they stay until they are there in it.
    if (scenes.peek().state !== "there") scenes.value = { state: "loading" };
    const isCurrent = (): boolean => texts.peek().scenarios === scenarios;
    fetchCards(scenarios).then(
      (cards) => isCurrent() && (scenes.value = { state: "there", cards }),
      () => isCurrent() && (scenes.value = { state: "failed" }),
    );
  };
  useEffect(load, [scenarios]);
  return { ...scenes.value, again: load };
}

interface Drawn {
  readonly bond: OwnBond;
  readonly cents?: number;
}
const torn = (type: NonNullable<OwnBond["type"]>): Drawn => ({
  bond: { ...QUIET_BOND, severity: "rupture", type },
  cents: -18,
});

/** The facilitator's own scenarios, listed after all others. */
export const ownCards = (files: readonly ScenarioFile[]): readonly SceneCard[] =>
  files.map(({ id, order, words, chairs, scenes }) => ({
    id,
    order,
    title: words.title,
    idea: words.idea,
    watchFor: words.facilitator.watchFor[0] ?? "",
    prebrief: words.prebrief,
    minutes: scenes.reduce((sum, scene) => sum + scene.minutes, 0),
    chairs,
    scenes: words.scenes.map(({ name }) => name),
    cards: cardsOf(scenes, words.scenes),
    own: true,
  }));

/** Picture of each scenario: a string that shows what is practised, or the tear that occurs. */
const STRINGS: Readonly<Record<ScenarioId, Drawn>> = {
  "first-steps": { bond: QUIET_BOND },
  "peek-a-boo": { bond: { ...QUIET_BOND, seams: 1 } },
  "small-signs": { bond: QUIET_BOND, cents: 24 },
  "couldnt-you-see": torn("dismissive"),
  "fine-thanks": { bond: { ...QUIET_BOND, severity: "strain", type: "benign" }, cents: 20 },
  "three-old-habits": torn("benign"),
  "two-wishes": torn("oscillating"),
  "what-we-agreed": torn("contractual"),
  "this-far": torn("limitSetting"),
  "gone-after-the-blow": torn("hitAndRun"),
  "smoothed-over": { bond: { ...QUIET_BOND, residue: 0.6 } },
  "who-leads": torn("powerAssertive"),
  "late-guests": { bond: { ...QUIET_BOND, severity: "strain", type: "toxic" }, cents: -20 },
  "crew-under-pressure": { bond: QUIET_BOND, cents: 40 },
  "all-apart": { bond: { ...QUIET_BOND, severity: "breakdown", type: "dismissive" }, cents: -40 },
};

export const stringOf = (id: string): Drawn =>
  id in STRINGS ? STRINGS[id as ScenarioId] : { bond: { ...QUIET_BOND, seams: 1 }, cents: 12 };
