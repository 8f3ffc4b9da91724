/** Starting points of a new scene: empty, a scene that comes with the game, or one of the facilitator's own. */
import { DATA, type ScenarioId } from "../../../shared/scenarios/data/index.ts";
import type { ScenarioFile } from "../../../shared/scenarios/scenario.ts";
import { texts } from "../../language/texts.ts";
import type { DraftFile } from "./draft.ts";

/** Sorts after all scenes that come with the game. */
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

/** Copies a scene that comes with the game, in the page's language. */
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
  // A copy that may be changed.
  return structuredClone<DraftFile>(file);
}

/** Reads an uploaded file; one with an id of the game becomes a new scene. */
export const taken = (file: ScenarioFile): DraftFile =>
  DATA.some(({ id }) => id === file.id) ? { ...file, id: "" } : file;
