/** Encodes what one client is sent of the state beside the part that all share. */
import type { Encoder, StateView } from "@colyseus/schema";
import type { Cursor } from "./private-fields.ts";
import { SeatView } from "./seat-publisher.ts";

/** More than a private part can take: it has about 250 fields of a few bytes each. */
const MAX_OWN_BYTES = 4096;

/** Appends the changes of that client's part to the encoder's shared buffer, behind `at`. */
export function encodePart(encoder: Encoder, view: StateView, at: Cursor): void {
  const own = view instanceof SeatView ? view.own : null;
  // Only Colyseus knows how to encode what a view has just revealed, and structures that are new.
  if (view.changes.size > 0 || !onlyRootChanged(encoder)) {
    own?.fillStructures();
    if (view.changes.size > 0) encoder.encodeView(view, at.offset, at);
    else encoder.encode(at, view);
  }
  if (own === null) return;
  const bytes = encoder.sharedBuffer;
  if (bytes.length - at.offset < MAX_OWN_BYTES) throw new RangeError("no room for a private part");
  own.encodeChanges(bytes, at);
}

/** Fields of the state itself are everybody's: no client is sent any of them apart. */
function onlyRootChanged({ root, state }: Encoder): boolean {
  const { next, tail } = root.changes;
  return next === tail && (next === undefined || next.changeTree.ref === state);
}
