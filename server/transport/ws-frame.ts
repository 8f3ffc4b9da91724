/** WebSocket frames (RFC 6455): encoding them and reading their heads. */
const BINARY = 0x82;
const PING = 0x89;
const PONG = 0x8a;
const CLOSE = 8;
const SHORT = 125;
const TWO_BYTES = 126;
const MASK_BYTES = 4;
/** Second byte of a masked frame without a payload. */
const MASKED_EMPTY = 0x80;
/** Longest payload encoded here. */
export const MAX_FRAME_PAYLOAD = 0xffff;

/** A binary frame, with an empty ping behind it if one is due: one buffer is one system call. */
export function encodeFrame(payload: Uint8Array, pingDue: boolean): Buffer {
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

/** Whether this is exactly one pong frame without payload, as clients answer our pings. */
export function isEmptyPong(bytes: Uint8Array): boolean {
  return bytes.length === 2 + MASK_BYTES && bytes[0] === PONG && bytes[1] === MASKED_EMPTY;
}

/** The head of a frame; lengths in bytes. */
export interface FrameHead {
  /** Of the whole frame, head and mask included. */
  readonly length: number;
  readonly payload: number;
  /** Whether this is a close frame. */
  readonly closes: boolean;
}

/** Head of the frame that `data` starts with; null while it is incomplete. */
export function readFrameHead(data: Uint8Array): FrameHead | null {
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
