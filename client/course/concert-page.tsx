import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import {
  CONCERT_CHAIRS,
  type ConcertChairs,
  concertId,
  PARTNER_PATTERNS,
  PARTNER_REFLEXES,
  PARTNER_SKILLS,
  type Partners,
} from "../../shared/course/concerts.ts";
import { withPartners } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { ChoiceButtons } from "../components/choice-buttons.tsx";
import { texts } from "../language/texts.ts";
import type { Keeping } from "./keep-progress.ts";

/**
 * [Q10] Before a concert, or free play, where the number of players is chosen too: who the bots are. [Q11] The pace
 * follows how the last one went.
 */
export function ConcertPage(props: {
  readonly chairs: ConcertChairs;
  /** Null for a concert, which has as many players as its place on the map says. */
  readonly onChairs: ((chairs: ConcertChairs) => void) | null;
  readonly says: CourseTexts;
  readonly keeping: Keeping;
  readonly onPlay: (scenario: string) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { chairs, onChairs, says, keeping, onPlay, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const { pace, ...partners } = keeping.progress.value.concert;
  const { concert } = says;
  const {
    roles: { pattern: patterns },
    scenes: { free },
  } = texts.value;
  const choose = (change: Partial<Partners>): void =>
    keeping.keep(withPartners(keeping.progress.peek(), { ...partners, ...change }));
  return (
    <article class="paper lesson">
      <h1 ref={title} tabIndex={-1}>
        {onChairs === null ? concert.title(chairs) : free.name}
      </h1>
      <p class="idea">{onChairs === null ? concert.says(chairs - 1) : free.says}</p>
      {onChairs !== null && (
        <ChoiceButtons
          question={concert.chairs}
          answers={CONCERT_CHAIRS.map((value) => ({ value, name: `${value}` }))}
          standing={chairs}
          onChoose={onChairs}
        />
      )}
      <ChoiceButtons
        question={concert.pattern}
        answers={PARTNER_PATTERNS.map((value) => ({
          value,
          name: value === "each" ? concert.each : patterns[value].name,
        }))}
        standing={partners.pattern}
        onChoose={(pattern) => choose({ pattern })}
      />
      <ChoiceButtons
        question={concert.reflex}
        answers={PARTNER_REFLEXES.map((value) => ({
          value,
          name:
            value === "each"
              ? concert.each
              : value === "none"
                ? concert.none
                : concert.reflexes[value],
        }))}
        standing={partners.reflex}
        onChoose={(reflex) => choose({ reflex })}
      />
      <ChoiceButtons
        question={concert.skill}
        answers={PARTNER_SKILLS.map((value) => ({ value, name: concert.skills[value] }))}
        standing={partners.skill}
        onChoose={(skill) => choose({ skill })}
      />
      <p class="fine">{concert.paces[pace]}</p>
      <footer>
        <button
          type="button"
          class="begin"
          onClick={() => onPlay(concertId(chairs, partners, pace))}
        >
          {onChairs === null ? concert.begin : says.gym.begin}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {says.lesson.back}
        </button>
      </footer>
    </article>
  );
}
