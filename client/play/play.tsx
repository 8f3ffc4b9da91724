import { texts } from "../language/texts.ts";
import { type ReadonlySignal, signal, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { pieceById } from "../../shared/pieces/index.ts";
import { stayAwake } from "../input/awake.ts";
import { createHands } from "../input/hands.ts";
import { listen } from "../input/keyboard.ts";
import type { Consort } from "../session/consort.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Layout } from "../drawing/layout.ts";
import { Agreed } from "./agreed.tsx";
import { later } from "../components/later.tsx";
import { Beat } from "./beat.tsx";
import { SelfActions } from "./self-actions.tsx";
import { BowPad } from "./bow-pad.tsx";
import { Caption } from "./caption.tsx";
import { Chairs } from "./chairs.tsx";
import { hasMended } from "../coach/coach.ts";
import { Corner } from "./corner.tsx";
import type { Card } from "./own-card.tsx";
import { CueBoard } from "./cue-board.tsx";
import type { LessonWords } from "../coach/director/lesson-words.ts";
import { followDirector } from "../coach/director/follow.ts";
import { CueGrid } from "./cue-grid.tsx";
import { InWords } from "./in-words.tsx";
import { CueRing } from "./cue-ring.tsx";
import { PlayContext, type PlayControls, type Sound } from "./play-context.tsx";
import { RepairSteps } from "./repair-steps.tsx";
import { px } from "../components/px.ts";
import type { Preferences } from "../preferences/preferences.ts";
import { BannerView } from "./banner-view.tsx";
import { StatusMessages } from "../components/connection-status.tsx";
import { Announcer, MomentToast, RefusalToast, useStatusMessages } from "./said.tsx";
import { offerOf, ControlHighlight, Say } from "./say.tsx";
import { createSelectors } from "./selectors.ts";
import { isKeyThere } from "./table.ts";
import { usePresence } from "./use-presence.ts";
import { Weather } from "./weather.tsx";
import { createToastQueue } from "./toast-queue.ts";

/** Loaded when it is first opened. */
const TakeoverNotice = later(async () => (await import("./takeover-notice.tsx")).TakeoverNotice);
/** [K2] Nobody is asked sooner than after 20 s: by then it is there, and the music has begun without it. */
const NOTICE_FETCHED_MS = 5000;
const Agreements = later(async () => (await import("./agreements.tsx")).Agreements);

/** Letters of a caption when there is room for two lines. */
const LETTERS = 150;

const afterDelay = (ms: number, task: () => void): (() => void) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** The page of a running movement: text and controls over the drawn stage. */
export function Play(props: {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly preferences: Preferences;
  readonly sound: Sound;
  readonly notice: ReadonlySignal<string>;
  /** Practice: no other person can join. */
  readonly alone: boolean;
  /** What a lesson of the solo course says; null outside of one. */
  readonly lesson?: LessonWords | null;
  /** A sheet covers the movement. */
  readonly covered: boolean;
  /** The player's own card in a scene; null without one. */
  readonly card?: Card | null;
  readonly open: (what: "settings" | "help") => void;
}): JSX.Element {
  const { consort, stage, preferences, sound, notice, alone, open } = props;
  const words = useRef<LessonWords | null>(null);
  words.current = props.lesson ?? null;
  const controls = useMemo<PlayControls>(() => {
    const table = createSelectors(consort);
    const hands = createHands((command) => consort.command(command), {
      now: () => performance.now(),
      after: afterDelay,
    });
    return {
      consort,
      stage,
      preferences,
      sound,
      selectors: table,
      hands,
      toasts: createToastQueue(consort, table, afterDelay),
      director: followDirector(
        { consort, hands, preferences, nameOf: table.nameOf, words: () => words.current },
        alone,
      ),
      spokenCaption: signal(""),
      notice,
      open,
    };
  }, [consort, stage, preferences, sound, notice, open]);

  // Until the next movement: controls do not disappear at the moment of the first mend.
  const newcomer = useMemo(() => !hasMended(preferences.learnt.peek()), [controls]);

  useEffect(() => stage.show({ scene: "play", consort }), [stage, consort]);
  useEffect(() => stayAwake(), []);
  const agreeing = useSignal(false);
  const reading = useSignal(false);
  const cardOpen = useSignal(false);
  // One slip at a time.
  useSignalEffect(() => {
    if (reading.value) cardOpen.value = false;
  });
  useSignalEffect(() => {
    if (cardOpen.value) reading.value = false;
  });
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // A clicked control must not take the keyboard: Space is the breath.
    const keep = (event: MouseEvent): void => event.preventDefault();
    const root = main.current;
    root?.addEventListener("mousedown", keep);
    return () => root?.removeEventListener("mousedown", keep);
  }, []);
  useLayoutEffect(() => {
    const deaf = listen(window, controls.hands, {
      places: () => controls.selectors.places.value,
      looking: () => controls.selectors.looking.value,
      letters: () => preferences.letters.value,
      isThere: (act) => isKeyThere(controls.selectors.table.value, act),
      open(what) {
        if (what === "agreements") agreeing.value = !agreeing.value;
        // Escape, with the focus elsewhere.
        else if (what === "settings" && (reading.value || cardOpen.value))
          reading.value = cardOpen.value = false;
        else open(what);
      },
      errand: () => {
        const deed = offerOf(controls.director.saying.peek());
        if (deed) controls.hands.give(deed);
      },
      toggle: (what) => {
        if (what === "lines") reading.value = !reading.value;
        else if (what === "mute") sound.setMuted(!sound.muted.value);
        else preferences.captions.value = !preferences.captions.value;
      },
    });
    const pauses = consort.still.subscribe((still) => controls.hands.pause(still));
    const heeds = consort.perception.subscribe((now) => {
      if (now !== null) controls.hands.heed(now.self.bow.volume);
    });
    return () => {
      deaf();
      heeds();
      pauses();
      controls.hands.stop();
      controls.toasts.stop();
      controls.director.stop();
      stage.pad(null);
    };
  }, [controls]);

  const saying = controls.director.saying.value;
  const taught = controls.director.guided.value && saying !== null;
  const covered = props.covered || agreeing.value;
  const [mayAsk, setMayAsk] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setMayAsk(true), NOTICE_FETCHED_MS);
    return () => clearTimeout(timer);
  }, []);
  usePresence(
    consort,
    taught ? "lesson" : covered || reading.value || cardOpen.value ? "sheet" : null,
  );
  const status = useStatusMessages(controls);
  const layout = stage.layout.value;
  const { shape, handheld, oneStrip, lampNames, cueForm, width, height, weather, cues } = layout;
  const scale = oneStrip ? layout.focus.scale / 0.97 : Math.min(width / 1280, height / 800);
  const form = `${shape} ${handheld ? "handheld" : oneStrip ? "tablet" : ""} with-${cueForm} ${newcomer ? "newcomer" : ""}`;
  const { piece } = consort.movement.value;
  const table = controls.selectors.table.value;
  const weatherDrawn = table.draws("breathe");
  return (
    <PlayContext.Provider value={controls}>
      <main
        // Live text: a page translator would wrap it in its own elements, and it would not update.
        translate={false}
        class={`play ${form}`}
        style={{
          "--k": handheld ? 1 : Math.max(0.8, scale),
          "--fit": layout.fit,
          "--text": layout.text,
          "--foot": px(height - cues.y),
        }}
        // [Z2] While paused, no control reacts.
        inert={consort.still.value}
        ref={main}
      >
        <h1 class="unseen">{texts.value.play.title}</h1>
        <Chairs />
        <InWords />
        {lampNames && <RepairSteps />}
        {oneStrip && weatherDrawn && <Weather />}
        {!table.plain && <Beat title={piece ? texts.value.pieces[pieceById(piece).id] : ""} />}
        {!handheld && <Agreed />}
        <Corner
          reading={reading}
          card={props.card ?? null}
          cardOpen={cardOpen}
          onAgreements={() => (agreeing.value = true)}
        />
        <SelfActions />
        {table.draws("bow") && <BowPad />}
        {cueForm === "ring" ? <CueRing /> : cueForm === "board" ? <CueBoard /> : <CueGrid />}
        {oneStrip ? (
          <BannerView layout={layout} status={status} />
        ) : (
          <>
            <div
              class="aside-column"
              style={{ left: px(weather.x), top: px(weather.y), width: px(weather.width) }}
            >
              {weatherDrawn && <Weather />}
              <StatusMessages where="status" lines={status} />
              {saying && !(saying.owed && !controls.director.guided.value) && (
                <Say saying={saying} />
              )}
              <MomentToast said={controls.toasts.moment.value} />
            </div>
            <Below layout={layout} />
          </>
        )}
        {!oneStrip && saying?.at && <ControlHighlight at={saying.at} />}
        <Announcer status={status} />
        {(mayAsk || consort.takeover.value.stage !== "none") && (
          <TakeoverNotice takeover={consort.takeover.value} covered={covered} />
        )}
      </main>
      {agreeing.value && <Agreements onClose={() => (agreeing.value = false)} />}
    </PlayContext.Provider>
  );
}

/** Pixels between the caption and the cues, and how far the rose's own text reaches, in its radii. */
const BESIDE = 10;
const ROSE_WORDS = 1.5;
/** Pixels in which `LETTERS` need two lines at scale 1. */
const TWO_LINES = 500;

/** Text at the foot of wide screens, between the own instrument and the cues. */
function Below({ layout }: { readonly layout: Layout }): JSX.Element {
  const { width, rose, cues, cueForm, text } = layout;
  const scale = Math.max(0.8, Math.min(width / 1280, layout.height / 800));
  const ring = cueForm === "ring";
  const left = rose.x + rose.radius * ROSE_WORDS;
  const right = width - cues.x + BESIDE;
  const wanted = TWO_LINES * scale * text;
  const room = ring ? wanted : Math.min(wanted, width - left - right);
  return (
    <div class="below" style={ring ? {} : { left: px(left), right: px(right) }}>
      <RefusalToast />
      <Caption letters={(LETTERS / Math.max(1, text)) * (room / wanted)} />
    </div>
  );
}
