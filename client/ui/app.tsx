import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import { pieceById } from "../../shared/content/pieces/index.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { actOnTouch } from "../input/touch.ts";
import type { Consort } from "../net/consort.ts";
import type { Entry, Step } from "../net/door.ts";
import { hasMended } from "./coach/coach.ts";
import type { KeptChairs } from "./kept-chair.tsx";
import type { Waiting } from "../net/open.ts";
import { FAREWELL_WORDS } from "../net/words.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Sound } from "./hall.tsx";
import type { Help } from "./help.tsx";
import { Line, useNotice } from "./line.tsx";
import { Lobby } from "./lobby.tsx";
import { ENTRY_WORDS, type Place } from "./place.ts";
import { namesIn } from "./names.ts";
import { Opening } from "./opening.tsx";
import { carriedTears, type OwnTear, withSighting } from "./own-tears.ts";
import { Play } from "./play.tsx";
import type { Preferences } from "./preferences.ts";
import { Result } from "./result.tsx";
import { Settings } from "./settings.tsx";
import { Start } from "./start.tsx";

/** What the page needs from the rest of the client. */
export interface House extends KeptChairs {
  readonly stage: Stage;
  readonly preferences: Preferences;
  /** Takes a chair. An Error's message is a sentence for the player. */
  open(entry: Entry, name: string, waiting: Waiting): Promise<Consort>;
  readonly sound: Sound;
  /** Where the address, or a reload, leads at once. */
  readonly first: Entry | null;
}

/** The whole page: one place after another, and a sheet over any of them. */
export function App({ house }: { readonly house: House }): JSX.Element {
  useEffect(() => actOnTouch(window), []);
  const { stage, preferences } = house;
  const place = useSignal<Place>({ at: "door" });
  const sheet = useSignal<"settings" | "help" | null>(null);
  const open = useCallback((what: "settings" | "help") => {
    sheet.value = sheet.peek() === what ? null : what;
  }, []);

  const enter = async (chosen: Entry): Promise<void> => {
    const lesson = !hasMended(preferences.learnt.peek());
    const entry = chosen.enter === "alone" ? { ...chosen, lesson } : chosen;
    const words = ENTRY_WORDS[entry.enter];
    const calledOff = new AbortController();
    const { signal } = calledOff;
    const at = (step: Step | null): void => {
      if (!signal.aborted) place.value = { at: "opening", words, step, back: () => goBack() };
    };
    const goBack = (): void => {
      calledOff.abort();
      place.value = { at: "door" };
    };
    at(null);
    try {
      const name = preferences.name.value.trim();
      const consort = await house.open(entry, name, { waits: at, signal });
      if (signal.aborted) consort.leave();
      else place.value = { at: "consort", consort };
    } catch (error) {
      if (signal.aborted) return;
      const trouble = error instanceof Error ? error.message : "The hall could not be reached.";
      place.value = { at: "door", trouble };
    }
  };
  const leave = (consort: Consort): void => {
    consort.leave();
    sheet.value = null;
    place.value = { at: "door" };
  };
  useEffect(() => {
    if (house.first) void enter(house.first);
  }, []);

  const here = place.value;
  const consort = here.at === "consort" ? here.consort : null;
  const farewell = consort?.farewell.value ?? null;
  const lost = farewell !== null;
  useEffect(
    () => (consort && !lost ? house.sound.follow(consort) : undefined),
    [consort, lost, house],
  );
  useEffect(() => {
    // Whoever reads the result may go on reading.
    if (farewell === null || consort?.result.peek()) return;
    sheet.value = null;
    place.value = { at: "door", trouble: FAREWELL_WORDS[farewell] };
  }, [farewell, consort]);
  useEffect(() => stage.cover(sheet.value !== null), [stage, sheet.value]);
  // A closed sheet says so a moment later, when another may already be open.
  const close = (what: "settings" | "help"): void => {
    if (sheet.peek() === what) sheet.value = null;
  };
  return (
    <>
      {here.at === "door" && (
        <Start
          stage={stage}
          preferences={preferences}
          trouble={here.trouble ?? ""}
          house={house}
          onEnter={(entry) => void enter(entry)}
          onSettings={() => open("settings")}
        />
      )}
      {here.at === "opening" && <Opening words={here.words} step={here.step} onBack={here.back} />}
      {here.at === "consort" && (
        <Inside
          house={house}
          consort={here.consort}
          open={open}
          covered={sheet.value !== null}
          onLeave={() => leave(here.consort)}
        />
      )}
      {sheet.value === "settings" && (
        <Settings
          preferences={preferences}
          sound={house.sound}
          onClose={() => close("settings")}
          onHelp={() => (sheet.value = "help")}
          {...(consort && { onLeave: () => leave(consort) })}
        />
      )}
      {sheet.value === "help" && <HelpSheet onClose={() => close("help")} />}
    </>
  );
}

/** The help is much to read and fetched when it is first asked for. */
function HelpSheet(props: Parameters<typeof Help>[0]): JSX.Element | null {
  const part = useSignal<{ readonly Help: typeof Help } | null>(null);
  const { onClose } = props;
  useEffect(() => {
    import("./help.tsx").then((loaded) => (part.value = loaded), onClose);
  }, []);
  const loaded = part.value;
  return loaded && <loaded.Help {...props} />;
}

function Inside(props: {
  readonly house: House;
  readonly consort: Consort;
  readonly open: (what: "settings" | "help") => void;
  readonly covered: boolean;
  readonly onLeave: () => void;
}): JSX.Element {
  const { house, consort, open, covered, onLeave } = props;
  const changing = useSignal(false);
  const phase = consort.phase.value;
  const result = consort.result.value;
  const notice = useNotice(consort);
  const tears = useSignal<readonly OwnTear[]>([]);
  useEffect(() => {
    if (phase !== "playing") return;
    changing.value = false;
    const begun = consort.perception.peek();
    tears.value = begun === null ? [] : carriedTears(begun);
    return consort.onSighting((sighting) => {
      const seconds = (consort.perception.peek()?.tick ?? 0) / TICKS_PER_SECOND;
      tears.value = withSighting(tears.peek(), sighting, seconds);
    });
  }, [phase, consort]);
  if (phase === "playing")
    return (
      <Play
        {...house}
        consort={consort}
        notice={notice}
        alone={consort.code.value === ""}
        covered={covered}
        open={open}
      />
    );
  const line = <Line consort={consort} notice={notice} />;
  const { value: farewell } = consort.farewell;
  // With nobody to play with any more there is nothing to change.
  if (phase === "ended" && result && (!changing.value || farewell !== null)) {
    const { piece, minutes } = consort.movement.value;
    return (
      <>
        <Result
          farewell={farewell && FAREWELL_WORDS[farewell]}
          measures={result}
          title={pieceById(piece).title}
          minutes={minutes}
          tears={tears.value}
          playedFor={consort.takeover.value.played}
          nameOf={namesIn(consort)}
          host={consort.host.value}
          onAgain={() => consort.start()}
          onChange={consort.host.value ? () => (changing.value = true) : null}
          onLeave={onLeave}
        />
        {line}
      </>
    );
  }
  return (
    <>
      <Lobby
        consort={consort}
        stage={house.stage}
        onName={(name) => {
          house.preferences.name.value = name;
          consort.rename(name);
        }}
        onLeave={onLeave}
      />
      {line}
    </>
  );
}
