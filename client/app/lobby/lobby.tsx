import { PACE_NAMES } from "../../../shared/model/numbers.ts";
import { texts } from "../../language/texts.ts";
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { pieceFacts } from "../../components/piece-facts.ts";
import { MINUTES, type Movement } from "../../../shared/session/movement.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { groupsOf, linkTo, spelledCode } from "../../../shared/protocol/join-code.ts";
import type { Role } from "../../../shared/model/role.ts";
import { shareOrigin, ownShareOrigin } from "../../session/share-origin.ts";
import { siteAddress } from "../../session/site-address.ts";
import type { Consort } from "../../session/consort.ts";
import type { Stage } from "../../scenes/stage.ts";
import { agreedLine, LobbyAgreements, SuggestionStrip } from "./lobby-agreements.tsx";
import { LobbySeats } from "./lobby-seats.tsx";
import { useChooseScene } from "../scenario/choose-scene.tsx";
import { RoleCard } from "../role-card.tsx";
import { OtherLanguages } from "../settings/language-choice.tsx";
import "./code-tiles.css";
import "./hall.css";

/** Before the music: the code to share, who sits where, and what to play. */
export function Lobby(props: {
  readonly consort: Consort;
  readonly stage: Stage;
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  /** [L1] Changes the player's own name. */
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
  /** The prebrief, shown in place of the brief until it is read; null: none. */
  readonly prebrief: JSX.Element | null;
  /** Brief and own card of the chosen scene; null in free play, and until they have loaded. */
  readonly brief: JSX.Element | null;
  /** Ids of scenarios played on this device. */
  readonly played: readonly string[];
  /** The language chosen here. */
  readonly language: Signal<string>;
}): JSX.Element {
  const { consort, stage } = props;
  useEffect(() => stage.show({ scene: "play", consort }), [stage, consort]);
  const host = consort.host.value;
  const says = texts.value.lobby;
  const agreed = agreedLine(consort);
  const { scene } = consort.movement.value;
  const { scenes } = texts.value;
  const { open: choose, list } = useChooseScene(props.played, (chosen) => {
    consort.choose({ scene: chosen });
    // Free practice has nothing to read first.
    if (chosen === null && consort.code.value === "") consort.start();
  });
  const chooses = host && (
    <button type="button" class="plain" onClick={choose}>
      {scene === null ? scenes.choose : scenes.change}
    </button>
  );
  if (scene !== null && consort.code.value === "")
    return (
      <main class="lobby">
        <div class="papers">
          {props.prebrief ?? (
            <section class="paper plan scene-brief">
              {props.brief ?? <p role="status">{scenes.loading}</p>}
              <footer>
                <button type="button" class="begin" onClick={() => consort.start()}>
                  {scenes.ready}
                </button>
                {chooses}
                <button type="button" class="plain leave" onClick={props.onLeave}>
                  {says.leave}
                </button>
                <OtherLanguages chosen={props.language} />
              </footer>
            </section>
          )}
        </div>
        {list}
      </main>
    );
  return (
    <main class="lobby">
      <div class="papers">
        {props.question}
        <section class="paper invitation">
          <h1>{says.title}</h1>
          {consort.code.value && <Invitation code={consort.code.value} />}
          <h2>{says.seats}</h2>
          <LobbySeats consort={consort} onName={props.onName} />
          {scene === null && (
            <details class="own-card">
              <summary>
                <h2>{says.ownCard}</h2>
                <small>{cardLine(consort.role.value)}</small>
              </summary>
              <RoleCard role={consort.role.value} onTake={(role) => consort.takeRole(role)} />
            </details>
          )}
          <OtherLanguages chosen={props.language} />
        </section>
        {props.prebrief ?? (
          <section class={`paper plan ${scene === null ? "" : "with-brief"}`}>
            <h2>{says.plan}</h2>
            {scene !== null ? (
              (props.brief ?? <p role="status">{scenes.loading}</p>)
            ) : host ? (
              <Plan consort={consort} />
            ) : (
              <Planned movement={consort.movement.value} />
            )}
            {chooses}
            {agreed && <p class="fine">{says.agreed(agreed)}</p>}
            <footer>
              {host ? (
                <button type="button" class="begin" onClick={() => consort.start()}>
                  {says.begin}
                </button>
              ) : (
                <p class="fine">{says.hostBegins}</p>
              )}
              <button type="button" class="plain leave" onClick={props.onLeave}>
                {says.leave}
              </button>
            </footer>
          </section>
        )}
        {scene === null && (
          <section class="paper settle">
            <h2>{says.settle}</h2>
            <LobbyAgreements consort={consort} />
          </section>
        )}
      </div>
      <SuggestionStrip consort={consort} />
      {list}
    </main>
  );
}

/** The player's card, folded. */
function cardLine(role: Role | null): string {
  const { lobby, roles } = texts.value;
  if (role === null) return lobby.noCard;
  const reflex = role.reflex === null ? [] : [roles.reflex[role.reflex].name];
  return [roles.pattern[role.pattern].name, ...reflex].join(" · ");
}

function Invitation({ code }: { readonly code: string }): JSX.Element {
  const says = texts.value.lobby.code;
  const copied = useSignal<"" | "copied" | "by hand">("");
  const origin = useSignal(ownShareOrigin(location));
  const asked = useSignal(origin.value !== null);
  useEffect(() => {
    void shareOrigin(location).then((found) => {
      origin.value = found;
      asked.value = true;
    });
  }, []);
  const link = linkTo(origin.value ?? siteAddress(), code);
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
      <p class="code" translate={false} role="img" aria-label={says.label(spelledCode(code))}>
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
          {says.copy}
        </button>
      </p>
      <p class="fine" role="status">
        {copied.value === "copied"
          ? says.copied
          : copied.value === "by hand"
            ? says.byHand
            : says.shared}
      </p>
      {asked.value && origin.value === null && (
        <p class="fine">{says.thisComputer(location.hostname)}</p>
      )}
    </div>
  );
}

function Plan({ consort }: { readonly consort: Consort }): JSX.Element {
  const { piece, minutes, pace } = consort.movement.value;
  const says = texts.value.lobby;
  return (
    <>
      <Choice
        of="piece"
        options={PIECES.map((one) => ({
          value: one.id,
          name: texts.value.pieces[one.id],
          says: pieceFacts(one).join(" · "),
        }))}
        chosen={piece}
        onChoose={(chosen) => consort.choose({ piece: chosen })}
      />
      <Choice
        of="minutes"
        options={MINUTES.map((value) => ({ value, name: String(value), says: "" }))}
        chosen={minutes}
        onChoose={(chosen) => consort.choose({ minutes: chosen })}
      />
      <Choice
        of="pace"
        options={PACE_NAMES.map((value) => ({ value, ...says.pace[value] }))}
        chosen={pace}
        onChoose={(chosen) => consort.choose({ pace: chosen })}
      />
    </>
  );
}

function Planned({ movement }: { readonly movement: Movement }): JSX.Element {
  const says = texts.value.lobby;
  const piece = PIECES.find(({ id }) => id === movement.piece);
  return (
    <p class="planned">
      <b>{piece === undefined ? says.aPiece : texts.value.pieces[piece.id]}</b>
      {says.planned(movement.minutes, movement.pace)}
    </p>
  );
}

function Choice<T extends string | number>(props: {
  readonly of: "piece" | "minutes" | "pace";
  readonly options: readonly { readonly value: T; readonly name: string; readonly says: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <fieldset class={`choose ${props.of}`}>
      <legend>{texts.value.lobby.choice[props.of]}</legend>
      {props.options.map(({ value, name, says }) => (
        <label>
          <input
            type="radio"
            name={props.of}
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
