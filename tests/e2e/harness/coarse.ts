/**
 * A page whose pictures are not drawn and whose sound is made coarsely: together they are almost half of what an evening
 * costs a machine without a graphics card, and most tests look at neither. All that leads to them goes on.
 */

/** Runs in the page before its own scripts. */
export function makeCoarse(): void {
  const Full = window.AudioContext;
  window.AudioContext = class extends Full {
    constructor(options?: AudioContextOptions) {
      super({ ...options, sampleRate: 8000 });
    }
  };
  const nothing = Object.fromEntries(
    "arc arcTo beginPath bezierCurveTo clearRect closePath drawImage ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect roundRect stroke"
      .split(" ")
      .map((stroke) => [stroke, () => {}]),
  );
  Object.assign(CanvasRenderingContext2D.prototype, nothing);
  // All is there and can be pressed, but is not painted; and what pulses without end would be painted in each frame.
  const unpainted = new CSSStyleSheet();
  unpainted.replaceSync(
    ":root { opacity: 0 } *, ::before, ::after { animation-iteration-count: 1 !important }",
  );
  document.adoptedStyleSheets.push(unpainted);
}
