/** Taps on each side of the kernel. */
const REACH = 192;
const HIGHEST_GAIN = 8;

/** The factor of a tilt of so many dB an octave at so many octaves above the pitch: 18 dB at most. */
export const tiltGain = (octaves: number, tilt: number): number =>
  Math.min(HIGHEST_GAIN, 10 ** ((tilt * Math.max(0, octaves)) / 20));

/** Samples that gain `tilt` dB with each octave above `hz`, at most 18; their phases stay. */
export function brighter(
  samples: Float32Array,
  rate: number,
  hz: number,
  tilt: number,
): Float32Array {
  const bins = 2 * REACH;
  const gains = Array.from({ length: bins + 1 }, (_, bin) =>
    tiltGain(Math.log2((bin * rate) / 2 / bins / hz), tilt),
  );
  const kernel = Array.from({ length: REACH + 1 }, (_, lag) => {
    let sum = 0;
    for (const [bin, gain] of gains.entries()) {
      const share = bin === 0 || bin === bins ? 0.5 : 1;
      sum += share * gain * Math.cos((Math.PI * bin * lag) / bins);
    }
    return (sum / bins) * (0.5 + 0.5 * Math.cos((Math.PI * lag) / REACH));
  });
  return samples.map((sample, i) => {
    let sum = sample * (kernel[0] ?? 0);
    for (let lag = 1; lag <= REACH; lag++)
      sum += (kernel[lag] ?? 0) * ((samples[i - lag] ?? 0) + (samples[i + lag] ?? 0));
    return sum;
  });
}
