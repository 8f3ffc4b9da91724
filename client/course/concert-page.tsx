import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import {
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

/** [Q10] Before a concert: who the bots are. [Q11] Its pace follows how the last one went. */
export function ConcertPage(props: {
  readonly chairs: ConcertChairs;
  readonly says: CourseTexts;
  readonly keeping: Keeping;
  readonly onPlay: (scenario: string) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { chairs, says, keeping, onPlay, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { pace, ...partners } = keeping.progress.value.concert;
  const { concert } = says;
  const { pattern: patterns } = texts.value.roles;
  const choose = (change: Partial<Partners>): void =>
    keeping.keep(withPartners(keeping.progress.peek(), { ...partners, ...change }));
  return (
    <article class="paper lesson">
      <h1 ref={title} tabIndex={-1}>
        {concert.title(chairs)}
      </h1>
      <p class="idea">{concert.says(chairs - 1)}</p>
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
          {concert.begin}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {says.lesson.back}
        </button>
      </footer>
    </article>
  );
}
