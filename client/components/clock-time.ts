/** Minutes and full seconds, as on a clock: 192.7 s is 3:12. */
export const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
