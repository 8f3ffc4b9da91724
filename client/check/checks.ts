/** All checks and their results, as keys of the catalogue. */
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ConnectionCheck, Opening } from "../session/connection-check.ts";
import type { SoundFinding } from "../sound/orchestra.ts";
import type { Awake, CheckedDevice, Copying, PageWay, Storing } from "./device.ts";

/** Round trip from which looks and answers arrive late, ms. */
const SLOW_MS = 150;
const TOO_SLOW_MS = 400;
/** Clock error from which two phones may sound one beat twice. */
const ROUGH_MS = 60;

/** Result of each row; the values are keys of the catalogue. */
export interface Found {
  readonly page: PageWay;
  readonly socket: "asking" | "open" | "blocked" | "unreachable" | "busy";
  readonly stays: "waiting" | "going" | "stayed" | "cut";
  readonly trip: "waiting" | "good" | "slow" | "tooSlow";
  readonly clock: "waiting" | "good" | "rough";
  readonly sound: SoundFinding | "tap" | "testing";
  readonly awake: Awake | "waiting";
  readonly copy: Copying;
  readonly store: Storing;
}
export type Row = keyof Found;

/** `weak`: playing is still possible. */
export type Mark = "good" | "weak" | "bad" | "wait" | "tap";

const MARKS: { readonly [R in Row]: Readonly<Record<Found[R], Mark>> } = {
  page: { https: "good", own: "good", http: "weak" },
  socket: { asking: "wait", open: "good", blocked: "bad", unreachable: "bad", busy: "bad" },
  stays: { waiting: "wait", going: "wait", stayed: "good", cut: "bad" },
  trip: { waiting: "wait", good: "good", slow: "weak", tooSlow: "bad" },
  clock: { waiting: "wait", good: "good", rough: "weak" },
  sound: {
    tap: "tap",
    testing: "wait",
    playing: "good",
    soft: "weak",
    muted: "weak",
    blocked: "bad",
    frozen: "bad",
    none: "weak",
  },
  awake: { waiting: "wait", good: "good", http: "weak", refused: "weak", none: "weak" },
  copy: { good: "good", http: "weak", none: "weak" },
  store: { good: "good", tab: "weak", none: "weak" },
};
export const ROWS = Object.keys(MARKS) as readonly Row[];

export const markOf = (found: Found, row: Row): Mark =>
  (MARKS[row] as Readonly<Record<string, Mark>>)[found[row]] ?? "wait";

/** Starts the sound and plays a tone. Call it from a user gesture. */
export type TrySound = () => Promise<SoundFinding>;

export class Checks {
  readonly device: CheckedDevice;
  readonly connection: ConnectionCheck;
  readonly found: ReadonlySignal<Found>;
  /** Null until the sound code is loaded. */
  readonly trySound: Signal<TrySound | null> = signal(null);
  readonly #sound: Signal<Found["sound"]> = signal("tap");
  readonly #awake: Signal<Found["awake"]> = signal("waiting");

  constructor(device: CheckedDevice, connection: ConnectionCheck) {
    this.device = device;
    this.connection = connection;
    const copy = device.copying();
    const store = device.storing();
    this.found = computed(() => {
      const opening = connection.opening.value;
      return {
        page: device.page,
        socket: socketOf(opening),
        stays: connection.staying.value,
        trip: tripOf(connection.roundTrip.value),
        clock: clockOf(connection.clockWithin.value),
        sound: this.#sound.value,
        awake: this.#awake.value,
        copy,
        store,
      };
    });
  }

  async start(): Promise<void> {
    void this.connection.start();
    this.#awake.value = await this.device.awake();
  }

  async hear(): Promise<void> {
    const hear = this.trySound.peek();
    if (hear === null) return;
    this.#sound.value = "testing";
    this.#sound.value = await hear();
  }
}

function socketOf(opening: Opening): Found["socket"] {
  switch (opening) {
    case "asking":
    case "open":
    case "blocked":
    case "unreachable":
      return opening;
    default:
      return "busy";
  }
}

function tripOf(ms: number | null): Found["trip"] {
  if (ms === null) return "waiting";
  if (ms > TOO_SLOW_MS) return "tooSlow";
  return ms > SLOW_MS ? "slow" : "good";
}

function clockOf(ms: number | null): Found["clock"] {
  if (ms === null) return "waiting";
  return ms > ROUGH_MS ? "rough" : "good";
}

/** Verdict over all rows; a row that waits for a tap does not delay it. */
export function verdictOf(found: Found): "looking" | "good" | "weak" | "bad" {
  const marks = new Set(ROWS.map((row) => markOf(found, row)));
  if (marks.has("bad")) return "bad";
  if (marks.has("wait")) return "looking";
  return marks.has("weak") ? "weak" : "good";
}
