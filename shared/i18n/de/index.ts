import type { Catalogue } from "../catalogue.ts";
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

/** German. */
export const de: Catalogue = {
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
  page: async () => (await import("./page.ts")).page,
  course: async () => (await import("./course.ts")).course,
  help: async () => (await import("./help.ts")).help,
  live: async () => (await import("./live.ts")).live,
  talk: async () => (await import("./talk.ts")).talk,
  debrief: async () => (await import("./debrief.ts")).debrief,
  replay: async () => (await import("./replay.ts")).replay,
  whatIf: async () => (await import("./what-if.ts")).whatIf,
  check: async () => (await import("./check.ts")).check,
  kept: async () => (await import("./kept.ts")).kept,
  access: async () => (await import("./access.ts")).access,
  /** Tables for research are in English, so that those of all groups can be read together. */
  dataset: async () => (await import("../en/dataset.ts")).dataset,
  stage: async () => (await import("./stage.ts")).stage,
  lead: async () => (await import("./console.ts")).lead,
  sceneEditor: async () => (await import("./scene-editor.ts")).sceneEditor,
  scenarios: async () => (await import("./scenarios/index.ts")).scenarios,
};
