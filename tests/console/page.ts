/**
 * Shows the console without a server: `page.html?show=live`. Values: `setup`, `empty`, `live`, `waits` (before a
 * movement), `cards` (before a scene), `class`, `calm`, `still`, `one`, `many`, `reconnecting`, `opening`, `closed`,
 * `wrong`, `barred` (setup, with a barred person), `password` (asks for it), `broken` (one consort crashed, one did
 * not begin), `unkept` (the disk is full), `debriefLine&older` (what older rules played), `led`: ten people whose consorts obey the console.
 */
import { zlibSync } from "fflate";
import { h, render } from "preact";
import "../../client/base-styles.ts";
import "../../client/facilitator/styles.ts";
import { Console } from "../../client/facilitator/console.tsx";
import { Lead } from "../../client/facilitator/lead.ts";
import { keptTheme, systemTheme, wearTheme } from "../../client/facilitator/theme.ts";
import { areaTexts } from "../../client/language/area-texts.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { speakAny, speakChosen } from "../fixtures/speak-any.ts";
import type { KeptData } from "../../client/session/kept-data.ts";
import { KEPT_ERRORS } from "../../shared/protocol/kept.ts";
import { ALL_KEPT, session } from "../fixtures/live-views.ts";
import { fakeLiveLine, type FakeLiveLine } from "../fixtures/live-line.ts";
import { consoleDebrief, GROUP_WORDS, groupViews } from "../fixtures/debriefs.ts";
import type { ConsoleDebrief } from "../../shared/live/debrief-views.ts";
import { playAlone } from "../fixtures/movement-alone.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import { logOf } from "../../shared/measures/log.ts";
import { MODEL_VERSION } from "../../shared/model/replay/recording.ts";
import { ranked } from "../../shared/debrief/moment.ts";
import { grownClass } from "../fixtures/grown-class.ts";
import { ledLine } from "./led-line.ts";
import { beforehand, manyConsorts, NOW, under, views, viewsBefore } from "../fixtures/workshop.ts";

/** s of the movement that is looked at. */
const PLAYED_S = 150;

const query = new URLSearchParams(location.search);
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for the console");
if (query.has("still")) document.documentElement.classList.add("still");

function lineFor(show: string): FakeLiveLine {
  switch (show) {
    case "setup":
      return fakeLiveLine(beforehand(), [], NOW);
    case "barred": {
      const setup = beforehand();
      const people = setup.people.map((one, i) =>
        i % 9 === 3 ? { ...one, seat: null, barred: true } : one,
      );
      return fakeLiveLine({ ...setup, madeUp: true, people }, [], NOW);
    }
    case "class": {
      const before = beforehand();
      // `people=30`: as many as that.
      const more = before.people
        .slice(0, Math.max(0, Number(query.get("people")) - before.people.length))
        .map((one, i) => ({
          ...one,
          id: (100 + i) as typeof one.id,
          name: `Charlotte-Marie ${i}`,
          seat: null,
        }));
      const people = [...before.people, ...more].map((one, i) => ({
        ...one,
        listed: i !== 3,
        here: i % 5 !== 2,
        attended: i % 5 !== 2 || i === 7,
      }));
      const lessons = ["First looks", "The missed call", "Room and warmth", "", "Too loud", ""].map(
        (title, i) => ({ title, minutes: 60, attended: i < 2 ? 22 + i : null }),
      );
      const line = fakeLiveLine({ ...before, people, lessons, lesson: 2 }, [], NOW);
      line.told = grownClass(people.map(({ id }) => id));
      return line;
    }
    case "empty":
      return fakeLiveLine(session({ stages: 0 }), [], 0);
    case "waits":
      return fakeLiveLine(under("lobby"), [], NOW);
    case "cards": {
      const waits = under("lobby");
      const movement = {
        piece: "tallis-canon",
        minutes: 3,
        pace: "beginner" as const,
        scene: { scenario: "what-we-agreed", scene: 0, turn: 0 },
      };
      const consorts = waits.consorts.map((one) => ({ ...one, movement }));
      const parts = [0, 2, 3];
      const people = waits.people.map((one) => ({
        ...one,
        part: parts[(one.seat?.chair ?? 0) % 3] ?? null,
      }));
      return fakeLiveLine({ ...waits, consorts, people }, [], NOW);
    }
    case "debrief":
      return debriefed({});
    case "debriefQuiet":
      return debriefed({ quietUntil: NOW + 41_000, shared: [], shares: 2 });
    case "debriefAgain":
      return debriefed({
        again: { nth: 3, consort: 0, movement: null, at: 72, runs: true, since: NOW },
      });
    case "debriefMethod":
      return debriefed({
        phase: "analysis",
        present: null,
        shared: [],
        method: { gap: "clear", time: "enough", kind: "relating" },
      });
    case "debriefLine":
      return lookedBack({ phase: "analysis", shown: "m0", cards: { of: 2, turned: 1 } });
    case "debriefWords":
      return debriefed({ phase: "summary", words: GROUP_WORDS });
    case "calm": {
      const calm = under();
      const people = calm.people.map((one) => ({
        ...one,
        idle: 0,
        here: true,
        hand: "down" as const,
      }));
      return fakeLiveLine({ ...calm, people }, views().slice(0, 1), NOW);
    }
    case "many": {
      const many = manyConsorts();
      return fakeLiveLine(many.view, many.views, NOW);
    }
    case "unkept":
      return fakeLiveLine({ ...under(), keeping: { ...ALL_KEPT, state: "full" } }, views(), NOW);
    case "led":
      return ledLine(10);
    case "opening":
      return fakeLiveLine(null);
    default:
      return fakeLiveLine(under(), views(), NOW);
  }
}

/** Returns a file, or refuses every request with that error. */
const fakeKept = (why: string | null): KeptData => ({
  take: async (as) =>
    KEPT_ERRORS.find((one) => one === why) ?? {
      name: `session-${as}.zip`,
      content: new Blob([as]),
    },
  async forget() {
    const refused = KEPT_ERRORS.find((one) => one === why) ?? null;
    if (refused === null) line.lost.value = "closed";
    return refused;
  },
});

/** [G11] The first consort has really played: two and a half minutes, with two marks. */
function lookedBack(more: Partial<ConsoleDebrief>): FakeLiveLine {
  const recording = playAlone(3, PLAYED_S, {
    policy: "novice",
    chairs: 5,
    older: query.has("older"),
  });
  // Its moments were known before the rules changed.
  const log = logOf({ ...recording, modelVersion: MODEL_VERSION });
  const moments = ranked(momentsOf(log, 0)).slice(0, 8);
  const line = debriefed({});
  const { value } = line.session;
  if (value?.debrief == null) throw new Error("there is no debrief");
  const names = line.grouped[0]?.names ?? [];
  const occasions = moments.map((moment, i) => ({
    id: `m${i}`,
    consort: 0,
    moment,
    names: moment.chairs.map((chair) => names[chair] ?? ""),
    yes: { count: 2, of: 2, no: 0 },
    agreed: true,
  }));
  const mark = (id: string, at: number, note: string) => ({
    id,
    consort: 0,
    note,
    at: NOW - 200_000 + at * 1000,
    step: 2,
    places: [{ consort: 0, movement: 0, at }],
  });
  line.session.value = {
    ...value,
    consorts: value.consorts.map((one) => ({
      ...one,
      played: one.consort === 0 ? [PLAYED_S] : [],
    })),
    marks: [mark("k1", 48, "first mend"), mark("k2", 111, "")],
    debrief: { ...value.debrief, occasions, ...more },
  };
  const { piece, ...unnamed } = recording;
  const sent = query.has("unnamed") ? unnamed : { ...unnamed, piece };
  const recordings = zlibSync(new TextEncoder().encode(JSON.stringify([sent])));
  line.films.set(0, { recordings: new Uint8Array(recordings), first: 0, names });
  return line;
}

function debriefed(more: Partial<ConsoleDebrief>): FakeLiveLine {
  const view = under("lobby");
  const seated = [0, 1, 2, 3, 4].map((consort) =>
    view.people.flatMap(({ seat, name }) => (seat?.consort === consort ? [name] : [])),
  );
  const step = view.plan.findIndex(({ kind }) => kind === "debrief");
  const told = fakeLiveLine(
    {
      ...view,
      lessons: ["First looks", "The missed call", "Room and warmth"].map((title, i) => ({
        title,
        minutes: 60,
        attended: i < 2 ? 22 + i : null,
      })),
      lesson: 2,
      clock: { ...view.clock, step, until: NOW + 500_000 },
      debrief: consoleDebrief(NOW, "description", more),
    },
    [],
    NOW,
  );
  const first = told.session.value;
  if (first !== null) {
    const items = Array.from({ length: 8 }, (_, i) => [1, 3 + (i % 3), 9, 6 - (i % 3), 2]);
    told.session.value = {
      ...first,
      questionnaire: {
        on: true,
        results: { before: { count: 21, items }, after: { count: 3, items: null } },
      },
    };
  }
  told.grouped = groupViews(seated);
  told.told = grownClass(view.people.map(({ id }) => id));
  return told;
}

const show = query.get("show") ?? "live";
const line = lineFor(show);
const light = keptTheme(localStorage, systemTheme(matchMedia("(prefers-color-scheme: light)")));
wearTheme(light, document);
await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
const lead = new Lead(
  line,
  await areaTexts((all) => all.lead()),
  "https://consort.example.org",
  "https://consort.example.org/#stage=ab.cd",
  undefined,
  light,
  fakeKept(query.get("refuses")),
);
speakChosen(lead.language);
const { value: first } = line.session;
if (show === "still" && first !== null)
  line.session.value = {
    ...first,
    clock: { ...first.clock, stillSince: NOW },
    consorts: first.consorts.map((one) => ({ ...one, still: true })),
    still: {
      sentence: "Look at me, please.",
      show: 21,
      of: 23,
      missing: first.people.slice(3, 5).map(({ id }) => id),
    },
  };
if (show === "one" || show === "cards") lead.open.value = 2;
if (show === "reconnecting") line.link.value = "reconnecting";
if (show === "closed" || show === "wrong") {
  line.link.value = "lost";
  line.lost.value = show === "closed" ? "closed" : "wrongLink";
}
if (show === "password") {
  line.link.value = "lost";
  line.lost.value = "passwordNeeded";
}
if (show === "broken" && first !== null)
  line.session.value = {
    ...first,
    consorts: first.consorts.map((one, i) =>
      i > 1
        ? one
        : {
            ...one,
            phase: "lobby" as const,
            trouble: { kind: i === 0 ? ("broken" as const) : ("notBegun" as const), since: NOW },
          },
    ),
  };
render(h(Console, { lead }), root);
// Durations are computed from earlier views, so these come first.
if (show === "live" || show === "still" || show === "one") {
  line.consorts.value = new Map(viewsBefore(48).map((view) => [view.consort, view]));
  setTimeout(() => {
    line.consorts.value = new Map(views().map((view) => [view.consort, view]));
    document.documentElement.dataset["started"] = "";
  }, 50);
} else document.documentElement.dataset["started"] = "";
Object.assign(globalThis, { line, lead });
