/** [U1] Texts of a live debrief, loaded on first use. */
import type { DebriefTexts, TalkTexts } from "../../shared/i18n/catalogue.ts";
import { questionSays, type SceneQuestions } from "../../shared/i18n/phrases/talk.ts";
import type { Question } from "../../shared/live/debrief-acts.ts";
import { texts } from "../language/texts.ts";
import { useLoaded } from "./use-loaded.ts";

export interface Talk {
  readonly says: TalkTexts;
  readonly debrief: DebriefTexts;
  readonly scenes: SceneQuestions;
  readonly ask: (question: Question) => string;
}

/** Null until loaded. */
export function useTalk(wanted: boolean): Talk | null {
  const { talk, debrief, scenarios } = texts.value;
  const loaded = useLoaded(
    talk,
    async (): Promise<Talk> => {
      const [says, moments, { words: scenes }] = await Promise.all([
        talk(),
        debrief(),
        scenarios(),
      ]);
      const ask = (question: Question): string => questionSays(question, says, moments, scenes);
      return { says, debrief: moments, scenes, ask };
    },
    wanted,
  );
  return wanted && loaded.state === "there" ? loaded.value : null;
}
