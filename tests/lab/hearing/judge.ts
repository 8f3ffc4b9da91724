/**
 * What an untrained ear decides from what it has heard. Cues add up as independent channels do (Green & Swets 1966,
 * ch. 9): each change is taken in units of its noise, within (half of what is just noticeable: what is noticed half of
 * the time and seldom by mistake) and without (how much whole music changes), and the squares are summed.
 */
import { type Cue, CUES, NOTICEABLE, TWO_SIDED } from "./numbers.ts";
import { meanOf, quantile } from "./statistics.ts";
import type { Voices } from "./trial.ts";

/** Share of a normal distribution's quantiles to its SD: of the median, and of 90 %. */
const MEDIAN_TO_SD = 1.48;
const MOST = 0.9;
const MOST_TO_SD = 1 / 1.645;
/** No cue alone counts for more than so many times its noise. */
const ENOUGH = 6;
/** Share of whole music that the ear lets itself be startled by while it learns. */
const STARTLED = 0.02;
/** Share of silence from which a voice counts as resting. */
const RESTS = 0.6;

export type Change = Readonly<Record<Cue, number>>;

/** Of each voice, from one time to another; none of a voice that rests: nobody takes a rest for a tear. */
export const changes = (from: Voices, to: Voices): readonly Change[] =>
  to.map((voice, k) => {
    const before = from[k];
    const rests = before === undefined || Math.max(voice.gaps, before.gaps) > RESTS;
    return Object.fromEntries(
      CUES.map((cue) => {
        const change = rests ? 0 : voice[cue] - before[cue];
        return [cue, Number.isFinite(change) ? change : 0];
      }),
    ) as unknown as Change;
  });

export interface Ear {
  /** How far a voice has changed, all cues together. */
  evidence(change: Change): number;
  notices(voices: readonly Change[]): boolean;
  /** Noise of each cue. */
  readonly noise: Change;
  /** The evidence from which it notices. */
  readonly criterion: number;
}

/** An ear that has heard so much whole music: the changes of each trial's voices. */
export function trained(whole: readonly (readonly Change[])[]): Ear {
  const noise = Object.fromEntries(
    CUES.map((cue) => {
      const sizes = whole.flat().map((change) => Math.abs(change[cue]));
      const around = Math.max(
        MEDIAN_TO_SD * quantile(sizes, 0.5),
        MOST_TO_SD * quantile(sizes, MOST),
      );
      return [cue, Math.hypot(NOTICEABLE[cue] / 2, around)];
    }),
  ) as unknown as Change;
  const evidence = (change: Change): number =>
    Math.sqrt(
      CUES.reduce((sum, cue) => sum + Math.min(ENOUGH, Math.abs(change[cue] / noise[cue])) ** 2, 0),
    );
  const most = (voices: readonly Change[]): number => Math.max(...voices.map(evidence));
  const startling = whole.map(most).toSorted((a, b) => b - a);
  const criterion = startling[Math.floor(STARTLED * startling.length)] ?? 0;
  return { evidence, notices: (voices) => most(voices) > criterion, noise, criterion };
}

/** What a listener can go by: the voice that has changed most, and the mean of the others, by cue in units of noise. */
export function featuresOf(ear: Ear, voices: readonly Change[], vary: () => number): number[] {
  const noisy = voices.map(
    (change) =>
      Object.fromEntries(
        CUES.map((cue) => [cue, change[cue] + (NOTICEABLE[cue] / 2) * gauss(vary)]),
      ) as unknown as Change,
  );
  const [first, ...others] = noisy.toSorted((a, b) => ear.evidence(b) - ear.evidence(a));
  const value = (cue: Cue, change: Change): number => {
    const size = change[cue] / ear.noise[cue];
    return Math.max(-ENOUGH, Math.min(ENOUGH, TWO_SIDED.has(cue) ? Math.abs(size) : size));
  };
  return [
    ...CUES.map((cue) => (first === undefined ? 0 : value(cue, first))),
    ...CUES.map((cue) => meanOf(others.map((change) => value(cue, change)))),
  ];
}

/** Box and Muller's. */
const gauss = (vary: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - vary())) * Math.cos(2 * Math.PI * vary());

export interface Known<Label extends string> {
  readonly label: Label;
  readonly features: readonly number[];
  /** Trials of one group are never known to the listener who judges one of them. */
  readonly group: number;
}

/** Least variance of a feature. */
const FIRM = 0.05;

/** Whether each is told for what it is, by somebody who knows all the others: the nearest mean, by its spreads. */
export function toldApart<Label extends string>(
  all: readonly Known<Label>[],
): readonly { readonly is: Label; readonly told: Label }[] {
  const labels = [...new Set(all.map(({ label }) => label))];
  return all.map((one) => {
    const known = all.filter(({ group }) => group !== one.group);
    const means = labels.map((label) => {
      const those = known.filter((other) => other.label === label);
      return one.features.map((_, k) => meanOf(those.map(({ features }) => features[k] ?? 0)));
    });
    const spreads = one.features.map(
      (_, k) =>
        FIRM +
        meanOf(
          known.map(
            ({ features, label }) =>
              ((features[k] ?? 0) - (means[labels.indexOf(label)]?.[k] ?? 0)) ** 2,
          ),
        ),
    );
    const far = (mean: readonly number[]): number =>
      one.features.reduce(
        (sum, value, k) => sum + (value - (mean[k] ?? 0)) ** 2 / (spreads[k] ?? 1),
        0,
      );
    const distances = means.map(far);
    const nearest = distances.indexOf(Math.min(...distances));
    return { is: one.label, told: labels[nearest] as Label };
  });
}
