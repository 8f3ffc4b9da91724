import { agreements } from "./agreements.ts";
import { captions } from "./captions.ts";
import { coach } from "./coach.ts";
import { cues } from "./cues.ts";
import { lobby } from "./lobby.ts";
import { moments } from "./moments.ts";
import { people } from "./people.ts";
import { pieceFacts } from "./piece-facts.ts";
import { pieces } from "./pieces.ts";
import { play } from "./play.ts";
import { repair } from "./repair.ts";
import { result } from "./result.ts";
import { roles } from "./roles.ts";
import { list as scenarioList } from "./scenarios/list.ts";
import { scenes } from "./scenes.ts";
import { settings } from "./settings.ts";
import { start } from "./start.ts";
import { tears } from "./tears.ts";
import { trouble } from "./trouble.ts";
import { weather } from "./weather.ts";

/** English. It defines what a complete language is: `Catalogue` is derived from it. */
export const en = {
  agreements,
  captions,
  coach,
  cues,
  lobby,
  moments,
  people,
  pieceFacts,
  pieces,
  play,
  repair,
  result,
  roles,
  scenarioList,
  scenes,
  settings,
  start,
  tears,
  trouble,
  weather,
  /** Written into index.html at build time. */
  page: async () => (await import("./page.ts")).page,
  /** Long texts, loaded when they are first needed. */
  help: async () => (await import("./help.ts")).help,
  /** A phone in a live session. */
  live: async () => (await import("./live.ts")).live,
  /** A live debrief. */
  talk: async () => (await import("./talk.ts")).talk,
  /** The debrief of a movement. */
  debrief: async () => (await import("./debrief.ts")).debrief,
  /** The solo course. */
  course: async () => (await import("./course.ts")).course,
  /** The replay of a movement. */
  replay: async () => (await import("./replay.ts")).replay,
  /** What-if questions in a replay. */
  whatIf: async () => (await import("./what-if.ts")).whatIf,
  /** The check page. */
  check: async () => (await import("./check.ts")).check,
  /** The page about stored data. */
  kept: async () => (await import("./kept.ts")).kept,
  /** The page about access. */
  access: async () => (await import("./access.ts")).access,
  /** The files of an export. */
  dataset: async () => (await import("./dataset.ts")).dataset,
  /** The projector page. */
  stage: async () => (await import("./stage.ts")).stage,
  /** The console. */
  lead: async () => (await import("./console.ts")).lead,
  /** The scene editor. */
  sceneEditor: async () => (await import("./scene-editor.ts")).sceneEditor,
  scenarios: async () => (await import("./scenarios/index.ts")).scenarios,
};
