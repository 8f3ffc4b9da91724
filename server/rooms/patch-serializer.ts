/**
 * The framework's serializer for a state of which everybody gets a part of their own. Each part is encoded
 * right behind what all get, and handed on before the next one is: nothing is put together, and nothing kept.
 */
import { ClientState, Protocol, SchemaSerializer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import type { StateView } from "@colyseus/schema";
import type { ConsortState } from "../../shared/protocol/state.ts";

export class PatchSerializer extends SchemaSerializer<ConsortState> {
  readonly #at = { offset: 0 };

  /** Sends each client what has changed of its part. Whoever is handed bytes must have copied them when it returns. */
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
    // What a view has only begun to show is said first, and only the framework knows how.
    return view.changes.size > 0
      ? this.encoder.encodeView(view, at.offset, at)
      : this.encoder.encode(at, view);
  }
}
