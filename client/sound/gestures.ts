import type { RuptureType } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Voice } from "./voices/voice.ts";

/** The voices, by chair, and the room in which an event is heard. */
export type Heard = Pick<Ensemble, "voices"> & { readonly room: Pick<Ensemble["room"], "bloom"> };

/** What an event does to the sound, besides what the tuning does. */
export function gesture(sighting: Sighting, me: ChairId, ensemble: Heard, at: number): void {
  const voice = (chair: ChairId) => ensemble.voices[chair];
  switch (sighting.see) {
    case "cue":
      if (sighting.cue === "stab") voice(sighting.by)?.swell(2.8, 0.03, 0.9, at);
      if (sighting.cue === "glare") voice(sighting.by)?.swell(1.4, 0.04, 0.5, at);
      return;
    case "torn":
      swell(voice(sighting.with), TEAR_SWELLS[sighting.type], at);
      return;
    case "mended":
      voice(me)?.swell(1.3, 0.5, 2.5, at);
      voice(sighting.with)?.swell(1.45, 0.5, 2.5, at);
      ensemble.room.bloom(at);
      return;
    case "met":
      voice(sighting.by)?.swell(1.2, 0.25, 1.2, at);
      return;
    case "split":
      voice(me)?.swell(0.55, 0.1, 1.6, at);
      return;
    case "wholeAgain":
      voice(me)?.swell(1.3, 0.5, 2.5, at);
      return;
    case "fellApart":
      // One after the other, as when a thread is pulled out.
      for (const [chair, each] of ensemble.voices.entries())
        each.swell(0.45, 0.1 + 0.07 * chair, 1.4, at);
      return;
    case "beganAgain":
      for (const each of ensemble.voices) each.swell(1.25, 0.6, 2.5, at);
      ensemble.room.bloom(at);
      return;
    case "agreed":
      for (const each of ensemble.voices) each.swell(1.15, 0.3, 1.2, at);
      return;
    case "gather":
      for (const each of ensemble.voices) each.swell(0.6, 0.6, 2.5, at);
      return;
    default:
  }
}

/** How the other's voice swells or drops: size, seconds to get there, seconds to come back. */
type Swell = readonly [size: number, rise: number, fall: number];

const DROPS: Swell = [0.5, 0.08, 1.2];

/** The moment of a tear, by type, heard only; what follows is in the state of the parts. */
const TEAR_SWELLS: Readonly<Record<RuptureType, Swell | null>> = {
  benign: DROPS,
  oscillating: DROPS,
  contractual: DROPS,
  // It stops by itself, and cleanly.
  limitSetting: null,
  dismissive: DROPS,
  powerAssertive: [1.5, 0.3, 1.5],
  // A blow keeps ringing.
  hitAndRun: [2, 0.03, 1.6],
  toxic: DROPS,
};

function swell(voice: Voice | undefined, by: Swell | null, at: number): void {
  if (by !== null) voice?.swell(...by, at);
}
