/**
 * Replaces Colyseus' serializer for a state of which each client gets its own part. Each part is
 * encoded behind the shared one and sent before the next is encoded, so that nothing is
 * concatenated or kept. Most of what changes is in private parts, which record and encode their
 * changes themselves: Colyseus would look at every part for every client.
 */
import { ClientState, Protocol, SchemaSerializer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { encodePart } from "../../shared/protocol/encode-part.ts";
import type { Cursor } from "../../shared/protocol/private-fields.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { SeatView } from "../../shared/protocol/seat-publisher.ts";

/** Patches of all rooms are encoded here, one after another: a buffer for each would never be in the processor's cache. */
const BUFFER = new Uint8Array(4 * Encoder.BUFFER_SIZE);
/** Its beginnings, by length: most patches are as long as some earlier one. */
const BEGINNINGS: Uint8Array[] = [];

export class PatchSerializer extends SchemaSerializer<ConsortState> {
  readonly #at: Cursor = { offset: 0 };

  override reset(state: ConsortState): void {
    super.reset(state);
    this.encoder.sharedBuffer = BUFFER;
  }

  /** The whole state, for a client that joins. */
  override getFullState(client?: Client): Uint8Array {
    if (client?.view instanceof SeatView) client.view.own.fillStructures();
    return super.getFullState(client);
  }

  /**
   * Sends each client the changes of its part. The buffer is reused: `send` must have copied it
   * when it returns.
   */
  override applyPatches(clients: Client[], state: ConsortState): boolean {
    const { encoder } = this;
    if (clients.length === 0) return super.applyPatches(clients, state);
    const { hasChanges } = encoder;
    this.needFullEncode ||= hasChanges;
    const at = this.#at;
    encoder.sharedBuffer[0] = Protocol.ROOM_STATE_PATCH;
    at.offset = 1;
    encoder.encode(at);
    const shared = at.offset;
    for (let i = 0; i < clients.length; i += 1) {
      const client = clients[i];
      if (client?.state !== ClientState.JOINED) continue;
      at.offset = shared;
      if (client.view !== undefined) encodePart(encoder, client.view, at);
      if (hasChanges || at.offset > shared) client.raw(beginning(encoder.sharedBuffer, at.offset));
    }
    for (let i = 0; i < clients.length; i += 1) {
      const view = clients[i]?.view;
      if (view instanceof SeatView) view.own.clear();
    }
    encoder.discardChanges();
    return hasChanges;
  }
}

/** Without making the same view of the same buffer again. */
function beginning(buffer: Uint8Array, length: number): Uint8Array {
  if (buffer !== BUFFER) return buffer.subarray(0, length);
  return (BEGINNINGS[length] ??= buffer.subarray(0, length));
}
