/**
 * Replaces Colyseus' serializer for a state of which each client gets its own part. Each part is
 * encoded behind the shared one and sent before the next is encoded, so that nothing is
 * concatenated or kept.
 */
import { ClientState, Protocol, SchemaSerializer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import type { StateView } from "@colyseus/schema";
import type { ConsortState } from "../../shared/protocol/state.ts";

export class PatchSerializer extends SchemaSerializer<ConsortState> {
  readonly #at = { offset: 0 };

  /**
   * Sends each client the changes of its part. The buffer is reused: `send` must have copied it
   * when it returns.
   */
  override applyPatches(clients: Client[], state: ConsortState): boolean {
    const { encoder } = this;
    if (clients.length === 0 || !encoder.hasChanges) return super.applyPatches(clients, state);
    this.needFullEncode = true;
    const at = this.#at;
    encoder.sharedBuffer[0] = Protocol.ROOM_STATE_PATCH;
    at.offset = 1;
    const all = encoder.encode(at);
    const shared = at.offset;
    for (let i = 0; i < clients.length; i += 1) {
      const client = clients[i];
      if (client?.state !== ClientState.JOINED) continue;
      at.offset = shared;
      client.raw(client.view === undefined ? all : this.#partOf(client.view, at));
    }
    encoder.discardChanges();
    return true;
  }

  #partOf(view: StateView, at: { offset: number }): Uint8Array {
    // Fields that a view has just revealed come first; only Colyseus knows how to encode them.
    return view.changes.size > 0
      ? this.encoder.encodeView(view, at.offset, at)
      : this.encoder.encode(at, view);
  }
}
