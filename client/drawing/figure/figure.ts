/** A person with an instrument, from a pose alone: the same numbers always make the same drawing. */
import type { InstrumentId, PersonaId } from "../../../shared/pieces/cast.ts";
import { lerp, spline } from "../geometry.ts";
import { type Colour, PALETTE } from "../palette.ts";
import type { Box, Layout, Spot } from "../layout.ts";
import type { Pen } from "../pen.ts";
import { drawArm } from "./arm.ts";
import { drawFace } from "./face.ts";
import { type Facing, facing } from "./facing.ts";
import { HAIR } from "./hair/index.ts";
import { drawHand, wristOf } from "./hand.ts";
import { drawNeck, drawRim, drawSkull } from "./head.ts";
import { INSTRUMENT } from "./instruments/index.ts";
import type { Bow, Grip, Hold, Stage } from "./instruments/instrument.ts";
import { mouthAt } from "./mouth.ts";
import { PEOPLE } from "./people.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { drawChair, drawLegs } from "./seat.ts";
import { drawTorso } from "./torso.ts";
import { trunkOf } from "./trunk.ts";

/** `near`: every line. `far`: fewer strokes and points, for figures below about half size. */
export type Detail = "near" | "far";

export interface FigureLook {
  readonly persona: PersonaId;
  /** Null for empty hands. */
  readonly instrument: InstrumentId | null;
  readonly pose: Pose;
  readonly detail: Detail;
  /** Darkens players that are not looked at. */
  readonly tint?: { readonly colour: Colour; readonly share: number } | null;
}

/** Everything drawn lies in this box around the pit of the neck, at scale 1. */
export const FIGURE_BOX = { left: -330, top: -300, right: 330, bottom: 610 } as const;

/** The same around a figure at `spot`, in whole pixels: a picture on whole pixels is only copied. */
export function extentAt({ x, y, scale }: Spot): Box {
  const [left, top] = [
    Math.floor(x + FIGURE_BOX.left * scale),
    Math.floor(y + FIGURE_BOX.top * scale),
  ];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + FIGURE_BOX.right * scale) - left,
    height: Math.ceil(y + FIGURE_BOX.bottom * scale) - top,
  };
}

/** The tint of figures in the corner of the eye. */
export const DUSK = { colour: 0x2a1510, share: 0.4 } as const;

/** The hips: what leaning and swaying turn about. */
const HIP = 330;

/** Draws at the pit of the neck, 1 unit = 1 px; place and scale it with `pen.within`. */
export function drawFigure(pen: Pen, look: FigureLook): void {
  if (look.tint) pen.tinted(look.tint.colour, look.tint.share, () => drawPerson(pen, look));
  else drawPerson(pen, look);
}

/** Where the string to a player with this instrument ends, in figure units. */
export function bridgeOf(
  instrument: InstrumentId,
  seats: Layout["seats"],
): { readonly x: number; readonly y: number } {
  const { bridge, high } = INSTRUMENT[instrument];
  return seats === "arc" ? bridge : (high ?? bridge);
}

function drawPerson(pen: Pen, look: FigureLook): void {
  const { pose } = look;
  const person = PEOPLE[look.persona];
  const fine = look.detail === "near";
  const instrument = look.instrument === null ? null : INSTRUMENT[look.instrument];
  drawChair(pen, fine);
  const scale = 1 + 0.055 * pose.lean;
  const trunkFrame = (draw: () => void): void => {
    pen.within(0, HIP, scale, scale, pose.sway * 0.1, () => pen.within(0, -HIP, 1, 1, 0, draw));
  };
  const upperBody = assemble(pen, look, person, fine);
  drawLegs(pen, person, instrument?.kneesApart ?? false, fine);
  trunkFrame(upperBody);
  if (pose.shake > 0.05) drawTremor(pen, pose.shake);
}

/** The upper body, to be drawn in its leaning frame. */
function assemble(pen: Pen, look: FigureLook, person: Person, fine: boolean): () => void {
  const { pose } = look;
  const face = facing(person, pose);
  const { headX, headY, headScale, headTurn } = headOf(pose);
  const inHead = (draw: () => void): void =>
    pen.within(headX, headY, headScale, headScale, headTurn, draw);
  const hold = holdOf(person, pose, face);
  const { trunk } = hold;
  const hands = handsOf(look, hold);
  const side = { right: -1, left: 1 } as const;
  const stage: Stage = {
    ...hold,
    pen,
    fine,
    hands,
    head: () => inHead(() => drawHead(pen, person, pose, face, fine)),
    arm: (which) => {
      const grip = hands[which];
      const [x, y] = wristOf(grip.x, grip.y, grip.turn, grip.shape, side[which]);
      drawArm(
        pen,
        person,
        which === "right" ? trunk.rightShoulder : trunk.leftShoulder,
        x,
        y,
        side[which],
        pose.openness,
        fine,
      );
    },
    hand: (which) => {
      const grip = hands[which];
      drawHand(pen, grip.x, grip.y, grip.turn, grip.shape, side[which], person.skin, fine);
    },
  };
  return () => {
    inHead(() => HAIR[person.hairStyle].back(pen, person, pose.turn, fine));
    drawNeck(pen, person, headX, headY);
    drawTorso(pen, person, pose, trunk, fine);
    if (look.instrument !== null) INSTRUMENT[look.instrument].draw(stage);
    else drawEmptyHanded(stage);
  };
}

/** Where the head sits in the trunk's frame. */
const headOf = (pose: Pose) => ({
  headX: pose.turn * 6 + pose.tilt * 5,
  headY: -100 + 10 * pose.shoulders + 5 * pose.lean + 7 * Math.max(0, pose.nod) - 2 * pose.breath,
  headScale: 1 + 0.025 * pose.lean,
  headTurn: pose.tilt * 0.25,
});

function holdOf(person: Person, pose: Pose, face: Facing): Hold {
  const { headX, headY, headScale, headTurn } = headOf(pose);
  const lips = mouthAt(person, pose, face);
  return {
    pose,
    trunk: trunkOf(person, pose),
    mouth: {
      ...lips,
      x: headX + headScale * (lips.x * Math.cos(headTurn) - lips.y * Math.sin(headTurn)),
      y: headY + headScale * (lips.x * Math.sin(headTurn) + lips.y * Math.cos(headTurn)),
    },
  };
}

/** The bow of a figure, the hand that holds it, and the string it plays on; null without a bow. */
export function bowing(look: Pick<FigureLook, "persona" | "instrument" | "pose">): {
  readonly bow: Bow;
  readonly hand: Grip;
  readonly string: readonly [x0: number, y0: number, x1: number, y1: number];
} | null {
  const bowed = look.instrument === null ? undefined : INSTRUMENT[look.instrument].bowed;
  if (!bowed) return null;
  const person = PEOPLE[look.persona];
  const hold = holdOf(person, look.pose, facing(person, look.pose));
  const { right: hand } = handsOf(look, hold);
  return { bow: bowed.bow(hold, hand), hand, string: bowed.strings(hold) };
}

function drawHead(pen: Pen, person: Person, pose: Pose, face: Facing, fine: boolean): void {
  const outline = drawSkull(pen, person, face, pose.flush, fine);
  drawFace(pen, person, pose, face, fine);
  if (fine && person.hairStyle !== "veil") drawRim(pen, outline);
  HAIR[person.hairStyle].front(pen, person, pose.turn, pose.nod, fine);
}

function drawEmptyHanded(stage: Stage): void {
  stage.arm("right");
  stage.arm("left");
  stage.head();
  stage.hand("right");
  stage.hand("left");
}

/** Hands lie on the instrument unless the pose frees them. */
function handsOf(
  look: Pick<FigureLook, "instrument" | "pose">,
  hold: Hold,
): { readonly right: Grip; readonly left: Grip } {
  const { pose } = look;
  const right: Grip = {
    x: pose.rightX,
    y: pose.rightY,
    turn: pose.rightTurn,
    shape: pose.rightShape,
  };
  const left: Grip = { x: pose.leftX, y: pose.leftY, turn: pose.leftTurn, shape: pose.leftShape };
  if (look.instrument === null) return { right, left };
  const instrument = INSTRUMENT[look.instrument];
  return {
    right: between(instrument.right(hold), right, pose.rightFree),
    left: between(instrument.left(hold), left, pose.leftFree),
  };
}

function between(on: Grip, free: Grip, share: number): Grip {
  return {
    x: lerp(on.x, free.x, share),
    y: lerp(on.y, free.y, share),
    turn: lerp(on.turn, free.turn, share),
    shape: share > 0.5 ? free.shape : on.shape,
  };
}

/** Ripples at the sides: trembling is shown by shape, so that reduced motion still shows it. */
function drawTremor(pen: Pen, shake: number): void {
  for (const s of [-1, 1])
    for (let k = 0; k < 2; k++)
      pen.line(
        spline(
          [
            s * (168 + k * 15),
            34,
            s * (176 + k * 15),
            54,
            s * (167 + k * 15),
            74,
            s * (175 + k * 15),
            94,
          ],
          false,
          6,
        ),
        2.6,
        shake > 0.7 ? 0xc9cfe8 : PALETTE.lamp,
        0.5 * shake,
      );
}
