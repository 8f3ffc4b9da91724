import { circle, ellipse, quadratic, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { drawBeard } from "./beard.ts";
import { drawEyes } from "./eyes.ts";
import type { Facing } from "./facing.ts";
import { type MouthAt, drawMouth } from "./mouth.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { skinDark } from "./shade.ts";

/** Everything on the front of the head but hair. */
export function drawFace(
  pen: Pen,
  person: Person,
  pose: Pose,
  face: Facing,
  fine: boolean,
): MouthAt {
  const dark = skinDark(person.skin);
  if (fine) drawForehead(pen, person, pose, face);
  if (fine && person.freckles) drawFreckles(pen, person, face);
  drawEyes(pen, person, pose, face, fine);
  drawNose(pen, person, face, fine);
  const mouth = drawMouth(pen, person, pose, face, fine);
  if (person.beard !== null) drawBeard(pen, person, person.beard, face, mouth, fine);
  if (person.glasses !== null) drawGlasses(pen, person.glasses, face, fine);
  if (person.hairStyle === "braid")
    pen.fill(circle(face.x(0, 4), face.y(-33), 3.6, 12), mix(0x8e2430, dark, 0.1));
  return mouth;
}

function drawForehead(pen: Pen, person: Person, pose: Pose, face: Facing): void {
  const dark = skinDark(person.skin);
  if (pose.browInner < -0.3)
    for (const s of [-1, 1])
      pen.line(
        [face.x(s * 4, 3), face.y(-22), face.x(s * 5.5, 3), face.y(-33)],
        1.9,
        dark,
        Math.min(0.75, -pose.browInner * 0.85),
      );
  const lines =
    Math.max(0, pose.browInner - 0.4) * 0.55 +
    Math.max(0, pose.browOuter - 0.4) * 0.3 +
    person.age * 0.28;
  if (lines < 0.06) return;
  for (const i of [0, 1])
    pen.line(
      face.path(quadratic(-21, -49 - i * 8, 0, -53 - i * 8, 21, -49 - i * 8, 8)),
      1.6,
      dark,
      Math.min(0.5, lines),
    );
}

function drawNose(pen: Pen, person: Person, face: Facing, fine: boolean): void {
  const dark = skinDark(person.skin);
  const { width, length, bridge } = person.nose;
  const tipV = 31 * length;
  const wing = 10.5 * width;
  const tipX = face.x(0, 16) + 3;
  const tipY = face.y(tipV, 14);
  const rootX = face.x(3.5, 1 + 2 * bridge);
  const ridge = spline(
    [
      rootX + 1,
      face.y(-19),
      rootX + 0.5 + bridge,
      face.y(-3),
      tipX - 2 + bridge * 1.5,
      tipY - 10,
      tipX + 2.5 * width,
      tipY - 1,
      tipX - 1,
      tipY + 5,
    ],
    false,
    6,
  );
  // Light on the ridge, shade beneath.
  pen.fill(
    spline(
      [rootX - 5, face.y(-10), tipX - 5, tipY - 10, tipX - 2, tipY, tipX - 7, tipY - 2],
      true,
      4,
    ),
    0xfff0cf,
    0.2,
  );
  pen.fill(
    spline(
      [
        face.x(-wing, 5),
        tipY + 1,
        tipX - 3,
        tipY + 5.5,
        face.x(wing, 5) + 1,
        tipY + 1,
        face.x(wing * 0.6, 6),
        tipY + 6,
        tipX - 3,
        tipY + 8,
        face.x(-wing * 0.6, 6),
        tipY + 6,
      ],
      true,
      4,
    ),
    dark,
    0.3,
  );
  pen.line(ridge, 2.5, dark, 0.72);
  for (const s of [-1, 1]) {
    if (s * face.turn > 0.7) continue;
    const nx = face.x(s * wing, 5);
    pen.line(
      spline([nx - s * 1, tipY - 5, nx + s * 2.2, tipY - 0.5, nx - s * 1.5, tipY + 3.5], false, 4),
      2.1,
      dark,
      0.55,
    );
    if (fine)
      pen.fill(
        ellipse(face.x(s * wing * 0.5, 8), tipY + 4.6, 2.7 * width, 1.7, 0, 10),
        mix(dark, PALETTE.ink, 0.35),
        0.6,
      );
  }
}

const FRECKLES = [
  -34, 16, -27, 22, -20, 15, -38, 24, -30, 30, -14, 20, 16, 20, 22, 15, 28, 22, 35, 16, 32, 29, 39,
  24, -5, 12, 6, 14,
];

function drawFreckles(pen: Pen, person: Person, face: Facing): void {
  const colour = mix(person.skin, 0xa85a2e, 0.62);
  for (let i = 0; i < FRECKLES.length; i += 2)
    pen.fill(
      circle(
        face.x(FRECKLES[i] as number),
        face.y(FRECKLES[i + 1] as number),
        i % 3 ? 1.6 : 1.2,
        8,
      ),
      colour,
      0.6,
    );
}

function drawGlasses(
  pen: Pen,
  kind: "round" | "square" | "half",
  face: Facing,
  fine: boolean,
): void {
  const frame = kind === "half" ? 0xd3ab9c : 0x2a1712;
  const width = fine ? 2.4 : 3;
  const v = kind === "half" ? 9 : 1;
  for (const s of [-1, 1]) {
    const lens =
      kind === "round"
        ? ellipse(s * 24.5, v, 20, 18.5, 0, 30)
        : kind === "square"
          ? spline(
              [
                s * 6,
                v - 13,
                s * 24,
                v - 15.5,
                s * 43,
                v - 14,
                s * 45,
                v + 2,
                s * 38,
                v + 16,
                s * 12,
                v + 16,
                s * 5.5,
                v + 3,
              ],
              true,
              5,
            )
          : spline(
              [
                s * 6,
                v - 9,
                s * 24,
                v - 8.5,
                s * 43,
                v - 10,
                s * 42,
                v + 2,
                s * 25,
                v + 12.5,
                s * 9,
                v + 3,
              ],
              true,
              5,
            );
    const shown = face.path(lens, 7);
    pen.fill(shown, 0xfff6e0, 0.09);
    pen.line(shown, width, frame, 0.95, true);
    if (fine && kind !== "half" && s * face.turn < 0.5)
      pen.line(face.path([s * 24.5 - 10, v - 4, s * 24.5 - 3, v - 10], 7), 2, 0xfffaf0, 0.35);
    const hinge = s * (kind === "round" ? 44 : 44);
    if (s * face.turn < 0.55)
      pen.line(
        [face.x(hinge, 7), face.y(v - 4, 7), face.x(s * 56, 2), face.y(v - 5)],
        width,
        frame,
        0.9,
      );
  }
  pen.line(face.path(quadratic(-6, v - 3, 0, v - 8, 6, v - 3, 6), 10), width, frame, 0.95);
}
