/** Seconds as minutes and seconds: 192 → "3:12"; negative times with a sign. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const sign = seconds < 0 && whole > 0 ? "−" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
