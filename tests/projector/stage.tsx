/** Shows each view of the projector page without a server: `stage.html?show=play`; `&light`: light theme. */
import { signal } from "@preact/signals";
import { render } from "preact";
import "../../client/base-styles.ts";
import "../../client/projector/stage.css";
import "../../client/projector/join-view.css";
import "../../client/projector/play-view.css";
import "../../client/projector/stage-help.css";
import "../../client/projector/debrief-view.css";
import "../../client/projector/moment-view.css";
import { Stage } from "../../client/projector/stage.tsx";
import { Watching } from "../../client/projector/watching.tsx";
import type { StageSound } from "../../client/projector/stage-help.tsx";
import type { LiveLine } from "../../client/session/live-line.ts";
import type { SoundState } from "../../client/sound/output.ts";
import { areaTexts } from "../../client/language/area-texts.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { speakAny } from "../fixtures/speak-any.ts";
import type { StageView } from "../../shared/live/views.ts";
import { VIEWS } from "./views.ts";

const query = new URLSearchParams(location.search);
const show = query.get("show") ?? "play";
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for the stage");
const made: StageView = VIEWS[show as keyof typeof VIEWS] ?? VIEWS.play;
const view = { ...made, setting: { ...made.setting, light: query.has("light") } };
const line: LiveLine = {
  link: signal("open"),
  lost: signal(null),
  session: signal(null),
  consorts: signal(new Map()),
  stage: signal(view),
  watching: signal(null),
  serverNow: () => 0,
  scenes: signal([]),
  saveScene: () => Promise.resolve("notFacilitator"),
  lead: () => Promise.resolve("notFacilitator"),
  links: () => Promise.resolve(null),
  story: () => Promise.resolve(null),
  groups: () => Promise.resolve(null),
  film: () => Promise.resolve(null),
  stageKey: () => Promise.resolve(null),
  onFailed: () => () => {},
  leave: () => {},
};
const muted = signal(false);
const state = signal<SoundState>(query.has("locked") ? "locked" : "sounding");
const sound: StageSound = {
  state,
  muted,
  setMuted: (to) => void (muted.value = to),
  unlock: () => void (state.value = "sounding"),
  check: () => Promise.resolve("playing"),
};
const Page = query.has("watch") ? Watching : Stage;
await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
const says = await areaTexts((all) => all.stage());
const Shown = () => (
  <Page line={line} says={says.value} origin="http://192.168.1.24:2567" sound={sound} />
);
render(<Shown />, root);
