/** WebSocket frames (RFC 6455), as they are written and as they are told apart. */
const BINARY = 0x82;
const PING = 0x89;
const CLOSE = 8;
const SHORT = 125;
const TWO_BYTES = 126;
const MASK_BYTES = 4;
/** Longest payload framed here. */
export const MOST_FRAMED = 0xffff;

/** The payload in a binary frame, with an empty ping behind it if one is due: one buffer is one call into the system. */
export function framed(payload: Uint8Array, pingDue: boolean): Buffer {
  const { length } = payload;
  const head = length > SHORT ? 4 : 2;
  const frame = Buffer.allocUnsafe(head + length + (pingDue ? 2 : 0));
  frame[0] = BINARY;
  if (length > SHORT) {
    frame[1] = TWO_BYTES;
    frame.writeUInt16BE(length, 2);
  } else frame[1] = length;
  frame.set(payload, head);
  if (pingDue) {
    frame[head + length] = PING;
    frame[head + length + 1] = 0;
  }
  return frame;
}

/** What the head of a frame says; lengths in bytes. */
export interface FrameHead {
  /** Of the whole frame, head and mask included. */
  readonly length: number;
  readonly payload: number;
  /** Whether the frame is the goodbye of the protocol. */
  readonly closes: boolean;
}

/** Head of the frame that `data` begins with; null while it is incomplete. */
export function frameAt(data: Uint8Array): FrameHead | null {
  const [first, second] = data;
  if (first === undefined || second === undefined) return null;
  const short = second & 0x7f;
  const extra = short === TWO_BYTES ? 2 : short > TWO_BYTES ? 8 : 0;
  if (data.length < 2 + extra) return null;
  let payload = extra === 0 ? short : 0;
  for (const byte of data.subarray(2, 2 + extra)) payload = payload * 256 + byte;
  const masked = second > 0x7f ? MASK_BYTES : 0;
  return { length: 2 + extra + masked + payload, payload, closes: (first & 0x0f) === CLOSE };
}
