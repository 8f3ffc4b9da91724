import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { hasMusic, type Step } from "../../../shared/live/plan.ts";
import { PACE_NAMES } from "../../../shared/model/numbers.ts";
import { pieceFacts } from "../../components/piece-facts.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { MINUTES, type Movement, USUAL_MOVEMENT } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { QUIET_BOND } from "../../drawing/string/quiet-bond.ts";
import { StringPicture } from "../string-picture.tsx";
import { WriteScene } from "../scenario-editor/write-scene.tsx";
import { ownCards, type SceneCard, stringOf, useScenes } from "./scenes.ts";

const CARD = { width: 208, height: 78 } as const;

/** What is played in a step: the scenarios in teaching order, or free play. */
export function SceneCards({ place }: { readonly place: number }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { setup: says, step: names } = lead.says;
  const scenes = useScenes();
  const step = session.plan[place];
  const rail = useRef<HTMLUListElement>(null);
  const there = scenes.state === "there";
  const picked = step?.movement?.scene?.scenario ?? null;
  useEffect(() => {
    const all = rail.current;
    const chosen = all?.querySelector('[aria-pressed="true"]')?.getBoundingClientRect();
    if (!all || !chosen) return;
    // Only the row is scrolled: in one column the page begins at its top.
    const { left, width } = all.getBoundingClientRect();
    all.scrollBy({ left: chosen.left + chosen.width / 2 - (left + width / 2) });
  }, [there, place]);
  const movement = step?.movement ?? null;
  const choose = (change: Partial<Movement>): void => {
    if (step === undefined || movement === null) return;
    const steps = session.plan.map((one, i) =>
      i === place ? { ...one, movement: { ...movement, ...change } } : one,
    );
    void lead.do({ do: "plan", steps });
  };
  const cards = there ? [...scenes.cards, ...ownCards(lead.line.scenes.value)] : [];
  const card = there ? cards.find(({ id }) => id === picked) : undefined;
  return (
    <section class="practise" aria-labelledby="practise">
      <header>
        <h2 id="practise">{says.practise}</h2>
        {step && hasMusic(step) && <span>{says.practiseSays(names[step.kind])}</span>}
        <WriteScene />
      </header>
      {step === undefined || movement === null || !hasMusic(step) ? (
        <p class="no-music">{says.noMusic}</p>
      ) : (
        <>
          {scenes.state === "loading" && <p role="status">{says.loading}</p>}
          {scenes.state === "failed" && (
            <p role="alert">
              {says.failed}
              <button type="button" class="pill-button" onClick={scenes.again}>
                {lead.says.line.again}
              </button>
            </p>
          )}
          {there && (
            <ul class="cards" ref={rail}>
              {cards.map((one) => (
                <Card
                  key={one.id}
                  card={one}
                  chosen={one.id === picked}
                  size={session.size}
                  onChoose={() => choose({ scene: { scenario: one.id, scene: 0, turn: 0 } })}
                />
              ))}
              <li class="card">
                <button
                  type="button"
                  aria-pressed={picked === null}
                  onClick={() => choose({ scene: null, minutes: minutesFor(step) })}
                >
                  <StringPicture bond={{ ...QUIET_BOND, seams: 2 }} {...CARD} />
                  <b>{says.free.name}</b>
                  <span>{says.free.says}</span>
                </button>
              </li>
            </ul>
          )}
          <div class="choices">
            {card && card.scenes.length > 1 && (
              <span class="scene-of" role="group" aria-label={says.scenes}>
                {card.scenes.map((name, scene) => (
                  <button
                    key={name}
                    type="button"
                    class="pill-button"
                    aria-pressed={movement.scene?.scene === scene}
                    onClick={() => choose({ scene: { scenario: card.id, scene, turn: 0 } })}
                  >
                    {says.scene(scene + 1, name)}
                  </button>
                ))}
              </span>
            )}
            {movement.scene === null && (
              <label>
                {says.piece}
                <select
                  class="pill-button"
                  value={movement.piece}
                  onChange={(event) => choose({ piece: event.currentTarget.value })}
                >
                  {PIECES.map((piece) => (
                    <option key={piece.id} value={piece.id}>
                      {[texts.value.pieces[piece.id], ...pieceFacts(piece)].join(" · ")}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              {says.pace}
              <select
                class="pill-button"
                value={movement.pace}
                onChange={(event) => {
                  const pace = PACE_NAMES.find((name) => name === event.currentTarget.value);
                  choose({ pace: pace ?? USUAL_MOVEMENT.pace });
                }}
              >
                {PACE_NAMES.map((pace) => (
                  <option key={pace} value={pace}>
                    {texts.value.lobby.pace[pace].name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {card && (
            <p class="prebrief-says">
              <b>{says.prebriefSays}</b> <i>{says.quoted(card.prebrief)}</i>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Card(props: {
  readonly card: SceneCard;
  readonly chosen: boolean;
  readonly size: number;
  readonly onChoose: () => void;
}): JSX.Element {
  const { card, chosen, size } = props;
  const { setup: says } = useLead().says;
  const fits = size >= card.chairs.min && size <= card.chairs.max;
  return (
    <li class="card">
      <button type="button" aria-pressed={chosen} onClick={props.onChoose}>
        <StringPicture {...stringOf(card.id)} {...CARD} />
        <b>{card.order === 0 || card.own ? card.title : says.scene(card.order, card.title)}</b>
        <span>{card.idea}</span>
        {chosen && card.watchFor !== "" && <small>{says.looked(card.watchFor)}</small>}
        <em>
          <LeadIcon name="clock" size={17} /> {says.length(card.minutes)}
          <LeadIcon name="chair" size={17} />
          <span class={fits ? "" : "unfit"}>{says.tooFew(card.chairs.min, card.chairs.max)}</span>
        </em>
      </button>
    </li>
  );
}

/** The longest movement that fits the step. */
const minutesFor = ({ minutes }: Step): number =>
  MINUTES.findLast((one) => one <= minutes) ?? MINUTES[0];
