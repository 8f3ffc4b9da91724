/**
 * Hand-made scenes without a server: `?moment=calm|torn|mending|start|…&chairs=5&frozen=4000`.
 * `live` instead of `frozen` lets it run; `cpu` draws without a graphics card, `level=0 … 3` fixes
 * the quality.
 */
import { signal } from "@preact/signals";
import type { Level } from "../../client/scenes/pace.ts";
import { createStage } from "../../client/scenes/stage.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import type { Body } from "../../shared/model/body.ts";
import type { OwnWhole, Perception, RepairStep } from "../../shared/model/perception.ts";
import { type ChairId, chairId, type Millis, millis } from "../../shared/model/units.ts";
import { type FakeConsort, fakeConsort } from "../fixtures/consort.ts";
import { calm, mending, torn } from "../fixtures/perceptions.ts";
import { RUPTURES_BY_HAND } from "../fixtures/ruptures.ts";

const query = new URLSearchParams(location.search);
const chairs = Number(query.get("chairs") ?? 5);
const frozen = query.has("live") ? null : Number(query.get("frozen") ?? 4000);
const moment = query.get("moment") ?? "calm";
/** A frozen scene does not depend on the machine. */
const fixed =
  frozen === null && !query.has("level")
    ? null
    : { card: !query.has("cpu"), level: Number(query.get("level") ?? 0) as Level };

const lookingAt = (base: Perception, chair: ChairId): Perception => ({
  ...base,
  self: { ...base.self, gaze: chair },
  focus: base.focus && { ...base.focus, chair },
});

const wholeAt = (step: RepairStep): OwnWhole => ({
  severity: "rupture",
  step,
  by: step === 0 ? null : chairId(2),
  owes: [],
});

const splitAt = (step: 0 | 2): Partial<Perception["self"]> => ({
  activation: 0.6,
  band: "stirred",
  split: { severity: "rupture", step, owes: [] },
});

const focusOf = (n: number, body: Partial<Body>): Perception["focus"] => {
  const { focus } = calm(n);
  return focus && { ...focus, body: { ...focus.body, ...body } };
};

const MOMENTS: Readonly<Record<string, (n: number) => Perception>> = {
  calm,
  torn,
  mending,
  inward: (n) => ({
    ...calm(n),
    focus: null,
    self: { ...calm(n).self, gaze: "inward", breathing: true },
  }),
  away: (n) => ({ ...calm(n), focus: null, self: { ...calm(n).self, gaze: "away" } }),
  other: (n) => lookingAt(calm(n), chairId(Number(query.get("look") ?? 2))),
  ...RUPTURES_BY_HAND,
  apart: (n) => ({ ...calm(n), whole: wholeAt(0) }),
  gathering: (n) => ({ ...calm(n), whole: wholeAt(Number(query.get("step") ?? 2) as RepairStep) }),
  split: (n) => ({ ...calm(n), self: { ...calm(n).self, ...splitAt(0) } }),
  splitMending: (n) => ({ ...calm(n), self: { ...calm(n).self, ...splitAt(2) } }),
  masking: (n) => ({ ...calm(n), self: { ...calm(n).self, masking: 0.8, cue: "warm" } }),
  conducted: (n) => ({
    ...calm(n),
    accord: { ...calm(n).accord, conductor: chairId(Number(query.get("conductor") ?? 2)) },
  }),
  ashamed: (n) => ({
    ...calm(n),
    focus: focusOf(n, { eyes: -0.7, shoulders: -0.8, head: -0.6, flush: 0.3 }),
  }),
  listening: (n) => ({
    ...calm(n),
    focus: focusOf(n, {
      listenPitch: Number(query.get("pitch") ?? 0.8),
      listenTime: Number(query.get("time") ?? 0),
    }),
  }),
  hard: (n) => ({ ...calm(n), music: { ...calm(n).music, hard: true } }),
};

let state = 7;
const random = (): number => {
  state = (state * 16807) % 2147483647;
  return state / 2147483647;
};
let moved = 0;
const now = (): number => (frozen === null ? performance.now() : frozen + moved);
const musicNow = (): Millis => millis(22_000 + (now() - 4000));
const consort: FakeConsort = {
  ...fakeConsort((MOMENTS[moment] ?? calm)(chairs)),
  seats: signal(
    Array.from({ length: chairs }, (_, i) => ({
      chair: chairId(i),
      name: `Chair ${i}`,
      ...SEATING[i]!,
      player: "bot" as const,
    })),
  ),
  serverNow: musicNow,
  musicNow,
};
const { perception } = consort;

const spent: number[] = [];
const raf = window.requestAnimationFrame.bind(window);
/** At once, where tests let the page draw seldom. */
const nextFrame = (): Promise<unknown> => globalThis.nextFrame?.() ?? new Promise(raf);

const stage = createStage(document.querySelector<HTMLElement>("#stage")!, {
  now,
  random,
  reducedMotion: signal(query.has("reduced")),
  ...(fixed && { fixed }),
});
// Readers of this page request frames as well: those before the picture is there do not count.
void stage.ready.then(() => {
  window.requestAnimationFrame = (callback) =>
    raf((t) => {
      const before = performance.now();
      callback(t);
      spent.push(performance.now() - before);
      if (spent.length === 8) document.title = "drawn";
    });
  const first = async (): Promise<void> => {
    while (document.title !== "drawn") await nextFrame();
  };
  void first();
});
if (moment === "start") stage.show({ scene: "start", choices: 3 });
else stage.show({ scene: "play", consort });

Object.assign(window, {
  stage,
  perception,
  moments: MOMENTS,
  spent,
  /** Advances a frozen clock in steps of one frame; resolves when the last is drawn. */
  async advance(ms: number) {
    const paint = unpainted();
    for (let left = ms; left > 0; left -= 100) {
      moved += Math.min(100, left);
      if (left <= 100) paint();
      await nextFrame();
    }
    await nextFrame();
  },
  see: consort.sight,
});

/** What the frames until the call that it returns draw without a graphics card is not painted: nobody looks at them. */
function unpainted(): () => void {
  const on = document.querySelector("canvas")?.getContext("2d");
  if (!on) return () => {};
  const strokes = ["drawImage", "fill", "fillRect", "stroke", "strokeRect"] as const;
  // Of this canvas alone: what is kept for later frames is drawn on others.
  for (const stroke of strokes) on[stroke] = () => {};
  return () => {
    for (const stroke of strokes) Reflect.deleteProperty(on, stroke);
  };
}
