/** [X1] Sine and cosine from sums and products only, so that every engine gives the same bits. */

/** Sine of `turns` whole turns; right to about 1e-7. */
export function sinTurn(turns: number): number {
  let part = turns - Math.floor(turns + 0.5);
  // Mirrored into the quarter turns around 0, where the series is short.
  if (part > 0.25) part = 0.5 - part;
  else if (part < -0.25) part = -0.5 - part;
  const x = 2 * Math.PI * part;
  const s = x * x;
  return x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - s / 110)))));
}

export const cosTurn = (turns: number): number => sinTurn(turns + 0.25);
