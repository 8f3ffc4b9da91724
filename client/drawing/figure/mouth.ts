import { bezier, lerp, quadratic, spline } from "../geometry.ts";
import { mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Facing } from "./facing.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { skinDark } from "./shade.ts";

/** Where the mouth is: winds are blown here, beards grow round it. */
export interface MouthAt {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly gap: number;
}

export function mouthAt(person: Person, pose: Pose, face: Facing): MouthAt {
  const x = face.x(0, 6) + 1;
  return {
    x,
    y: face.y(53 + person.head.length * 0.35, 4),
    halfWidth:
      22 *
      pose.mouthWidth *
      (0.92 + 0.08 * person.head.width) *
      (1 - 0.13 * Math.abs(face.turn)) *
      (1 - 0.12 * pose.mouthOpen),
    gap: 15 * pose.mouthOpen,
  };
}

export function drawMouth(
  pen: Pen,
  person: Person,
  pose: Pose,
  face: Facing,
  fine: boolean,
): MouthAt {
  const mouth = mouthAt(person, pose, face);
  const { x, y, gap } = mouth;
  const dark = skinDark(person.skin);
  const lip = person.lip;
  // Level lips read as sad, so rest is a shade above level.
  const curve = pose.mouthCurve + 0.1;
  const wide = mouth.halfWidth * (1 + 0.16 * Math.max(0, curve));
  const full = (1 - 0.74 * pose.mouthPress) * person.lips;
  const t = face.turn;
  const lx = x - wide * (1 + 0.12 * t);
  const rx = x + wide * (1 - 0.12 * t);
  const corner = y - 8.5 * curve;
  const top = y - 1 + 5.2 * curve - gap * 0.35;
  const bottom = y + 1 + 5.6 * curve + gap * 0.85;
  const midTop = 2 * top - corner;
  const midBottom = 2 * bottom - corner;
  if (pose.mouthOpen > 0.04) {
    pen.fill(
      [
        ...quadratic(lx, corner, x, midTop, rx, corner, 14),
        ...quadratic(rx, corner, x, midBottom, lx, corner, 14),
      ],
      0x3a0d14,
    );
    if (curve > 0.25 || pose.mouthOpen > 0.4)
      pen.fill(
        [
          ...quadratic(lx, corner, x, midTop, rx, corner, 14),
          ...quadratic(rx, corner, x, midTop + gap * (curve > 0.25 ? 1.1 : 0.6), lx, corner, 14),
        ],
        0xf8ecd6,
      );
  }
  // Upper lip with its bow.
  const peak = lerp(top, corner, 0.3) - 5.5 * full;
  const bow = [
    ...bezier(
      lx + 0.5,
      corner,
      x - wide * 0.5,
      peak,
      x - 6,
      top - 8.5 * full,
      x,
      top - 5 * full,
      9,
    ),
    ...bezier(x, top - 5 * full, x + 6, top - 8.5 * full, x + wide * 0.5, peak, rx, corner, 9),
  ];
  pen.fill([...bow, ...quadratic(rx, corner, x, midTop, lx, corner, 12)], mix(lip, 0x2a0810, 0.12));
  pen.fill(
    [
      ...quadratic(lx, corner, x, midBottom, rx, corner, 12),
      ...quadratic(rx, corner, x, 2 * (bottom + 8.5 * full) - corner - 1, lx, corner, 12),
    ],
    mix(lip, person.skin, 0.24),
  );
  if (fine)
    pen.line(
      quadratic(
        x - 8,
        bottom + 3.6 * full,
        x - 1,
        bottom + 5.2 * full,
        x + 6,
        bottom + 3.6 * full,
        6,
      ),
      2,
      0xfff0cf,
      0.2,
    );
  if (pose.mouthOpen <= 0.04)
    pen.line(
      quadratic(lx, corner, x, midTop + 2, rx, corner, 14),
      2.3,
      mix(lip, 0x1a0508, 0.62),
      0.95,
    );
  for (const [cx, s] of [
    [lx, -1],
    [rx, 1],
  ] as const)
    pen.line(
      spline(
        [cx - s, corner + 1.5, cx + s * 2.5, corner - 2 * curve, cx + s * 4, corner - 5 * curve],
        false,
        4,
      ),
      2.1,
      dark,
      0.6,
    );
  if (!fine) return mouth;
  const fold = Math.max(0.45 * Math.max(0, curve - 0.3), person.age * 0.42);
  if (fold > 0.1)
    for (const s of [-1, 1])
      pen.line(
        spline(
          [
            face.x(s * 16, 4),
            face.y(31),
            x + s * (wide + 7),
            face.y(42),
            x + s * (wide + 6),
            corner + 6,
          ],
          false,
          5,
        ),
        1.9,
        dark,
        fold * 0.75,
      );
  if (curve < -0.22)
    for (const s of [-1, 1])
      pen.line(
        quadratic(
          x + s * (wide + 3),
          corner + 3,
          x + s * (wide + 6),
          corner + 7,
          x + s * (wide + 6),
          corner + 12,
          5,
        ),
        1.9,
        dark,
        0.42,
      );
  pen.line(quadratic(x - 8, bottom + 13, x, bottom + 16, x + 8, bottom + 13, 6), 2, dark, 0.26);
  return mouth;
}
