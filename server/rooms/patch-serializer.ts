/**
 * Replaces Colyseus' serializer for a state of which each client gets its own part. Each part is
 * encoded behind the shared one and sent before the next is encoded, so that nothing is
 * concatenated or kept. Most of what changes is in private parts, which record and encode their
 * changes themselves: Colyseus would look at every part for every client.
 */
import { ClientState, Protocol, SchemaSerializer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import type { StateView } from "@colyseus/schema";
import type { Cursor } from "../../shared/protocol/field-writer.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { SeatView } from "./seat-publisher.ts";

/** More than a private part can take: it has about 250 fields of a few bytes each. */
const MAX_OWN_BYTES = 4096;

export class PatchSerializer extends SchemaSerializer<ConsortState> {
  readonly #at: Cursor = { offset: 0 };

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
      if (client.view !== undefined) this.#encodePart(client.view, at);
      if (hasChanges || at.offset > shared) client.raw(encoder.sharedBuffer.subarray(0, at.offset));
    }
    for (let i = 0; i < clients.length; i += 1) {
      const view = clients[i]?.view;
      if (view instanceof SeatView) view.own.clear();
    }
    encoder.discardChanges();
    return hasChanges;
  }

  #encodePart(view: StateView, at: Cursor): void {
    const { encoder } = this;
    // Fields that a view has just revealed come first; only Colyseus knows how to encode them.
    if (view.changes.size > 0) encoder.encodeView(view, at.offset, at);
    else encoder.encode(at, view);
    if (!(view instanceof SeatView)) return;
    const bytes = encoder.sharedBuffer;
    if (bytes.length - at.offset < MAX_OWN_BYTES)
      throw new RangeError("no room for a private part");
    view.own.encodeChanges(bytes, at);
  }
}
