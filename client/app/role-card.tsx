import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import { PATTERNS, REFLEXES, type Role } from "../../shared/model/role.ts";
import { ChoiceButtons } from "../components/choice-buttons.tsx";

/** [Q2] The player's role card: drawn, picked, or none. Nobody else is told. */
export function RoleCard(props: {
  readonly role: Role | null;
  readonly onTake: (role: Role | null) => void;
}): JSX.Element {
  const { role, onTake } = props;
  const { card, pattern: patterns, reflex: reflexes } = texts.value.roles;
  return (
    <>
      <p class="fine">{card.private}</p>
      <p class="draw">
        <button type="button" class="plain" onClick={() => onTake(drawn(Math.random))}>
          {role ? card.drawAnother : card.draw}
        </button>
        <button
          type="button"
          class="plain"
          aria-pressed={role === null}
          onClick={() => onTake(null)}
        >
          {card.none}
        </button>
      </p>
      <ChoiceButtons
        question={card.from}
        answers={PATTERNS.map((value) => ({ value, name: patterns[value].name }))}
        standing={role?.pattern ?? null}
        onChoose={(pattern) => pattern && onTake({ pattern, reflex: role?.reflex ?? null })}
      />
      {role && (
        <>
          <ChoiceButtons
            question={card.hurts}
            answers={[
              { value: null, name: card.noReflex },
              ...REFLEXES.map((value) => ({
                value: value as Role["reflex"],
                name: reflexes[value].name,
              })),
            ]}
            standing={role.reflex}
            onChoose={(reflex) => onTake({ ...role, reflex })}
          />
          <div class="card" aria-live="polite">
            <p>
              {patterns[role.pattern].says} {patterns[role.pattern].play}
            </p>
            {role.reflex && (
              <p>
                {reflexes[role.reflex].pull} {reflexes[role.reflex].turnsInto}
              </p>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** A random card. `random` gives 0 … 1. */
export function drawn(random: () => number): Role {
  const one = <T,>(of: readonly [T, ...T[]]): T => of[Math.floor(random() * of.length)] ?? of[0];
  return { pattern: one(PATTERNS), reflex: one(REFLEXES) };
}
