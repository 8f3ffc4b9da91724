import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { OccasionView } from "../../../shared/live/debrief-views.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { RUNS } from "../../../shared/what-if/what-if.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { Film } from "../../replay/film.ts";
import { beginWorker, Questions } from "../../replay/what-if/questions.ts";
import { WhatIf } from "../../replay/what-if/what-if.tsx";
import type { Debriefing } from "../debrief/debriefing.ts";
import { act } from "../debrief/debriefing.ts";
import { LeadIcon } from "../icons.tsx";
import { useSession } from "../lead.ts";
import { namedIn, NOBODY } from "./films.ts";
import { useSeen } from "./use-seen.ts";
import { figureOf } from "./what-if-figure.ts";

interface Props extends Debriefing {
  readonly occasion: OccasionView;
  readonly onClose: () => void;
}

/** [U10] What if, asked by the facilitator of a moment; the room sees the answer if its people agreed. */
export function WhatIfAsked(props: Props): JSX.Element | null {
  const { occasion, talk } = props;
  const { consort, moment } = occasion;
  const { seen } = useSeen(consort, moment.movement, 0);
  const { replay, whatIf } = texts.value;
  const words = useLoaded(whatIf, () => Promise.all([replay(), whatIf()]));
  const { value } = seen;
  const { line } = talk.says.console;
  if (value === "loading" || words.state !== "there") return <p role="status">{line.loading}</p>;
  if (typeof value === "string") return <p role="alert">{line[value]}</p>;
  if (!(value.film instanceof Film)) return <p role="alert">{line.older}</p>;
  const [replaySays, says] = words.value;
  return <Asked {...props} seen={{ ...value, film: value.film }} words={replaySays} says={says} />;
}

function Asked(
  props: Props & {
    readonly seen: Parameters<typeof namedIn>[0] & { readonly film: Film };
    readonly words: Parameters<typeof WhatIf>[0]["words"];
    readonly says: Parameters<typeof WhatIf>[0]["says"];
  },
): JSX.Element {
  const { occasion, view, seen, words, says, onClose } = props;
  const { film } = seen;
  const questions = useMemo(() => {
    // At its first sign something else could still be done.
    film.seek(Math.round(occasion.moment.from * TICKS_PER_SECOND));
    return new Questions(beginWorker(), film.recordings);
  }, [film]);
  useEffect(() => () => questions.close(), [questions]);
  const named = namedIn(seen, view.occasions, texts.value.people.someone);
  return (
    <WhatIf
      questions={questions}
      film={film}
      consort={named}
      seat={occasion.moment.chairs[0] ?? NOBODY}
      says={says}
      words={words}
      onLook={null}
      onClose={onClose}
      more={<ToStage {...props} questions={questions} />}
    />
  );
}

/** Shows the answer to the room, or says why it may not. */
function ToStage(props: Props & { readonly questions: Questions }): JSX.Element {
  const { occasion, view, talk, lead, questions } = props;
  const { console: says } = talk.says;
  // The view of the session that is drawn now: people agree meanwhile.
  const { debrief } = useSession();
  const { agreed } = debrief?.occasions.find(({ id }) => id === occasion.id) ?? occasion;
  const answer = questions.answer.value;
  const isWhole = answer?.changed.length === RUNS;
  const { chairs } = occasion.moment;
  const isOfThem =
    answer !== null && chairs.includes(answer.change.chair) && chairs.includes(answer.change.to);
  const shows = (debrief ?? view).showsWhatIf && (debrief ?? view).shown === occasion.id;
  return (
    <div class="more">
      {!agreed ? (
        <span>{says.whatIfMay}</span>
      ) : answer !== null && !isOfThem ? (
        <span>{says.whatIfOthers}</span>
      ) : (
        <button
          type="button"
          class="pill-button"
          disabled={!isWhole}
          onClick={() =>
            answer &&
            void act(lead, { act: "whatIf", moment: occasion.id, figure: figureOf(answer) })
          }
        >
          <LeadIcon name="stage" /> {says.whatIfShow}
        </button>
      )}
      {shows && (
        <button
          type="button"
          class="pill-button"
          onClick={() => void act(lead, { act: "whatIf", moment: occasion.id, figure: null })}
        >
          {says.whatIfHide}
        </button>
      )}
    </div>
  );
}
