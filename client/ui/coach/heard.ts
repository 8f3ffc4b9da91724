import { SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import type { Command } from "../../../shared/model/command.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import type { Watch } from "../face.ts";

/** What the coach goes by: only what the player perceived and did. */
export interface Heard {
  readonly now: Perception;
  /** The face looked at, averaged. */
  readonly face: Watch["face"];
  /** Seconds one has looked at the present face. */
  readonly looked: number;
  /** Since the lesson's present step began. */
  readonly seen: readonly Sighting[];
  readonly done: readonly Command[];
  /** Seconds since the present step began. */
  readonly since: number;
}

/** Mean square of the averaged channels above which a face is asking for something. */
const ASKING = 0.085;

/** Whether the face looked at asks for something, as far as one can tell. */
export function asks({ face, looked }: Heard): boolean {
  const sum = SIGNATURE_CHANNELS.reduce((total, channel) => total + (face[channel] ?? 0) ** 2, 0);
  return looked > 1.5 && sum / SIGNATURE_CHANNELS.length > ASKING;
}
