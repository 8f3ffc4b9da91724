import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { MAX_NAME_TYPED } from "../../../shared/protocol/messages.ts";
import type { Entry } from "../../session/find-room.ts";
import type { Stage } from "../../scenes/stage.ts";
import { KeptChair, type KeptChairs } from "./kept-chair.tsx";
import { Icon, type IconName } from "../../components/icons.tsx";
import type { FailedEntry } from "../route.ts";
import { later } from "../../components/later.tsx";
import { checkPathOf, troubleText } from "../trouble.ts";
import type { Preferences } from "../../preferences/preferences.ts";
import { OtherLanguages } from "../settings/language-choice.tsx";
import { over, px } from "../../components/px.ts";

/** Loaded only for who has a code. */
const CodeTiles = later(async () => (await import("../lobby/code-tiles.tsx")).CodeTiles);

/** Loaded only for who locks a session. */
const PasswordSheet = later(
  async () => (await import("../../components/password-sheet.tsx")).PasswordSheet,
);

const CHOICES: readonly {
  readonly enter: "alone" | "friends" | "code" | "lead";
  readonly icon: IconName;
}[] = [
  { enter: "alone", icon: "alone" },
  { enter: "friends", icon: "friends" },
  { enter: "code", icon: "code" },
  { enter: "lead", icon: "lead" },
];

/** Letters of the motto, and of a way in on a phone, that fit in one line; longer ones are written smaller. */
const MOTTO_LETTERS = 56;
const WAY_LETTERS = 20;

/** The start page: three strings to pluck, and a name. */
export function Start(props: {
  readonly stage: Stage;
  readonly preferences: Preferences;
  /** Why joining failed last time, if it did. */
  readonly tried: FailedEntry | null;
  /** Finds out whether a chair is still kept. */
  readonly keptChairs: KeptChairs;
  readonly onEnter: (entry: Entry) => void;
  /** `password`: "" for none. */
  readonly onLead: (password: string) => void;
  readonly onSettings: () => void;
}): JSX.Element {
  const { stage, preferences } = props;
  const { way, code = "" } = props.tried ?? {};
  const trouble = troubleText(props.tried?.trouble ?? null);
  const check = checkPathOf(props.tried?.trouble ?? null);
  const { start: says, people, scenes, trouble: troubles } = texts.value;
  const { title, choices, shape } = stage.start.value;
  const joining = useSignal(code !== "");
  const locking = useSignal(false);
  const nameField = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLButtonElement>(null);
  // Focuses what the visitor tried last, so that they can try again.
  useLayoutEffect(() => last.current?.focus(), []);
  useEffect(() => stage.show({ scene: "start", choices: CHOICES.length }), [stage]);
  const longest = Math.max(...CHOICES.map(({ enter }) => says.way[enter].name.length));
  const point = (i: number | null) => () => stage.point(i);
  return (
    <main
      class={`start ${shape}`}
      style={{
        "--k": shape === "phone" ? 1 : Math.max(0.6, title.width / 620),
        "--motto": Math.min(1, MOTTO_LETTERS / says.motto.length),
        "--way": Math.min(1, WAY_LETTERS / longest),
      }}
    >
      <header class="title" style={{ left: px(title.x), top: px(title.y), width: px(title.width) }}>
        <h1>{says.title}</h1>
        <p class="motto">{says.motto}</p>
        <p class="lead">
          {says.lead.torn}
          <br />
          {says.lead.mended}
        </p>
        <label class="name">
          <span>{people.name.label}</span>
          <input
            ref={nameField}
            type="text"
            maxLength={MAX_NAME_TYPED}
            autocomplete="nickname"
            placeholder={people.name.hint}
            value={preferences.name.value}
            onInput={(event) => (preferences.name.value = event.currentTarget.value)}
            // Some browsers fill in a name and only fire `change`.
            onChange={(event) => (preferences.name.value = event.currentTarget.value)}
          />
        </label>
        <KeptChair
          keptChairs={props.keptChairs}
          preferences={preferences}
          onBack={() => props.onEnter({ enter: "back" })}
          onNo={() => nameField.current?.focus()}
        />
      </header>
      <nav aria-label={says.ways}>
        {CHOICES.map(({ enter, icon }, i) => {
          const box = choices[i];
          if (!box) return null;
          return (
            <div class={`choice ${enter}`} style={over(box)}>
              <button
                ref={enter === way && enter !== "code" ? last : null}
                type="button"
                class="pluck"
                onPointerEnter={point(i)}
                onPointerLeave={point(null)}
                onFocus={point(i)}
                onBlur={point(null)}
                {...(enter === "code" && { "aria-expanded": joining.value })}
                onClick={() => {
                  if (enter === "code") joining.value = !joining.value;
                  else if (enter === "lead") props.onLead("");
                  else props.onEnter({ enter });
                }}
              >
                <span class="ring-icon">
                  <Icon name={icon} size={27} />
                </span>
                <span class="text">
                  <strong>{says.way[enter].name}</strong>
                  <small>{says.way[enter].says}</small>
                </span>
              </button>
              {enter === "lead" && (
                <button
                  type="button"
                  class="round with-password"
                  aria-label={says.locked.label}
                  data-tip={says.locked.tip}
                  onClick={() => (locking.value = true)}
                >
                  <Icon name="lock" size={22} />
                </button>
              )}
              {enter === "code" && joining.value && (
                <CodeTiles
                  first={code}
                  trouble={way === "code" ? trouble : ""}
                  onCode={(typed) => props.onEnter({ enter: "code", code: typed })}
                />
              )}
            </div>
          );
        })}
      </nav>
      {locking.value && (
        <PasswordSheet
          {...says.locked}
          title={says.locked.label}
          known={false}
          onPassword={props.onLead}
          onClose={() => (locking.value = false)}
        />
      )}
      <div class="trouble" role="alert">
        {check === null ? (
          way !== "code" && trouble
        ) : (
          <p>
            {way !== "code" && trouble} <a href={check}>{troubles.check}</a>
          </p>
        )}
        {isSceneMissing(props.tried) && (
          <button type="button" class="plain" onClick={() => props.onEnter({ enter: "alone" })}>
            {scenes.choose}
          </button>
        )}
      </div>
      <footer class="foot">
        <span>
          {says.foot} · <a href="kept">{says.keptHere}</a>
        </span>
        <OtherLanguages chosen={preferences.language} />
        <button
          type="button"
          class="round"
          aria-label={says.settings.label}
          data-tip={says.settings.tip}
          onClick={props.onSettings}
        >
          <Icon name="settings" />
        </button>
      </footer>
    </main>
  );
}

/** [J13] The link named a scene that does not exist. */
const isSceneMissing = (tried: FailedEntry | null): boolean =>
  tried?.trouble != null && "join" in tried.trouble && tried.trouble.join === "noSuchScene";
