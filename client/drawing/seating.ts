/** Where the others sit, and which part of the screen belongs to each, in CSS pixels. Pure. */
import { clamp } from "./geometry.ts";
import type { Box, Layout, Spot } from "./layout.ts";

/** Smallest scale of a face at rest: 36 px wide, 52 high. */
const LEAST = 0.328;
/** Least size of a touch target. */
export const TOUCH = 44;
/** From this many others there is no room for instruments beside the faces on a phone. */
const BARE_FROM = 9;

/** Whether the others are drawn without instruments: faces and where they look come first. */
export const isBare = (at: Layout, others: number): boolean =>
  at.seats === "sides" && others >= BARE_FROM;

/**
 * Places of all other chairs, left to right in seating order after `me`. The middle is free for the
 * focused player, drawn large.
 * @param others 1 … 11
 */
export const halfCircle = (at: Layout, others: number): readonly Spot[] => {
  if (at.seats === "choir") return choir(at, others);
  const left = Math.ceil(others / 2);
  const place = at.seats === "sides" ? atSide : onArc;
  return Array.from({ length: others }, (_, i) =>
    i < left ? place(at, -1, i, left) : place(at, 1, others - 1 - i, others - left),
  );
};

/** @param rank 0 for the outermost, which sits nearest; `count` chairs on that side */
function onArc(at: Layout, side: -1 | 1, rank: number, count: number): Spot {
  const s = at.focus.scale / 0.97;
  const room = (side < 0 ? at.focus.x : at.width - at.focus.x) - 78 * s;
  const inner = side < 0 ? 212 * s : 226 * s;
  const outer = count === 1 ? 310 * s : Math.min(room, inner + 158 * s * (count - 1));
  const near = count === 1 ? 0.6 : 1 - rank / (count - 1);
  const most = count > 3 ? 0.42 : 0.47;
  return {
    x: at.focus.x + side * (count === 1 ? outer : inner + (outer - inner) * near),
    y: at.hall.horizon + (6 + 46 * near) * s,
    scale: Math.max(LEAST, (0.335 + (most - 0.335) * near) * s),
  };
}

/** Head and hair of a figure of scale 1: half width, and height over the pit of the neck. */
const HEAD = { half: 64, over: 198 } as const;
/** Words over the heads of a choir, pixels. */
const STRIP = 62;
/** Least width of a seat, pixels. */
const SEAT = 46;
/** Height of a name over a head, pixels. */
const NAME = 14;
/** On a phone: where the two strips of text under the paper begin, and the height of each, pixels. */
const STRIPS = { top: 61, each: 25 } as const;

/** In one or two rows between the edge of the screen and the face in the middle. */
function atSide(at: Layout, side: -1 | 1, rank: number, count: number): Spot {
  const phone = at.shape === "phone";
  // As far as the hair of the focused player, equally on both sides.
  const most = at.focus.x - HEAD.half * at.focus.scale - 2;
  const room = phone ? most : Math.min(most, 4 * SEAT);
  const edge = 2 + most - room;
  const crowded = count > 4;
  const columns = crowded ? 3 : count;
  const pitch = room / 3;
  const scale = phone ? clamp((pitch * 0.785) / 110, LEAST, 0.4) : LEAST;
  const rowHeight = HEAD.over * scale + NAME * Math.max(1, at.text);
  // Behind, a row of risers: in a crowd every column has two, else they alternate.
  const rows = crowded || (phone && count > 2) ? 2 : 1;
  // No name lies under the text: on a short phone both rows are lower.
  const words = STRIPS.top + (2 * STRIPS.each + NAME) * Math.max(1, at.text);
  const front = phone
    ? Math.max(
        at.focus.y + 14 * (at.focus.scale / 0.63),
        words + HEAD.over * scale + (rows - 1) * rowHeight,
      )
    : 192;
  const column = crowded ? Math.floor(rank / 2) : rank;
  const row = rank % rows;
  const share = columns === 1 ? 0.5 : column / (columns - 1);
  const margin = phone || crowded ? pitch / 2 : SEAT / 2;
  // With few players, nobody is hidden behind the hair of the focused player.
  const last = count <= 2 ? Math.max(margin, SEAT * 0.85) : margin;
  const inward = crowded ? margin + column * pitch : margin + share * (room - margin - last);
  const x = edge + inward;
  return {
    x: side < 0 ? x : 2 * at.focus.x - x,
    y: front - row * rowHeight,
    scale: phone && count === 1 ? scale * 1.1 : scale,
  };
}

/** Two rows across the whole screen, the back one on risers; few players sit in one. */
function choir(at: Layout, others: number): readonly Spot[] {
  const s = at.focus.scale / 0.97;
  const single = others <= 5;
  const margin = 84 * s;
  const scale = Math.max(LEAST, (others > 5 ? 0.42 : 0.5) * s);
  const top =
    at.weather.y +
    at.weather.height +
    STRIP * (0.5 + 0.5 * at.text) +
    NAME * at.text +
    HEAD.over * scale;
  // Between the text above and the hair below.
  const free = at.focus.y - (HEAD.over + 40) * at.focus.scale - top;
  const back = top + clamp(free * 0.3, 0, 60 * s);
  const step = clamp(free * 0.9, 88 * s, 116 * s);
  return Array.from({ length: others }, (_, i) => {
    const share = others === 1 ? 0.3 : i / (others - 1);
    const front = single || i % 2 === 0;
    return {
      x: margin + share * (at.width - 2 * margin),
      y: back + (single ? 40 * s : front ? step : 0),
      scale: front ? scale : Math.max(LEAST, scale * 0.94),
    };
  });
}

/** A click target around head and chest of the focused player. */
export function nearBox(at: Layout): Box {
  const { x, y, scale } = at.focus;
  const half = (at.seats === "sides" ? HEAD.half : 118) * scale;
  return { x: x - half, y: y - 205 * scale, width: 2 * half, height: 300 * scale };
}

/** Click targets around head and chest of all others at rest, without overlaps. */
export function restingBoxes(at: Layout, spots: readonly Spot[]): readonly Box[] {
  const boxes = spots.map((spot) => around(at, spot, spots.length));
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) part(a, b);
  return boxes.map(({ left, top, right, bottom }) => ({
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  }));
}

interface Edges {
  /** The head's place. */
  readonly x: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function around(at: Layout, { x, y, scale }: Spot, others: number): Edges {
  const crowded = others > 6;
  const half = Math.max(TOUCH / 2, (crowded ? 86 : 132) * scale);
  // On handhelds the name above the head belongs to it.
  const name = at.handheld ? NAME * Math.max(1, at.text) + 2 : 0;
  const tall = at.seats === "arc" ? 560 : at.seats === "choir" ? 420 : crowded ? 300 : 420;
  const top = y - 205 * scale - name;
  return {
    x,
    left: Math.max(0, x - half),
    top,
    right: Math.min(at.width, x + half),
    bottom: top + tall * scale + name,
  };
}

/**
 * Separates two boxes where they overlap: side by side if a finger still fits, else one above the
 * other.
 */
function part(a: Edges, b: Edges): void {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return;
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  if (right.x - left.x >= TOUCH) {
    const middle = (left.x + right.x) / 2;
    left.right = Math.min(left.right, middle);
    right.left = Math.max(right.left, middle);
    return;
  }
  const [upper, lower] = a.top <= b.top ? [a, b] : [b, a];
  upper.bottom = Math.min(upper.bottom, Math.max(lower.top, upper.top + TOUCH));
  lower.top = Math.max(lower.top, upper.bottom);
}

/** Place of a name: close above the hair when there is little room. */
export const labelSpot = (at: Layout, spot: Spot): { readonly x: number; readonly y: number } => ({
  x: spot.x,
  y: spot.y - (at.handheld ? 196 : at.seats === "choir" ? 206 : 244) * spot.scale,
});
