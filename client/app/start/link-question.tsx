import { isolated } from "../../components/isolated.ts";
import { texts } from "../../language/texts.ts";
import type { JSX } from "preact";
import { checkPathOf, troubleText } from "../trouble.ts";
import type { LinkQuestion, Router } from "../router.ts";
import { Sheet } from "../../components/sheet.tsx";

/**
 * [L4] A link leads to another consort while the player has a chair: nobody should lose it by a
 * slip of the finger. [L5] A link leads to a kept chair of this browser: only the person knows
 * whether it is theirs.
 */
export function LinkQuestionSheet(props: {
  readonly question: LinkQuestion;
  readonly router: Router;
}): JSX.Element {
  const { question, router } = props;
  const { start } = texts.value;
  if (question.namesake !== undefined) {
    const asks =
      question.own === undefined ? { ...start.kept, no: start.ownLink.no } : start.personal;
    return (
      <Sheet title={start.ownLink.title} onClose={() => router.dismiss()}>
        <p role="status">{asks.ask(isolated(question.namesake))}</p>
        <footer>
          <button type="button" class="plain" onClick={() => router.isThem(true)}>
            {asks.yes}
          </button>
          <button type="button" class="plain" onClick={() => router.isThem(false)}>
            {asks.no}
          </button>
        </footer>
      </Sheet>
    );
  }
  const { code, chair, going, trouble } = question;
  const check = checkPathOf(trouble ?? null);
  const own = chair !== null && chair.code === code;
  const whose = chair === null || chair.name === "" ? null : isolated(chair.name);
  const sitting = chair === null;
  return (
    <Sheet title={own ? start.ownLink.title : start.link.title} onClose={() => router.dismiss()}>
      <p role="status">
        {going
          ? start.entering.code
          : trouble === undefined
            ? asked(own, sitting, whose)
            : troubleText(trouble)}
      </p>
      <footer>
        {check !== null && (
          <a class="plain" href={check}>
            {texts.value.trouble.check}
          </a>
        )}
        {!going && !own && (
          <button type="button" class="plain" onClick={() => router.go()}>
            {trouble === undefined ? start.link.go : start.link.again}
          </button>
        )}
        <button type="button" class="plain" onClick={() => router.stay()}>
          {own ? start.kept.yes : sitting ? start.link.stay : start.link.back}
        </button>
        {own && (
          <button type="button" class="plain" onClick={() => router.goAsSomebodyElse()}>
            {start.ownLink.no}
          </button>
        )}
      </footer>
    </Sheet>
  );
}

function asked(own: boolean, sitting: boolean, whose: string | null): string {
  const { start } = texts.value;
  if (own) return whose === null ? start.kept.askNameless : start.kept.ask(whose);
  if (sitting) return start.link.sitting;
  return whose === null ? start.link.keptNameless : start.link.kept(whose);
}
