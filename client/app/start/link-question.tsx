import type { JSX } from "preact";
import {
  LINK_QUESTION_WORDS,
  OWN_LINK_WORDS,
} from "../../../shared/content/link-question-words.ts";
import { isolated } from "../../../shared/content/name-words.ts";
import { KEPT_WORDS } from "../../../shared/content/waiting-words.ts";
import { ENTRY_WORDS } from "../route.ts";
import type { LinkQuestion, Router } from "../router.ts";
import { Sheet } from "../../components/sheet.tsx";

/**
 * [L4] A link leads to another consort while a chair is held: nobody loses it by a slip of the finger.
 * [L5] A link leads where a chair of this browser is kept: whose it is only its person knows.
 */
export function LinkQuestionSheet(props: {
  readonly question: LinkQuestion;
  readonly router: Router;
}): JSX.Element {
  const { question, router } = props;
  const { code, chair, going, trouble } = question;
  const own = chair !== null && chair.code === code;
  const whose = chair === null || chair.name === "" ? null : isolated(chair.name);
  const sitting = chair === null;
  return (
    <Sheet
      title={own ? OWN_LINK_WORDS.title : LINK_QUESTION_WORDS.title}
      onClose={() => router.dismiss()}
    >
      <p role="status">{going ? ENTRY_WORDS.code : (trouble ?? asked(own, sitting, whose))}</p>
      <footer>
        {!going && !own && (
          <button type="button" class="plain" onClick={() => router.go()}>
            {trouble === undefined ? LINK_QUESTION_WORDS.go : LINK_QUESTION_WORDS.again}
          </button>
        )}
        <button type="button" class="plain" onClick={() => router.stay()}>
          {own ? KEPT_WORDS.yes : sitting ? LINK_QUESTION_WORDS.stay : LINK_QUESTION_WORDS.back}
        </button>
        {own && (
          <button type="button" class="plain" onClick={() => router.goAsSomebodyElse()}>
            {OWN_LINK_WORDS.no}
          </button>
        )}
      </footer>
    </Sheet>
  );
}

function asked(own: boolean, sitting: boolean, whose: string | null): string {
  if (own) return whose === null ? KEPT_WORDS.askNameless : KEPT_WORDS.ask(whose);
  if (sitting) return LINK_QUESTION_WORDS.sitting;
  return whose === null ? LINK_QUESTION_WORDS.keptNameless : LINK_QUESTION_WORDS.kept(whose);
}
