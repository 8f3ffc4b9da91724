/**
 * Every screen on its own, without a server: `page.html?show=torn`. `&coach` is practice with the coach,
 * `&newcomer` a movement among friends of somebody who has never mended,
 * `&scene=peek-a-boo` has that scene chosen (`show=lobby`, before a first one with `&prebrief`), played while
 * one comes (`show=calm`), or played to its end (`show=result`),
 * `&hand=wait+warm` lays that on the table (`+look`: nothing else is drawn), `&chairs=12` fills the room, `&plain` leaves
 * the drawn stage out, `&back`: the server was gone, and counts in,
 * `&home`: of somebody who has played before, `&text=2` is a reader's own size of words, `&lang=qps` is longer words in brackets.
 */
import { PHONE_DEBRIEFS } from "../fixtures/debriefs.ts";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import type { Stage } from "../../client/scenes/stage.ts";
import { followTextSize } from "../../client/scenes/text-size.ts";
import "../../client/styles.ts";
import { JoinError } from "../../client/session/join-error.ts";
import { App } from "../../client/app/app.tsx";
import { ALL_LESSONS } from "../../client/coach/coach.ts";
import { toldPageOf } from "../../shared/debrief/told-page.ts";
import { logOf } from "../../shared/measures/log.ts";
import { speakAny, speakChosen } from "../fixtures/speak-any.ts";
import { loadPreferences } from "../../client/preferences/preferences.ts";
import { STEP_KINDS } from "../../shared/live/plan.ts";
import type { Stored } from "../../client/offline/offline.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { SceneOutcome } from "../../shared/measures/objective.ts";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import { agreeing, apart, masked, owing, pulled, split, strong } from "../fixtures/accords.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { chairId, millis } from "../../shared/model/units.ts";
import { emptyStage } from "../fixtures/stage.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { playAlone, PRACTICE } from "../fixtures/movement-alone.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { calm, mending, torn } from "../fixtures/perceptions.ts";
import { RUPTURES_BY_HAND } from "../fixtures/ruptures.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import type { Perception } from "../../shared/model/perception.ts";

const query = new URLSearchParams(location.search);
const show = query.get("show") ?? "start";
const parent = document.querySelector<HTMLElement>("#stage");
const root = document.querySelector<HTMLElement>("#ui");
if (!parent || !root) throw new Error("the page has no place for the screens");

const text = Number(query.get("text") ?? 1);
document.documentElement.style.fontSize = `${100 * text}%`;
const stage = query.has("plain") ? plainStage(parent) : await drawnStage(parent);
const preferences = loadPreferences(null, signal(query.has("still")));
preferences.captions.value = !query.has("mute");
if (!query.has("coach") && !query.has("newcomer")) preferences.learnt.value = ALL_LESSONS;

const MEASURES: GroupMeasures = {
  harmony: 0.71,
  connection: 0.68,
  repair: 0.75,
  repairSeconds: 13,
  growth: 3,
  seamsBefore: 1,
  residue: 0.08,
  bids: 17,
  met: 12,
  ruptures: 4,
  mended: 3,
  course: [
    0.4, 0.55, 0.6, 0.72, 0.7, 0.5, 0.35, 0.44, 0.62, 0.7, 0.78, 0.82, 0.8, 0.76, 0.84, 0.88,
  ],
};
const OWN_PART: OwnTally = {
  calls: { asked: 7, read: 4, answered: 1 },
  mends: { asked: 3, done: 2 },
  harmony: 0.74,
  heeded: { asked: 6, done: 4 },
  showed: { asked: 5, done: 3 },
  calmed: { asked: 2, done: 2 },
  greeted: { asked: 1, done: 1 },
};
const OUTCOME: SceneOutcome = {
  measure: "greetRate",
  scope: "group",
  value: 0.75,
  reached: true,
  moments: [
    { tick: 460, kind: "greetRate", good: true, chairs: [chairId(1), chairId(0)] },
    { tick: 980, kind: "greetRate", good: false, chairs: [] },
    { tick: 1960, kind: "greetRate", good: true, chairs: [chairId(0), chairId(1)] },
  ],
};
const scenes: Readonly<Record<string, (chairs: number) => Perception>> = {
  ...RUPTURES_BY_HAND,
  calm,
  torn,
  mending,
  agreeing,
  apart,
  masked,
  owing,
  pulled,
  split,
  strong,
};
const chairs = Number(query.get("chairs") ?? 5);
const bare = scenes[show]?.(chairs) ?? null;
const hand = query
  .get("hand")
  ?.split(" ")
  .filter((item) => item !== "") as HandItem[] | undefined;
const moment = bare && { ...bare, self: { ...bare.self, ...(hand && { hand }) } };
const consort = fakeConsort(moment, chairs);
consort.movement.value = { piece: "tallis-canon", minutes: 4, pace: "beginner", scene: null };
const scenario = query.get("scene");
if (scenario !== null) {
  const { movement } = consort;
  movement.value = { ...movement.value, scene: { scenario, scene: 0, turn: 0 } };
  consort.part.value = 0;
  if (!query.has("bare")) consort.outcome.value = OUTCOME;
  preferences.played.value = ["peek-a-boo", "small-signs"];
  preferences.prebriefed.value = !query.has("prebrief");
}
if (query.has("home")) preferences.played.value = ["peek-a-boo"];
if (query.has("coach")) consort.code.value = "";
if (query.has("back")) consort.resumes.value = millis(consort.serverNow() + 3000);
if (query.has("guest")) {
  consort.host.value = false;
  consort.suggestion.value = {
    by: chairId(3),
    terms: { about: "lead", passage: "opening", chair: chairId(1) },
    nods: 0,
    needed: 1,
  };
}
const step = query.get("live");
const debriefed = PHONE_DEBRIEFS[query.get("debrief") as keyof typeof PHONE_DEBRIEFS] as
  | (typeof PHONE_DEBRIEFS)[keyof typeof PHONE_DEBRIEFS]
  | undefined;
if (step !== null) {
  consort.debrief.value = debriefed?.own ?? null;
  consort.host.value = false;
  consort.live.value = {
    title: "Tuesday workshop",
    step: STEP_KINDS.find((kind) => kind === step) ?? "play",
    promised: query.has("promised"),
    consort: 2,
    still: query.has("up") ? { id: 7, sentence: "Who is waiting to be looked at?" } : null,
    said: query.has("said") ? { id: 1, text: "Two more minutes, then we look back." } : null,
    quiet: !query.has("sounds"),
    endsIn: query.has("said") ? 60 : null,
    brokenOff: query.has("broken"),
    debrief: debriefed?.word ?? null,
    again: null,
  };
}
if (query.has("asked")) consort.takeover.value = { stage: "asked", seconds: 10, played: 0 };
if (query.has("bot")) consort.takeover.value = { stage: "bot", seconds: 0, played: 40 };
if (query.has("card")) consort.role.value = { pattern: "dismissive", reflex: "makingNice" };
if (show === "result") {
  if (!query.has("watched")) consort.ownPart.value = OWN_PART;
  consort.phase.value = "ended";
  consort.result.value = MEASURES;
}

const told = query.get("told");
if (told !== null) {
  // Two and a half minutes among other players, as the server would send it.
  const log = logOf(playAlone(Number(told), 150, { policy: "novice" }));
  consort.lookBack = () => {
    consort.ownPage.value = JSON.parse(JSON.stringify(toldPageOf(log, consort.me.value)));
  };
}
if (query.has("recorded")) {
  // `recorded`: half a minute of random input; with `&played=150`: that many seconds by a player who tries; with
  // `&alone`: a practice with a misreading, `&older`: by rules that are gone. As the server would send it.
  const seed = Number(query.get("recorded"));
  const played = query.get("played");
  const recording = query.has("alone")
    ? playAlone(seed, 120, { ...PRACTICE, older: query.has("older") })
    : played === null
      ? playAtRandom(seed, 30).recording
      : playAlone(seed, Number(played), {
          policy: query.has("novice") ? "novice" : "fair",
          chairs,
        });
  const packed = new Blob([JSON.stringify([recording])])
    .stream()
    .pipeThrough(new CompressionStream("deflate"));
  consort.code.value = "";
  consort.seats.value = fakeConsort(null, recording.setup.chairs).seats.value;
  consort.recall = () => {
    void new Response(packed).bytes().then((bytes) => (consort.recorded.value = bytes));
  };
}

await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
speakChosen(preferences.language);
render(
  <App
    services={{
      stage,
      preferences,
      open: () =>
        query.has("taken") ? Promise.reject(new JoinError("allTaken")) : Promise.resolve(consort),
      sound: {
        state: signal("sounding"),
        volume: signal(0.8),
        muted: signal(false),
        unlock: () => {},
        setVolume: () => {},
        setMuted: () => {},
        setQuiet: () => {},
        check: () => Promise.resolve("playing"),
        follow: () => () => {},
      },
      offline: {
        stored: signal((query.get("stored") as Stored | null) ?? "stored"),
        isNew: signal(query.has("new")),
        install: signal(query.has("install") ? () => {} : null),
        renew() {
          document.documentElement.dataset["renewed"] = "";
        },
      },
      // As after a reload: straight to the chair.
      ownerOf: () => Promise.resolve(null),
      openLive(password) {
        document.documentElement.dataset["lockedWith"] = password;
        return new Promise<string>(() => {});
      },
      watch(by) {
        document.documentElement.dataset["watchesBy"] = typeof by === "string" ? by : by.key;
        return new Promise<string>(() => {});
      },
      waiting: () => (show === "start" ? null : { of: "tab", name: "", code: "" }),
      kept: () => Promise.resolve(null),
      decline: () => {},
    }}
  />,
  root,
);
/** As large as its place on the page, in the size of words that is set, as the drawn one. */
function plainStage(into: HTMLElement): Stage {
  const words = followTextSize();
  const plain = emptyStage(into.clientWidth, into.clientHeight, text);
  const follow = (): void => plain.resize(into.clientWidth, into.clientHeight, words.size.value);
  new ResizeObserver(follow).observe(into);
  effect(follow);
  return plain;
}

/** Loads Phaser: half of what there is to load. */
async function drawnStage(into: HTMLElement): Promise<Stage> {
  const { createStage } = await import("../../client/scenes/stage.ts");
  return createStage(into, { reducedMotion: signal(query.has("still")) });
}

Object.assign(window, { consort, preferences, scenes, measures: MEASURES });
