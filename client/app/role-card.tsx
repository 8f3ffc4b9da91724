import type { JSX } from "preact";
import { PATTERN_CARDS, REFLEX_CARDS } from "../../shared/content/role-cards.ts";
import { PATTERNS, REFLEXES, type Role } from "../../shared/model/role.ts";
import { ChoiceButtons } from "../components/choice-buttons.tsx";

/** [Q2] A card of one's own: drawn, picked, or none. Nobody else is told. */
export function RoleCard(props: {
  readonly role: Role | null;
  readonly onTake: (role: Role | null) => void;
}): JSX.Element {
  const { role, onTake } = props;
  return (
    <>
      <p class="fine">
        Only you see this. A card gives you a past to play, and what hurt pulls you to. It costs
        nothing to have one, and nothing to have none.
      </p>
      <p class="draw">
        <button type="button" class="plain" onClick={() => onTake(drawn(Math.random))}>
          {role ? "Draw another" : "Draw a card"}
        </button>
        <button
          type="button"
          class="plain"
          aria-pressed={role === null}
          onClick={() => onTake(null)}
        >
          No card
        </button>
      </p>
      <ChoiceButtons
        question="You come from"
        answers={PATTERNS.map((value) => ({ value, name: PATTERN_CARDS[value].name }))}
        standing={role?.pattern ?? null}
        onChoose={(pattern) => pattern && onTake({ pattern, reflex: role?.reflex ?? null })}
      />
      {role && (
        <>
          <ChoiceButtons
            question="When it hurts"
            answers={[
              { value: null, name: "nothing in particular" },
              ...REFLEXES.map((value) => ({
                value: value as Role["reflex"],
                name: REFLEX_CARDS[value].name,
              })),
            ]}
            standing={role.reflex}
            onChoose={(reflex) => onTake({ ...role, reflex })}
          />
          <div class="card" aria-live="polite">
            <p>
              {PATTERN_CARDS[role.pattern].says} {PATTERN_CARDS[role.pattern].play}
            </p>
            {role.reflex && (
              <p>
                {REFLEX_CARDS[role.reflex].pull} {REFLEX_CARDS[role.reflex].turnsInto}
              </p>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** A card by chance. `random` gives 0 … 1. */
export function drawn(random: () => number): Role {
  const one = <T,>(of: readonly [T, ...T[]]): T => of[Math.floor(random() * of.length)] ?? of[0];
  return { pattern: one(PATTERNS), reflex: one(REFLEXES) };
}
