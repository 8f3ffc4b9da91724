import type { JSX } from "preact";
import type { Cue } from "../../shared/model/cue.ts";

/** Drawn on a 24 grid round the origin: strokes of 2 with round ends, dots filled. */
const L = (d: string, width = 2): JSX.Element => <path d={d} stroke-width={width} />;
const D = (x: number, y: number, r: number): JSX.Element => (
  <circle cx={x} cy={y} r={r} class="dot" />
);
const F = (d: string): JSX.Element => <path d={d} class="dot" />;

const around = (
  n: number,
  from: number,
  step: number,
  draw: (x: number, y: number, i: number) => JSX.Element,
) =>
  Array.from({ length: n }, (_, i) =>
    draw(Math.cos(from + i * step), Math.sin(from + i * step), i),
  );

const at = (value: number): string => value.toFixed(1);

const CUE_ICONS: Readonly<Record<Cue, () => JSX.Element>> = {
  comeUp: () => (
    <>
      {L("M-8 7C-2 6 4 1 5-8")}
      {L("M0-5 5.4-9.5 9-3.5")}
      {D(-8, 7, 2.5)}
    </>
  ),
  comeDown: () => (
    <>
      {L("M-8-7C-2-6 4-1 5 8")}
      {L("M0 5 5.4 9.5 9 3.5")}
      {D(-8, -7, 2.5)}
    </>
  ),
  moveOn: () => (
    <>
      {L("M-9-6.5-2.5 0-9 6.5")}
      {L("M-1-6.5 5.5 0-1 6.5")}
      {D(9.5, 0, 1.7)}
    </>
  ),
  holdBack: () => (
    <>
      {L("M-10 5A10 10 0 0 1 10 5", 2.4)}
      {D(0, 4, 2.8)}
    </>
  ),
  wait: () => (
    <>
      {L("M-10-2C-6 3.4-3 4.6 0 4.6S6 3.4 10-2", 2.2)}
      {L("M-6.4 3.6-8.4 7.4M0 5.4V9.6M6.4 3.6 8.4 7.4")}
    </>
  ),
  steady: () => (
    <>
      {L("M-10 5.5H10M0 5.5V-3M-5 10H5")}
      {D(0, -5.6, 3.4)}
    </>
  ),
  support: () => (
    <>
      {L("M-10-2C-9 5.5-4.5 9 0 9S9 5.5 10-2", 2.4)}
      {D(0, -2.4, 4)}
    </>
  ),
  makeRoom: () => (
    <>
      {L("M-7.4-7.4A9.6 9.6 0 0 0-7.4 7.4M7.4-7.4A9.6 9.6 0 0 1 7.4 7.4")}
      {D(0, 0, 3.2)}
      {L("M-5.4 0H-7.6M5.4 0H7.6")}
    </>
  ),
  warm: () => (
    <>
      {L("M-6 6A6 6 0 0 1 6 6M-10.5 6H10.5", 2.2)}
      {around(5, Math.PI, Math.PI / 4, (x, y) =>
        L(`M${at(x * 8.8)} ${at(6 + y * 8.8)}L${at(x * 12)} ${at(6 + y * 12)}`),
      )}
    </>
  ),
  lead: () => (
    <>
      {D(6, -5, 3.8)}
      {D(-2, 1.4, 2.6)}
      {D(-7.8, 7, 1.8)}
      {L("M2.6-10.4A11 11 0 0 1 11 1.6", 1.6)}
    </>
  ),
  nod: () => (
    <>
      <ellipse cx={0} cy={-3.4} rx={5.4} ry={6.4} stroke-width={2} />
      {L("M-8 5.6C-5 9.4-2.4 10.4 0 10.4S5 9.4 8 5.6")}
      {L("M0-2V3M-1.8 1.6 0 3.4 1.8 1.6", 1.6)}
    </>
  ),
  ask: () => (
    <>
      {L("M-5-5.4C-4.4-8.6-2.4-10 0-10 3-10 5.2-8.2 5.2-5.6 5.2-1.6 0-1.6 0 3.2", 2.4)}
      {D(0, 8.2, 2)}
    </>
  ),
  showNeed: () => (
    <>
      {L("M-10.4 2.6C-10 7-7 9.4-3 9.6M10.4 2.6C10 7 7 9.4 3 9.6", 2.2)}
      {L("M0-10.4C-3.6-6-4.6-3.6-4.6-1.8A4.6 4.6 0 0 0 4.6-1.8C4.6-3.6 3.6-6 0-10.4Z")}
    </>
  ),
  ownIt: () =>
    F("M0 9.6C-6 5.4-10 1.2-10-3.4A5.2 5.2 0 0 1 0-5.8 5.2 5.2 0 0 1 10-3.4C10 1.2 6 5.4 0 9.6Z"),
  stop: () => (
    <>
      {L("M-5.8 2V-5.6M-2-.4V-9M2-.4V-9.2M5.8 2V-6.2", 3)}
      {L("M6.4 5.4 10-.6", 3)}
      {F("M-7.3 0H7.3V4.6C6.6 8.4 3.6 10.6 0 10.6S-6.6 8.4-7.3 4.6Z")}
    </>
  ),
  gather: () => (
    <>
      {around(6, -Math.PI / 2, Math.PI / 3, (x, y) => D(x * 9.2, y * 9.2, 2.2))}
      <circle cx={0} cy={0} r={4} stroke-width={1.8} />
    </>
  ),
  glare: () => (
    <>
      {L("M-10-6.6-1.6-1.6M10-6.6 1.6-1.6", 2.6)}
      {D(-5, 2.8, 2.8)}
      {D(5, 2.8, 2.8)}
    </>
  ),
  stab: () => F("M-8-8.6H8L0 10.4Z"),
  impose: () => F("M-10-4.6H1V-9.8L11 0 1 9.8V4.6H-10Z"),
};

const ACT_ICONS = {
  breathe: () => (
    <>
      {around(3, 0, 0, (_x, _y, i) => {
        const r = 4 + i * 4;
        const x = at(r * 0.92);
        const y = at(6 - r * 0.38);
        return L(`M-${x} ${y}A${r} ${r} 0 0 1 ${x} ${y}`);
      })}
      {D(0, 6.4, 1.9)}
    </>
  ),
  inward: () => (
    <>
      {L("M-10 0C-6 5-3 6.2 0 6.2S6 5 10 0", 2.2)}
      {L("M0-9.6V-1M-3.2-4 0-.8 3.2-4")}
    </>
  ),
  away: () => (
    <>
      {L("M-10 0C-6-5-3-6.2 0-6.2S6-5 10 0C6 5 3 6.2 0 6.2S-6 5-10 0Z", 1.8)}
      {D(5.4, 0, 2.8)}
    </>
  ),
  alone: () => L("M-10 0C-8-6.6-4.6-6.6-2.4 0S4.4 6.6 6 2.4 8.6-4 10-4", 2.2),
  friends: () => (
    <>
      {L("M-10-1C-7-7.4-3-7.4 0-1S7 5.4 10-1", 2.2)}
      {L("M-10 3C-7-3.4-3-3.4 0 3S7 9.4 10 3", 1.6)}
    </>
  ),
  code: () => (
    <>
      {L("M-9-9H-3V-3H-9ZM3-9H9V-3H3ZM-9 3H-3V9H-9Z")}
      {D(5, 5, 2)}
      {D(9, 9, 1.6)}
    </>
  ),
  lines: () => (
    <>
      {L("M-9-7H9M-9-1.5H9M-9 4H2", 2)}
      {L("M9 3.5A5 5 0 1 1 5 8.6M5 4.6 5 9 9.2 9", 1.6)}
    </>
  ),
  agreements: () => (
    <>
      {L("M-7.4-10H7.4V10H-7.4Z")}
      {L("M-3.4-5H3.4M-3.4-.6H3.4", 1.8)}
      {L("M-3.4 4.6-1 7 4 2.8", 1.8)}
    </>
  ),
  baton: () => (
    <>
      {L("M-4.6 4.6 10-10")}
      {D(-7, 7, 3.4)}
    </>
  ),
  lock: () => L("M-7-1H7V9H-7ZM-4-1V-4A4 4 0 0 1 4-4V-1", 2),
  settings: () => (
    <>
      {L("M-9-5.4H9M-9 5.4H9")}
      {D(3, -5.4, 3.4)}
      {D(-4, 5.4, 3.4)}
    </>
  ),
  card: () => (
    <>
      {L("M-7.4-10H7.4V10H-7.4Z")}
      {D(0, -3, 2.6)}
      {L("M-4 5.4A4 4 0 0 1 4 5.4")}
    </>
  ),
  help: () => CUE_ICONS.ask(),
  captions: () => (
    <>
      {L("M-10-7H10V7H-10Z")}
      {L("M-6-1H2M-6 3H6")}
    </>
  ),
  sound: () => (
    <>
      {F("M-10-3H-6L-1-8V8L-6 3H-10Z")}
      {L("M3.4-4A6 6 0 0 1 3.4 4M6.6-7A10 10 0 0 1 6.6 7")}
    </>
  ),
  silence: () => (
    <>
      {F("M-10-3H-6L-1-8V8L-6 3H-10Z")}
      {L("M4-4 10 4M10-4 4 4")}
    </>
  ),
  soundCheck: () => (
    <>
      {F("M-11-3H-8L-3-8V8L-8 3H-11Z")}
      {L("M1.6-3.6C2-7.2 8.8-7.2 8.4-2.8 8.2-.2 5.2-.2 5.2 3", 1.9)}
      {D(5.2, 7, 1.5)}
    </>
  ),
  leave: () => L("M2-9H-8V9H2M-2 0H10M6-4.4 10.4 0 6 4.4"),
} as const satisfies Record<string, () => JSX.Element>;

export type IconName = Cue | keyof typeof ACT_ICONS;

/** A stroke icon in the current text colour; `size` in its parent's units, centred on the origin inside an svg. */
export function Glyph({
  name,
  size,
}: {
  readonly name: IconName;
  readonly size: number;
}): JSX.Element {
  const draw =
    name in CUE_ICONS ? CUE_ICONS[name as Cue] : ACT_ICONS[name as keyof typeof ACT_ICONS];
  return (
    <g class="glyph" transform={`scale(${size / 24})`}>
      {draw()}
    </g>
  );
}

/** The icon as an svg element of its own, for HTML. */
export function Icon({
  name,
  size = 24,
}: {
  readonly name: IconName;
  readonly size?: number;
}): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="-13 -13 26 26" aria-hidden="true">
      <Glyph name={name} size={24} />
    </svg>
  );
}
