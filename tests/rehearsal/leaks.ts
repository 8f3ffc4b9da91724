/** Compares the fields that phones and stages receive with those that they may receive. */
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { StageView } from "../../shared/live/views.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** Parts of a chair's state that only its own person receives. */
const PRIVATE = ["sight", "self", "sound", "bonds"] as const;

/** Number of private parts of other chairs that this phone has decoded. */
export const leaksOfPhone = (state: ConsortState, me: ChairId): number =>
  [...state.seats].reduce(
    (sum, seat, chair) =>
      chair === me ? sum : sum + PRIVATE.filter((part) => seat[part] !== undefined).length,
    0,
  );

/** All fields that a stage may receive, by path; items of a list have the list's path. */
const OF_STAGE: ReadonlySet<string> = new Set([
  "title",
  "code",
  "setting",
  "setting.shows",
  "setting.focus",
  "setting.names",
  "setting.light",
  "setting.qr",
  "setting.sound",
  "step",
  "left",
  "still",
  "arrivals",
  "here",
  "briefed",
  "debrief",
  "debrief.phase",
  "debrief.question",
  "debrief.question.from",
  "debrief.question.kind",
  "debrief.question.phase",
  "debrief.question.nth",
  "debrief.question.scenario",
  "debrief.question.text",
  "debrief.about",
  "debrief.quiet",
  "debrief.answers",
  "debrief.words",
  // Sent only if everybody in the moment has agreed.
  "debrief.moment",
  "debrief.moment.kind",
  "debrief.moment.names",
  "debrief.moment.well",
  "consorts",
  "consorts.consort",
  "consorts.phase",
  "consorts.seats",
  "consorts.names",
  "consorts.still",
  "consorts.music",
  "consorts.music.piece",
  "consorts.music.beats",
  "consorts.shown",
  "consorts.shown.tick",
  "consorts.shown.playing",
  "consorts.shown.chairs",
  "consorts.shown.measures",
  "consorts.shown.strands",
  "consorts.shown.seams",
  "consorts.shown.seams.a",
  "consorts.shown.seams.b",
  "consorts.shown.seams.count",
  "consorts.shown.measures.harmony",
  "consorts.shown.measures.connection",
  "consorts.shown.measures.repair",
  "consorts.shown.measures.repairSeconds",
  "consorts.shown.measures.growth",
  "consorts.shown.measures.seamsBefore",
  "consorts.shown.measures.residue",
  "consorts.shown.measures.bids",
  "consorts.shown.measures.met",
  "consorts.shown.measures.ruptures",
  "consorts.shown.measures.mended",
  "consorts.shown.measures.course",
]);

export const leaksOfStage = (view: StageView): readonly string[] =>
  pathsOf(view, "").filter((path) => !OF_STAGE.has(path));

function pathsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => pathsOf(one, path)))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const to = path === "" ? key : `${path}.${key}`;
    return [to, ...pathsOf(part, to)];
  });
}
