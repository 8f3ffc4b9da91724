/** WebSocket frames (RFC 6455) as one buffer: written so, a patch costs one call into the system. */
const BINARY = 0x82;
const PING = 0x89;
const SHORT = 125;
const TWO_BYTES = 126;
/** Longest payload framed here. */
export const MOST_FRAMED = 0xffff;

/** The payload in a binary frame, with an empty ping behind it if one is due. */
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
