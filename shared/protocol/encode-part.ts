/** Encodes what one client is sent of the state beside the part that all share. */
import type { Encoder, StateView } from "@colyseus/schema";
import type { Cursor } from "./field-writer.ts";
import { SeatView } from "./seat-publisher.ts";

/** More than a private part can take: it has about 250 fields of a few bytes each. */
const MAX_OWN_BYTES = 4096;

/** Appends the changes of that client's part to the encoder's shared buffer, behind `at`. */
export function encodePart(encoder: Encoder, view: StateView, at: Cursor): void {
  // Fields that a view has just revealed come first; only Colyseus knows how to encode them.
  if (view.changes.size > 0) encoder.encodeView(view, at.offset, at);
  else encoder.encode(at, view);
  if (!(view instanceof SeatView)) return;
  const bytes = encoder.sharedBuffer;
  if (bytes.length - at.offset < MAX_OWN_BYTES) throw new RangeError("no room for a private part");
  view.own.encodeChanges(bytes, at);
}
