import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { CODE_SHARED } from "../../../shared/content/code-words.ts";
import { PACE_WORDS } from "../../../shared/content/pace-words.ts";
import { MINUTES, type Movement } from "../../../shared/session/movement.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { PATTERN_CARDS, REFLEX_CARDS } from "../../../shared/content/role-cards.ts";
import { groupsOf } from "../../../shared/protocol/join-code.ts";
import type { Role } from "../../../shared/model/role.ts";
import { shareOrigin, ownShareOrigin } from "../../session/share-origin.ts";
import type { Consort } from "../../session/consort.ts";
import type { Stage } from "../../scenes/stage.ts";
import { agreedLine, LobbyAgreements, SuggestionStrip } from "./lobby-agreements.tsx";
import { LobbySeats } from "./lobby-seats.tsx";
import { linkTo } from "../route.ts";
import { RoleCard } from "../role-card.tsx";

const PACES = Object.keys(PACE_WORDS) as Movement["pace"][];

/** Before the music: the code to give away, who sits where, and what to play. */
export function Lobby(props: {
  readonly consort: Consort;
  readonly stage: Stage;
  /** Asked before all else, if anything is. */
  readonly question: JSX.Element | null;
  /** [L1] A new name for oneself. */
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { consort, stage } = props;
  useEffect(() => stage.show({ scene: "play", consort }), [stage, consort]);
  const host = consort.host.value;
  const agreed = agreedLine(consort);
  return (
    <main class="lobby">
      {props.question}
      <section class="paper invitation">
        <h1>Your consort</h1>
        {consort.code.value && <Invitation code={consort.code.value} />}
        <h2>Who sits where</h2>
        <LobbySeats consort={consort} onName={props.onName} />
        <details class="own-card">
          <summary>
            <h2>Your own card</h2>
            <small>{cardLine(consort.role.value)}</small>
          </summary>
          <RoleCard role={consort.role.value} onTake={(role) => consort.takeRole(role)} />
        </details>
      </section>
      <section class="paper plan">
        <h2>What to play</h2>
        {host ? <Plan consort={consort} /> : <Planned movement={consort.movement.value} />}
        {agreed && <p class="fine">Agreed: {agreed}.</p>}
        <footer>
          {host ? (
            <button type="button" class="begin" onClick={() => consort.start()}>
              Begin
            </button>
          ) : (
            <p class="fine">Whoever opened the hall will begin.</p>
          )}
          <button type="button" class="plain leave" onClick={props.onLeave}>
            Leave
          </button>
        </footer>
      </section>
      <section class="paper settle">
        <h2>What we agree on</h2>
        <LobbyAgreements consort={consort} />
      </section>
      <SuggestionStrip consort={consort} />
    </main>
  );
}

/** One's card while it is folded. */
const cardLine = (role: Role | null): string =>
  role === null
    ? "none"
    : [PATTERN_CARDS[role.pattern].name, role.reflex && REFLEX_CARDS[role.reflex].name]
        .filter(Boolean)
        .join(" · ");

function Invitation({ code }: { readonly code: string }): JSX.Element {
  const copied = useSignal<"" | "copied" | "by hand">("");
  const origin = useSignal(ownShareOrigin(location));
  const asked = useSignal(origin.value !== null);
  useEffect(() => {
    void shareOrigin(location).then((found) => {
      origin.value = found;
      asked.value = true;
    });
  }, []);
  const link = linkTo(origin.value ?? location.origin, code);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      copied.value = "copied";
    } catch {
      copied.value = "by hand";
    }
  };
  return (
    <div class="invite">
      <p class="code" translate={false} role="img" aria-label={`Code ${code.split("").join(" ")}`}>
        {groupsOf(code).map((group) => (
          <span class="group" aria-hidden="true">
            {group.split("").map((sign) => (
              <span class="tile">{sign}</span>
            ))}
          </span>
        ))}
      </p>
      <p class="link">
        <span translate={false}>{link.replace(/^https?:\/\//, "")}</span>
        <button type="button" class="plain" onClick={() => void copy()}>
          Copy link
        </button>
      </p>
      <p class="fine" role="status">
        {copied.value === "copied"
          ? "Copied. Send it to your friends."
          : copied.value === "by hand"
            ? "This browser will not copy: mark the link and copy it by hand."
            : CODE_SHARED}
      </p>
      {asked.value && origin.value === null && (
        <p class="fine">
          This link works on this computer only: friends on other devices need the computer's own
          address in place of "{location.hostname}".
        </p>
      )}
    </div>
  );
}

function Plan({ consort }: { readonly consort: Consort }): JSX.Element {
  const { piece, minutes, pace } = consort.movement.value;
  return (
    <>
      <Choice
        name="Piece"
        options={PIECES.map(({ id, title, composer }) => ({
          value: id,
          name: title,
          says: composer,
        }))}
        chosen={piece}
        onChoose={(chosen) => consort.choose({ piece: chosen })}
      />
      <Choice
        name="Minutes"
        options={MINUTES.map((value) => ({ value, name: String(value), says: "" }))}
        chosen={minutes}
        onChoose={(chosen) => consort.choose({ minutes: chosen })}
      />
      <Choice
        name="Pace"
        options={PACES.map((value) => ({ value, ...PACE_WORDS[value] }))}
        chosen={pace}
        onChoose={(chosen) => consort.choose({ pace: chosen })}
      />
    </>
  );
}

function Planned({ movement }: { readonly movement: Movement }): JSX.Element {
  const piece = PIECES.find(({ id }) => id === movement.piece);
  return (
    <p class="planned">
      <b>{piece?.title ?? "A piece"}</b>, {movement.minutes}{" "}
      {movement.minutes === 1 ? "minute" : "minutes"}, {PACE_WORDS[movement.pace].name} pace:{" "}
      {PACE_WORDS[movement.pace].says}.
    </p>
  );
}

function Choice<T extends string | number>(props: {
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly name: string; readonly says: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <fieldset class={`choose ${props.name.toLowerCase()}`}>
      <legend>{props.name}</legend>
      {props.options.map(({ value, name, says }) => (
        <label>
          <input
            type="radio"
            name={props.name}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          <span>
            <b>{name}</b>
            {says && <small>{says}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
