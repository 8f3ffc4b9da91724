/** Starting points of a new scene: empty, a built-in scene, or one of the facilitator's own. */
import { DATA, type ScenarioId } from "../../../shared/scenarios/data/index.ts";
import type { ScenarioFile } from "../../../shared/scenarios/scenario.ts";
import { texts } from "../../language/texts.ts";
import type { DraftFile } from "./draft.ts";

/** Sorts after all built-in scenes. */
const ORDER = 99;

export const blank = (): DraftFile => ({
  id: "",
  order: ORDER,
  competences: ["socialAwareness"],
  audience: ["adult"],
  chairs: { min: 2, max: 6, ideal: 4 },
  scenes: [
    {
      minutes: 3,
      piece: "tallis-canon",
      hand: ["wait", "warm", "nod", "ask", "showNeed", "ownIt"],
      needs: { kinds: ["space", "closeness"] },
      chairs: [{ slot: 0 }, { slot: 1 }],
      events: [],
    },
  ],
  language: document.documentElement.lang || "en",
  words: {
    title: "",
    idea: "",
    brief: "",
    prebrief: "",
    scenes: [{ name: "", parts: [{ youAre: "" }, { youAre: "" }] }],
    facilitator: { before: "", during: "", watchFor: [], stopIf: "" },
    debrief: { reactions: [], description: [], analysis: [], summary: [] },
    takeaway: "",
  },
});

/** Copies a built-in scene, in the page's language. */
export async function copyOf(
  id: ScenarioId,
  titled: (title: string) => string,
): Promise<DraftFile> {
  const { list, words } = await texts.peek().scenarios();
  const data = DATA.find((one) => one.id === id);
  if (data === undefined) throw new Error(`no scenario ${id}`);
  const file = {
    ...data,
    id: "",
    order: ORDER,
    language: document.documentElement.lang || "en",
    words: { ...words[id], ...list[id], title: titled(list[id].title) },
  };
  // A deep copy, since drafts are edited.
  return structuredClone<DraftFile>(file);
}

/** Prepares an uploaded file; one with a built-in id becomes a new scene. */
export const taken = (file: ScenarioFile): DraftFile =>
  DATA.some(({ id }) => id === file.id) ? { ...file, id: "" } : file;
