import { at, circle, clamp, lerp, norms } from "../geometry.ts";
import { type Colour, mix, PALETTE } from "../palette.ts";
import type { Path, Pen } from "../pen.ts";
import { along, type StringCurve, sampleAt } from "./curve.ts";
import { drawFray, drawNick } from "./fibres.ts";
import { drawBindings, drawBlots, drawGoldGlow, drawGoldThread } from "./gold.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import { type Strands, strandsOf } from "./strands.ts";

const SLACK_MINE = 0xa79a8c;
const SLACK_THEIRS = 0x6d6a78;
const SHINE = 0xfffdf2;
const WINDING = 0x10201f;
/** Samples drawn as one stroke: colour and width change from one to the next. */
const PIECE = 5;
/** Stripes of colour along the whole string. */
const STRIPES = 11;

/** The bond with whom one looks at. The drawing adds nothing that `shape` and `motion` do not say. */
export function drawString(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  motion: StringMotion,
): void {
  const strands = strandsOf(curve, shape, motion);
  const look = coloursOf(curve, shape, strands);
  drawGoldGlow(pen, curve, shape, strands);
  drawShadow(pen, curve, shape, strands);
  if (shape.beat.blur > 0 && !shape.wear.gap) drawBlur(pen, curve, shape, strands);
  drawThrob(pen, curve, shape, strands, motion);
  if (shape.look && shape.look.ringing > 0) drawRinging(pen, curve, shape, strands, motion);
  drawWound(pen, curve, shape, strands, look, 0, curve.samples);
  drawPlain(pen, curve, shape, strands, look);
  if (!strands.gap) weave(pen, curve, shape, strands, look);
  drawGoldThread(pen, curve, shape, strands, motion.seconds);
  drawBindings(pen, curve, shape, strands, motion);
  drawBlots(pen, curve, shape, strands);
  drawTear(pen, curve, shape, strands, look, motion);
  drawBeads(pen, curve, shape, strands, look, motion);
}

interface Colours {
  readonly mine: Colour;
  /** By place 0 … 1: it turns towards "them" where gold has joined the strands. */
  readonly theirs: (s: number) => Colour;
  /** Width of their strand by place: it thins where it fades. */
  readonly theirWidth: (s: number) => number;
  readonly theirAlpha: (s: number) => number;
}

function coloursOf(curve: StringCurve, shape: StringShape, strands: Strands): Colours {
  const { theirs, wear, look } = shape;
  const off = theirs.lean > 0 ? PALETTE.sharp : PALETTE.flat;
  const fade = look?.fade ?? 0;
  const faded = (s: number): number => fade * clamp((s - 0.3) / 0.62, 0, 1);
  return {
    mine: mix(PALETTE.you, SLACK_MINE, wear.grey),
    theirs: (s) => {
      // Half way colours would be mud: a growing share of every winding takes the new colour instead.
      const share = theirs.hue * (1 - at(strands.joined, sampleAt(curve, s)));
      return mix((s * STRIPES) % 1 < share ? off : PALETTE.them, SLACK_THEIRS, wear.grey);
    },
    theirWidth: (s) => along(curve.width, s) * shape.thickness * (1 - 0.72 * faded(s)),
    theirAlpha: (s) => 1 - 0.55 * faded(s),
  };
}

const mineWidth = (curve: StringCurve, shape: StringShape, s: number): number =>
  along(curve.width, s) * shape.thickness;

/** Runs of samples outside the gap. */
function* unbroken(
  curve: StringCurve,
  strands: Strands,
  from: number,
  to: number,
): Generator<readonly [number, number]> {
  if (!strands.gap) {
    yield [from, to];
    return;
  }
  const first = Math.floor(strands.gap[0] * curve.samples);
  const second = Math.ceil(strands.gap[1] * curve.samples);
  if (from < first) yield [from, Math.min(to, first)];
  if (to > second) yield [Math.max(from, second), to];
}

const piece = (path: Path, from: number, to: number): number[] => path.slice(2 * from, 2 * to + 2);

/** A dark bed under both strands: it lifts them off orange wood and bright cloth. */
function drawShadow(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  for (const path of [strands.theirs, strands.mine])
    for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
      const w = mineWidth(curve, shape, (from + to) / 2 / curve.samples);
      pen.line(piece(path, from, to), w + 13 * curve.scale, PALETTE.ink, 0.22);
    }
}

/** Swings too fast to follow: the eye sees a band. */
function drawBlur(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  const w = along(curve.swing, 0.5) * 1.7;
  const colour = shape.theirs.lean > 0 ? PALETTE.sharp : PALETTE.flat;
  pen.line(curve.points, w, colour, 0.1 * shape.beat.blur);
  pen.line(strands.middle, w * 0.55, colour, 0.12 * shape.beat.blur);
}

/** Two tones together are louder when their waves meet: the string lights up as often as they beat. */
function drawThrob(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  motion: StringMotion,
): void {
  const { beat, wear } = shape;
  const meeting =
    beat.hertz === 0
      ? 0.5
      : (0.5 + 0.5 * Math.cos(2 * Math.PI * motion.beating)) * (1 - 0.7 * beat.blur);
  const light = (0.05 + 0.13 * meeting) * (1 - wear.grey);
  for (const [from, to] of unbroken(curve, strands, 0, curve.samples))
    pen.line(piece(strands.middle, from, to), 15 * curve.scale, PALETTE.lamp, light);
}

/** After a blow the string goes on sounding with nobody there: pale copies swing out and fade. */
function drawRinging(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  motion: StringMotion,
): void {
  const look = shape.look;
  if (!look) return;
  for (let n = 0; n < 3; n++) {
    const age = (motion.seconds * 0.7 + n / 3) % 1;
    const reach = age * 34 * curve.scale;
    const alpha = 0.75 * look.ringing * (1 - age) ** 1.3;
    for (const side of [-1, 1])
      for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
        const near = from === 0 ? Math.max(0, to - curve.samples * 0.24) : from;
        const far = from === 0 ? to : Math.min(to, from + curve.samples * 0.24);
        pen.line(
          echo(strands.mine, curve, Math.floor(near), Math.floor(far), side * reach),
          2.2 * curve.scale,
          PALETTE.tornLight,
          alpha,
        );
      }
  }
}

function echo(path: Path, curve: StringCurve, from: number, to: number, by: number): number[] {
  const out: number[] = [];
  for (let i = from; i <= to; i += 2)
    out.push(
      at(path, 2 * i) + at(curve.normals, 2 * i) * by,
      at(path, 2 * i + 1) + at(curve.normals, 2 * i + 1) * by,
    );
  return out;
}

/** One's own strand: plain bone with a line of shine, always. */
function drawPlain(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
): void {
  const edge = 5 * curve.scale;
  for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
    for (let i = from; i < to; i += PIECE * 2)
      pen.line(
        piece(strands.mine, i, Math.min(to, i + PIECE * 2)),
        mineWidth(curve, shape, i / curve.samples) + edge,
        PALETTE.ink,
        0.72,
      );
    for (let i = from; i < to; i += PIECE * 2)
      pen.line(
        piece(strands.mine, i, Math.min(to, i + PIECE * 2)),
        mineWidth(curve, shape, i / curve.samples),
        look.mine,
      );
    const w = mineWidth(curve, shape, 0.5);
    const path = piece(strands.mine, from, to);
    const normals = norms(path);
    pen.line(
      path.map((value, k) => value - at(normals, k) * w * 0.2),
      w * 0.26,
      SHINE,
      0.8 * (1 - shape.wear.grey),
    );
  }
}

/** Their strand from sample `first` to `last`: wound, in the colour of where they stand, barbed when off. */
function drawWound(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  first: number,
  last: number,
): void {
  const edge = 5 * curve.scale;
  for (const [from, to] of unbroken(curve, strands, first, last)) {
    if (to - from < 1) continue;
    for (let i = from; i < to; i += PIECE) {
      const s = i / curve.samples;
      pen.line(
        piece(strands.theirs, i, Math.min(to, i + PIECE)),
        look.theirWidth(s) + edge,
        PALETTE.ink,
        0.66 * look.theirAlpha(s),
      );
    }
    drawBarbs(pen, curve, shape, strands, look, from, to);
    for (let i = from; i < to; i += PIECE) {
      const s = i / curve.samples;
      pen.line(
        piece(strands.theirs, i, Math.min(to, i + PIECE)),
        look.theirWidth(s),
        look.theirs(s),
        look.theirAlpha(s),
      );
    }
    drawWinding(pen, curve, strands, look, from, to);
  }
}

function drawWinding(
  pen: Pen,
  curve: StringCurve,
  strands: Strands,
  look: Colours,
  from: number,
  to: number,
): void {
  const normals = norms(piece(strands.theirs, from, to));
  const step = curve.samples > 150 ? 3 : 2;
  for (let i = from + 1; i < to; i += step) {
    const s = i / curve.samples;
    const half = look.theirWidth(s) * 0.48;
    const nx = at(normals, 2 * (i - from)) * half;
    const ny = at(normals, 2 * (i - from) + 1) * half;
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    // Slanted as real windings are.
    pen.line(
      [x - nx + ny * 0.35, y - ny - nx * 0.35, x + nx - ny * 0.35, y + ny + nx * 0.35],
      1.25 * curve.scale,
      WINDING,
      0.5,
    );
  }
}

/** Barbs stand up from a sharp strand and hang from a flat one: the difference without colour. */
function drawBarbs(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  from: number,
  to: number,
): void {
  if (shape.theirs.barbs === 0) return;
  const up = shape.theirs.lean > 0 ? -1 : 1;
  const normals = norms(piece(strands.theirs, from, to));
  const step = Math.max(4, Math.round(curve.samples / (shape.theirs.lean > 0 ? 34 : 26)));
  for (let i = from + 2; i < to - 1; i++) {
    if (i % step !== 0) continue;
    const free = 1 - at(strands.joined, i);
    if (free < 0.4) continue;
    const s = i / curve.samples;
    const length = look.theirWidth(s) * 0.5 + 12 * curve.scale * shape.theirs.barbs * free;
    const nx = at(normals, 2 * (i - from));
    const ny = at(normals, 2 * (i - from) + 1);
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    const side = ny < 0 ? -up : up;
    const tip = [x, y, x + side * nx * length, y + side * ny * length];
    pen.line(tip, 5 * curve.scale, PALETTE.ink, 0.55);
    pen.line(tip, 2.2 * curve.scale, look.theirs(s), look.theirAlpha(s));
  }
}

/** Theirs comes on top in every second half wave, so that the two wind around each other. */
function weave(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
): void {
  let start = -1;
  for (let i = 2; i <= curve.samples; i++) {
    const over =
      Math.sin(2 * Math.PI * shape.crests * (i / curve.samples) + 1.5) > 0 && i < curve.samples - 1;
    if (over && start < 0) start = i;
    if ((!over || i === curve.samples) && start >= 0) {
      drawWound(pen, curve, shape, strands, look, start, i - 1);
      start = -1;
    }
  }
}

function drawTear(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  motion: StringMotion,
): void {
  const { wear } = shape;
  wear.nicks.forEach((s, n) => {
    const path = n % 2 ? strands.mine : strands.theirs;
    const i = sampleAt(curve, s);
    const heading = Math.atan2(
      at(path, 2 * i + 3) - at(path, 2 * i - 1),
      at(path, 2 * i + 2) - at(path, 2 * i - 2),
    );
    drawNick(
      pen,
      at(path, 2 * i),
      at(path, 2 * i + 1),
      heading,
      n % 2 ? look.mine : look.theirs(s),
      n * 5 + 1,
      motion.seconds,
      curve.scale,
    );
  });
  if (shape.look && shape.look.kink > 0) drawFault(pen, curve, shape, strands);
  if (strands.gap) {
    drawHairs(pen, curve, shape, strands, look, motion);
    const first = Math.floor(strands.gap[0] * curve.samples);
    const second = Math.ceil(strands.gap[1] * curve.samples);
    const ends = [
      [strands.theirs, first, 1, look.theirs(strands.gap[0]), 23],
      [strands.theirs, second, -1, look.theirs(strands.gap[1]), 51],
      [strands.mine, first, 1, look.mine, 11],
      [strands.mine, second, -1, look.mine, 37],
    ] as const;
    for (const [path, index, towards, colour, seed] of ends)
      drawFray(
        pen,
        {
          path,
          index,
          towards,
          colour,
          seed,
          count: wear.fibres,
          length: wear.fray * curve.scale,
          combed: shape.look?.combed ?? 0,
        },
        motion.seconds,
        motion.sinceTorn,
        curve.scale,
      );
  }
  if (shape.look && shape.look.gash > 0) drawGash(pen, curve, shape);
}

/** Where a misread answer shifted the string, two short ticks mark the fault. */
function drawFault(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  const look = shape.look;
  if (!look || strands.gap) return;
  for (const s of [look.at - 0.02, look.at + 0.02]) {
    const i = sampleAt(curve, s);
    const half = 15 * curve.scale * look.kink + 5 * curve.scale;
    const nx = at(curve.normals, 2 * i) * half;
    const ny = at(curve.normals, 2 * i + 1) * half;
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    pen.line([x - nx, y - ny, x + nx, y + ny], 5 * curve.scale, PALETTE.ink, 0.6);
    pen.line([x - nx, y - ny, x + nx, y + ny], 2 * curve.scale, PALETTE.tornLight, 0.9);
  }
}

/** Hairs that still hold across the gap; every step of a repair adds one. */
function drawHairs(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  motion: StringMotion,
): void {
  if (!strands.gap) return;
  const first = Math.floor(strands.gap[0] * curve.samples);
  const second = Math.ceil(strands.gap[1] * curve.samples);
  for (let h = 0; h < shape.wear.hairs; h++) {
    const path = h % 2 ? strands.theirs : strands.mine;
    const [ax, ay] = [at(path, 2 * first), at(path, 2 * first + 1)];
    const [bx, by] = [at(path, 2 * second), at(path, 2 * second + 1)];
    const hang =
      (h - (shape.wear.hairs - 1) / 2) * 17 * curve.scale +
      4 * Math.sin(motion.seconds * 1.4 + h * 2);
    const hair: number[] = [];
    for (let k = 0; k <= 12; k++) {
      const t = k / 12;
      const bow = Math.sin(Math.PI * t) * (hang + 8 * curve.scale);
      hair.push(lerp(ax, bx, t), lerp(ay, by, t) + bow);
    }
    pen.line(hair, 3.6 * curve.scale, PALETTE.ink, 0.45);
    pen.line(hair, 1.6 * curve.scale, h % 2 ? look.theirs(0.5) : look.mine, 0.85);
  }
}

/** The cut of a blow, slanting across both strands. */
function drawGash(pen: Pen, curve: StringCurve, shape: StringShape): void {
  const look = shape.look;
  if (!look) return;
  const i = sampleAt(curve, look.at);
  const [x, y] = [at(curve.points, 2 * i), at(curve.points, 2 * i + 1)];
  const [dx, dy] = [0.5, -0.87];
  const reach = (30 + 32 * look.gash) * curve.scale;
  const w = 7 * curve.scale * look.gash;
  const blade = (width: number): number[] => [
    x - dx * reach,
    y - dy * reach,
    x - dy * width * 0.5,
    y + dx * width * 0.5,
    x + dx * reach,
    y + dy * reach,
    x + dy * width * 0.5,
    y - dx * width * 0.5,
  ];
  pen.fill(blade(w * 2.6), PALETTE.ink, 0.55);
  pen.fill(blade(w * 1.5), PALETTE.edge);
  pen.fill(blade(w * 0.5), SHINE);
}

/**
 * A ring for one's own onset and a dot for theirs: together the dot lies in the ring, a late dot lies
 * further on, and a line ties the two. Each lights on its own onset.
 */
function drawBeads(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  motion: StringMotion,
): void {
  const { mine, theirs } = shape.onset;
  const s = curve.scale;
  const [i, j] = [sampleAt(curve, mine), sampleAt(curve, theirs)];
  if (Math.abs(theirs - mine) > 0.03) {
    const tie = piece(strands.middle, Math.min(i, j), Math.max(i, j));
    pen.line(tie, 8 * s, PALETTE.ink, 0.85);
    pen.line(tie, 3 * s, theirs > mine ? PALETTE.flat : PALETTE.sharp);
  }
  const [x, y] = [at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1)];
  const ring = (13 + 3 * motion.onset.mine) * s;
  if (motion.onset.mine > 0.05)
    pen.fill(circle(x, y, ring * 1.9), PALETTE.lamp, 0.2 * motion.onset.mine);
  pen.line(circle(x, y, ring), 7.5 * s, PALETTE.ink, 0.9, true);
  pen.line(circle(x, y, ring), 3.6 * s, look.mine, 1, true);
  const [u, v] = [at(strands.middle, 2 * j), at(strands.middle, 2 * j + 1)];
  const dot = (7.2 + 2.4 * motion.onset.theirs) * s;
  if (motion.onset.theirs > 0.05)
    pen.fill(circle(u, v, dot * 2.4), PALETTE.lamp, 0.2 * motion.onset.theirs);
  pen.fill(circle(u, v, dot + 3 * s), PALETTE.ink, 0.9);
  pen.fill(circle(u, v, dot), look.theirs(theirs));
}
