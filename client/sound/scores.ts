/** The scores that this page has fetched; each is a file of its own, but for the first. */
import type { Piece, PieceId } from "../../shared/pieces/index.ts";
// [W5] A request of its own would take longer than its bytes do.
import { abc as tallisCanon } from "../../shared/pieces/scores/tallis-canon.ts";
import type { Note } from "./note.ts";
import { phrased } from "./phrasing.ts";
import { type Parts, readScore } from "./read-score.ts";
import { chairScores } from "./score.ts";

/** The scores by piece. */
export interface Scores {
  /** Whether the score of a piece is there; if not, begins to fetch it, again after a failure. */
  fetch(piece: string): boolean;
  /** The notes of each chair for a movement of `beats`; none before the score is there. */
  chairs(piece: Piece, chairs: number, beats: number): readonly (readonly Note[])[];
}

const FILES: Readonly<Record<PieceId, () => Promise<{ readonly abc: string }>>> = {
  "tallis-canon": async () => ({ abc: tallisCanon }),
  lachrimae: () => import("../../shared/pieces/scores/lachrimae.ts"),
  "old-hundredth": () => import("../../shared/pieces/scores/old-hundredth.ts"),
  greensleeves: () => import("../../shared/pieces/scores/greensleeves.ts"),
  folia: () => import("../../shared/pieces/scores/folia.ts"),
  "es-ist-ein-ros": () => import("../../shared/pieces/scores/es-ist-ein-ros.ts"),
  "belle-qui-tiens-ma-vie": () => import("../../shared/pieces/scores/belle-qui-tiens-ma-vie.ts"),
  "pachelbel-canon": () => import("../../shared/pieces/scores/pachelbel-canon.ts"),
  "didos-ground": () => import("../../shared/pieces/scores/didos-ground.ts"),
  "frere-jacques": () => import("../../shared/pieces/scores/frere-jacques.ts"),
  "ah-vous-dirai-je": () => import("../../shared/pieces/scores/ah-vous-dirai-je.ts"),
  "ode-to-joy": () => import("../../shared/pieces/scores/ode-to-joy.ts"),
  "auld-lang-syne": () => import("../../shared/pieces/scores/auld-lang-syne.ts"),
  "drunken-sailor": () => import("../../shared/pieces/scores/drunken-sailor.ts"),
  korobeiniki: () => import("../../shared/pieces/scores/korobeiniki.ts"),
  wiegenlied: () => import("../../shared/pieces/scores/wiegenlied.ts"),
};

const known = (id: string): id is PieceId => Object.hasOwn(FILES, id);

/** `files`: how to load each score. */
export function createScores(files = FILES): Scores {
  const loaded = new Map<string, Parts>();
  const loading = new Set<string>();
  return {
    fetch(id) {
      if (loaded.has(id)) return true;
      if (!known(id) || loading.has(id)) return false;
      loading.add(id);
      files[id]().then(
        ({ abc }) => {
          loading.delete(id);
          loaded.set(id, readScore(id, abc));
        },
        // The network failed: the next perception asks again.
        () => loading.delete(id),
      );
      return false;
    },
    chairs(piece, chairs, beats) {
      const parts = loaded.get(piece.id);
      if (parts === undefined) return [];
      return phrased(piece, chairScores(piece, parts, chairs, beats), beats);
    },
  };
}
