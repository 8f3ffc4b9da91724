/**
 * A page whose pictures are not drawn and whose sound is made coarsely: together they are almost half of what an evening
 * costs a machine without a graphics card, and most tests look at neither. All that leads to them goes on.
 */

/** On a coarse page: whether all is painted as for a person's eyes, from now on. */
export type Paint = (painted: boolean) => void;

/** Runs in the page before its own scripts. */
export function makeCoarse(): void {
  const Full = window.AudioContext;
  window.AudioContext = class extends Full {
    constructor(options?: AudioContextOptions) {
      super({ ...options, sampleRate: 3000 });
    }
  };
  const { prototype } = CanvasRenderingContext2D;
  const strokes =
    "arc arcTo beginPath bezierCurveTo clearRect closePath drawImage ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect roundRect stroke".split(
      " ",
    ) as (keyof CanvasRenderingContext2D)[];
  const drawn = Object.fromEntries(strokes.map((stroke) => [stroke, prototype[stroke]]));
  const undrawn = Object.fromEntries(strokes.map((stroke) => [stroke, () => {}]));
  // All is there and can be pressed, but is not painted; and what pulses without end would be painted in each frame.
  const unpainted = new CSSStyleSheet();
  unpainted.replaceSync(
    ":root { opacity: 0 } *, ::before, ::after { animation-iteration-count: 1 !important }",
  );
  document.adoptedStyleSheets.push(unpainted);
  const paint: Paint = (painted) => {
    Object.assign(prototype, painted ? drawn : undrawn);
    unpainted.disabled = painted;
  };
  paint(false);
  Object.assign(window, { paint });
}
