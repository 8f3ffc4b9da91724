/** Settings of the whole session, made by the facilitator. */
import type { LiveWord } from "./consort-orders.ts";
import { SHOWN_FIRST } from "./stage-setting.ts";
import type { StageSetting } from "./stage-setting.ts";

const USUAL_SIZE = 4;

export interface Settings {
  title: string;
  /** People a consort should have. */
  size: number;
  stage: StageSetting;
  /** [Y7] The latest message to everybody. */
  said: LiveWord["said"];
  /** [Y14] Phones are silent unless their person is elsewhere. */
  quiet: boolean;
}

export const settingsOf = (title: string): Settings => ({
  title,
  size: USUAL_SIZE,
  stage: SHOWN_FIRST,
  said: null,
  quiet: true,
});
