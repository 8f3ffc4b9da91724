import type { ReadonlySignal, Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Hands } from "../input/hands.ts";
import type { Consort } from "../session/consort.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Orchestra } from "../sound/orchestra.ts";
import type { Director } from "../coach/director/follow.ts";
import type { Preferences } from "../preferences/preferences.ts";
import type { Selectors } from "./selectors.ts";
import type { ToastQueue } from "./toast-queue.ts";

/** The part of the orchestra that pages control. */
export type Sound = Pick<
  Orchestra,
  | "state"
  | "volume"
  | "muted"
  | "unlock"
  | "setVolume"
  | "setMuted"
  | "setQuiet"
  | "check"
  | "follow"
>;

/** What all controls of a running movement share. */
export interface PlayControls {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly selectors: Selectors;
  readonly hands: Hands;
  readonly toasts: ToastQueue;
  readonly director: Director;
  /** [P6] The caption for screen readers; "" while captions are off. */
  readonly spokenCaption: Signal<string>;
  /** The newest message from the server; "" when there is none. */
  readonly notice: ReadonlySignal<string>;
  readonly preferences: Preferences;
  readonly sound: Sound;
  /** Opens a sheet over the movement, which continues. */
  open(what: "settings" | "help"): void;
}

export const PlayContext = createContext<PlayControls | null>(null);

export function usePlayContext(): PlayControls {
  const controls = useContext(PlayContext);
  if (!controls) throw new Error("controls of a movement need a movement around them");
  return controls;
}
