/** All that a connection receives, to look for what must not be in it. */
import type { Room } from "colyseus.js";

/** Collects all frames of a connection from now on. */
export function keepFrames(room: Room): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const { events } = room.connection;
  const hear = events.onmessage?.bind(events);
  Object.assign(events, {
    onmessage(event: MessageEvent<ArrayBuffer>) {
      frames.push(new Uint8Array(event.data.slice(0)));
      hear?.(event);
    },
  });
  room.onMessage("*", () => {});
  return frames;
}

/** Whether a text, or these bytes, occur anywhere in the received bytes. */
export const holds = (frames: readonly Uint8Array[], what: string | Buffer): boolean =>
  frames.some((frame) => Buffer.from(frame).includes(what));
