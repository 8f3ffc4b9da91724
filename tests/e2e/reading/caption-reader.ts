/** Reads a face from its caption alone ([P6]): the words of the signs it names. */
import { en } from "../../../shared/i18n/en/index.ts";
import { SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import { CUE_GROUPS, type Need, NEEDS, type Way } from "../../../shared/model/cue.ts";
import { levelOf } from "../../../shared/model/signature.ts";
import { type FaceRead, LeakyMean, LOOK_MS, type Reader } from "./face-read.ts";

/**
 * How much nearer the signs must be to a need than to no sign at all, squared: captions leave out
 * many signs.
 */
const PLAIN = 1.2;
/** Mean number of signs before a need is named. */
const LEAST_SIGNS = 2;
/** A caption gives no amount for a listening face ([P6]): a medium one is assumed. */
const MIDDLING = 0.2;
/** ms by which a caption lags: its averaging, and the time it stands. */
const LAGS_MS = 4000;

export class CaptionReader implements Reader<string> {
  readonly #signs = new LeakyMean();
  #bent = -Infinity;
  #since: number | null = null;

  bent(ms: number): void {
    this.#bent = ms;
  }

  see(line: string, ms: number): FaceRead {
    this.#since ??= ms;
    const said = line
      .slice(line.indexOf(":") + 1)
      .split(",")
      .map((one) => one.trim());
    const told = (word: string): boolean => said.includes(word);
    const side = (channel: keyof typeof en.captions.body): number => {
      const [low, high] = en.captions.body[channel];
      return told(high) ? 1 : told(low) ? -1 : 0;
    };
    const signs = this.#signs.add(SIGNATURE_CHANNELS.map(side), ms);
    // Captions lag behind: just after a stroke they describe the time before.
    const asks = ms - this.#bent < LAGS_MS || !told("looks at you") ? 0 : MIDDLING;
    const looked = ms - this.#since >= LOOK_MS;
    const plainly = NEEDS.find((need) => told(`needs ${en.cues.need[need].name}`));
    return {
      need: plainly ?? (looked ? nearest(signs) : null),
      looks: told("looks at you") ? "atMe" : told("looks away") ? "away" : "elsewhere",
      urge: { pitch: asks * side("listenPitch"), time: asks * side("listenTime") },
      shows: CUE_GROUPS.way.find((way) => told(en.cues.atYou[way])) ?? null,
      plainMs: ms - this.#since,
      lacks: looked ? wayBack(said.find((one) => one.startsWith("sounds ")) ?? "") : null,
    };
  }
}

function nearest(signs: readonly number[]): Need | null {
  const far = (levels: readonly number[]): number =>
    signs.reduce((sum, sign, k) => sum + (sign - (levels[k] as number)) ** 2, 0);
  const [best] = NEEDS.map((need) => ({
    need,
    far: far(signs.map((_, k) => levelOf(need, k))),
  })).sort((a, b) => a.far - b.far);
  const told = signs.reduce((sum, sign) => sum + Math.abs(sign), 0);
  const none = far(signs.map(() => 0));
  return best !== undefined && told >= LEAST_SIGNS && best.far < PLAIN * none ? best.need : null;
}

function wayBack(sounds: string): Way | null {
  if (/sharp/.test(sounds)) return "comeDown";
  if (/flat/.test(sounds)) return "comeUp";
  if (/late/.test(sounds)) return "moveOn";
  return /early/.test(sounds) ? "holdBack" : null;
}
