/** A connection to a room whose every frame is kept, as in a packet capture. */
import { joinRoom } from "../../client/session/matchmaking.ts";
import { findRoom } from "../../client/session/find-room.ts";
import type { ConsortRoom } from "../../client/session/matchmaking.ts";
import type { Entry } from "../../client/session/find-room.ts";

/** First byte of a frame, without Colyseus' modifier bits. */
export const FRAME = { error: 11, data: 13, state: 14, patch: 15, response: 22 } as const;
const CODE_BITS = 0x1f;

export interface FrameCapture {
  readonly room: ConsortRoom;
  readonly roomId: string;
  /** Complete frames from the first state on, as received. */
  readonly frames: Uint8Array[];
  /** Messages by kind, newest last. */
  readonly words: { readonly kind: string; readonly word: unknown }[];
  /** Close code, once closed. */
  closed: number | null;
  /** Sends bytes as they are. */
  raw(bytes: Uint8Array): void;
}

export const frameCode = (frame: Uint8Array): number => (frame[0] ?? 0) & CODE_BITS;

/** Joins a new consort, or with `roomId` that one. */
export async function captureFrames(
  origin: string,
  into: Exclude<Entry, { enter: "back" | "own" }> | { readonly roomId: string },
  who: { readonly name: string; readonly seat?: string },
): Promise<FrameCapture> {
  const found = "roomId" in into ? { room: into.roomId } : await findRoom(origin, into);
  const room = await joinRoom(origin, found, who);
  room.reconnection.enabled = false;
  const frames: Uint8Array[] = [];
  const words: FrameCapture["words"] = [];
  const { events } = room.connection;
  const hear = events.onmessage?.bind(events);
  Object.assign(events, {
    onmessage(event: MessageEvent<ArrayBuffer>) {
      frames.push(new Uint8Array(event.data.slice(0)));
      hear?.(event);
    },
  });
  room.onMessage("*", (kind, word: unknown) => {
    words.push({ kind: String(kind), word });
  });
  const line: FrameCapture = {
    room,
    roomId: found.room,
    frames,
    words,
    closed: null,
    raw: (bytes) => {
      room.connection.send(bytes);
    },
  };
  room.onLeave((code) => {
    line.closed = code;
  });
  return line;
}
