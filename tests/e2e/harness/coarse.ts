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
  const strokes = ["clearRect", "drawImage", "fill", "fillRect", "fillText", "stroke"] as const;
  for (const name of strokes) CanvasRenderingContext2D.prototype[name] = () => {};
}
