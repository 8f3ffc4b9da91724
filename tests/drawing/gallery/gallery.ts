/** Sheets of figures to look at: `?sheet=people|poses|cues|instruments|heads|far`. */
import { BODY_AT_EASE } from "../../fixtures/perceptions.ts";
import { CanvasPen } from "../../../client/drawing/canvas-pen.ts";
import { DUSK, type FigureLook, drawFigure } from "../../../client/drawing/figure/figure.ts";
import { type Moment, pose } from "../../../client/drawing/figure/body-pose.ts";
import { glow, roundedBox } from "../../../client/drawing/geometry.ts";
import { PALETTE } from "../../../client/drawing/palette.ts";
import { INSTRUMENTS, PERSONAS, PERSONA_NAMES, SEATING } from "../../../shared/pieces/cast.ts";
import type { Body } from "../../../shared/model/body.ts";
import { CUES } from "../../../shared/model/cue.ts";

interface Card {
  readonly name: string;
  readonly look: Omit<FigureLook, "pose"> & { readonly pose?: FigureLook["pose"] };
  readonly moment?: Partial<Moment>;
}

const AT_EASE: Moment = {
  body: BODY_AT_EASE,
  gaze: { x: 0, y: 0 },
  cue: null,
  cueAge: 700,
  beat: 0.2,
  torn: Number(new URLSearchParams(location.search).get("torn") ?? 0),
  playing: true,
};
const body = (change: Partial<Body>): Body => ({
  ...BODY_AT_EASE,
  brow: 0,
  mouth: 0,
  lean: 0,
  openness: 0,
  shoulders: 0,
  ...change,
});
const AWAY = { x: 0.95, y: 0.35 };

/** The moments of the design's sheet of faces, in body channels. */
const MOMENTS: readonly (readonly [string, Partial<Moment>])[] = [
  ["calm", {}],
  [
    "space",
    {
      body: body({
        eyes: -0.7,
        mouth: -0.4,
        head: -0.3,
        lean: -0.7,
        openness: -0.8,
        shoulders: 0.6,
        hands: -0.3,
      }),
      gaze: AWAY,
    },
  ],
  [
    "steadiness",
    {
      body: body({
        brow: 0.5,
        eyes: -0.2,
        mouth: -0.6,
        head: -0.6,
        openness: -0.3,
        shoulders: 0.8,
        hands: 0.9,
        shake: 0.4,
      }),
      gaze: { x: 0.2, y: 0.8 },
    },
  ],
  [
    "support",
    { body: body({ brow: 1, eyes: -0.5, mouth: -0.6, head: -0.4, shoulders: -0.9, hands: -0.9 }) },
  ],
  [
    "recognition",
    {
      body: body({ brow: 0.5, eyes: 0.6, mouth: 0.1, head: 0.9, openness: 0.95 }),
      gaze: { x: -0.1, y: 0 },
    },
  ],
  [
    "closeness",
    { body: body({ brow: 0.7, eyes: 0.3, mouth: 0.4, lean: 1, openness: 0.6, flush: 0.3 }) },
  ],
  [
    "direction",
    {
      body: body({
        brow: 0.3,
        eyes: 0.6,
        mouth: -0.2,
        head: 0.3,
        openness: 0.7,
        shoulders: 0.6,
        hands: 0.5,
      }),
      gaze: { x: 0.5, y: -0.5 },
    },
  ],
  [
    "flooded",
    {
      body: body({
        brow: 0.8,
        eyes: 1,
        mouth: -0.8,
        lean: -0.3,
        openness: -0.8,
        shoulders: 1,
        hands: 0.8,
        flush: 1,
        shake: 1,
      }),
    },
  ],
  ["hears flat", { body: { ...BODY_AT_EASE, listenPitch: 1 } }],
  ["hears sharp", { body: { ...BODY_AT_EASE, listenPitch: -1 } }],
  ["hears late", { body: { ...BODY_AT_EASE, listenTime: 1 } }],
  ["hears early", { body: { ...BODY_AT_EASE, listenTime: -1 } }],
];

const asked = new URLSearchParams(location.search);
const persona = (asked.get("persona") ?? "tomo") as (typeof PERSONAS)[number];
const instrument = asked.get("instrument") ?? "none";
const holding = instrument === "none" ? null : (instrument as (typeof INSTRUMENTS)[number]);

const SHEETS: Readonly<Record<string, () => Card[]>> = {
  people: () =>
    SEATING.map((seat) => ({
      name: `${PERSONA_NAMES[seat.persona]}, ${seat.instrument}`,
      look: { ...seat, detail: "near" },
    })),
  heads: () =>
    PERSONAS.map((id) => ({
      name: PERSONA_NAMES[id],
      look: { persona: id, instrument: null, detail: "near" },
    })),
  poses: () =>
    MOMENTS.map(([name, moment]) => ({
      name,
      moment,
      look: { persona, instrument: holding, detail: "near" },
    })),
  cues: () =>
    CUES.map((cue) => ({
      name: cue,
      moment: { cue },
      look: { persona, instrument: holding, detail: "near" },
    })),
  instruments: () =>
    INSTRUMENTS.map((id) => ({ name: id, look: { persona, instrument: id, detail: "near" } })),
  lowered: () =>
    INSTRUMENTS.map((id) => ({
      name: id,
      moment: { cue: "stop" },
      look: { persona, instrument: id, detail: "near" },
    })),
  turns: () =>
    PERSONAS.map((id, i) => ({
      name: PERSONA_NAMES[id],
      moment: { gaze: { x: i % 2 ? 1.35 : -1.35, y: 0 } },
      look: { persona: id, instrument: null, detail: "near" },
    })),
  far: () =>
    SEATING.map((seat, i) => ({
      name: PERSONA_NAMES[seat.persona],
      moment: { gaze: { x: Math.sin(i * 2), y: 0.1 } },
      look: { ...seat, detail: "far", tint: DUSK },
    })),
};

const sheet = asked.get("sheet") ?? "people";
const cards = (SHEETS[sheet] ?? SHEETS["people"])?.() ?? [];
const scale = Number(asked.get("scale") ?? 0.5);
const bust = asked.has("bust");
const columns = Number(asked.get("columns") ?? 6);
const width = (bust ? 400 : 520) * scale;
const height = (bust ? 500 : 900) * scale;
const canvas = document.createElement("canvas");
canvas.width = columns * width;
canvas.height = Math.ceil(cards.length / columns) * height;
document.body.append(canvas);
const on = canvas.getContext("2d");
if (on) {
  const pen = new CanvasPen(on);
  cards.forEach((card, i) => {
    const x = (i % columns) * width;
    const y = Math.floor(i / columns) * height;
    on.save();
    on.beginPath();
    on.rect(x, y, width - 2, height - 2);
    on.clip();
    pen.fill(roundedBox(x + 3, y + 3, width - 8, height - 8, 12), PALETTE.umber);
    glow(pen, x + width / 2, y + 210 * scale, 260 * scale, 320 * scale, PALETTE.lamp, 0.12);
    pen.within(x + width / 2, y + (bust ? 230 : 300) * scale, scale, scale, 0, () =>
      drawFigure(pen, {
        ...card.look,
        pose: card.look.pose ?? pose({ ...AT_EASE, ...card.moment }),
      }),
    );
    on.restore();
    on.globalAlpha = 1;
    on.fillStyle = "#f4e6cc";
    on.font = "15px sans-serif";
    on.fillText(card.name, x + 12, y + height - 14);
  });
}
document.body.dataset["done"] = "true";
