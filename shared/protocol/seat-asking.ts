/** [L2] A seat that is asked for over a WebSocket: one question, one answer, and it is closed. Both are JSON. */

export const SEATS_PATH = "/seats";

/** `join`: what a request for that room would send. */
export interface SeatAsk {
  readonly room: string;
  readonly join: object;
}

/** What Colyseus reserved, or its error. */
export type SeatAnswer =
  | { readonly seat: unknown }
  | { readonly refused: string; readonly code: number };
