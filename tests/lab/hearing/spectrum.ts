/** Short-time spectra of sampled sound. */

/** Plain radix-2 transform in place; the length is a power of two. */
export function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  const { cos, sin } = turns(n);
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const [keptRe, keptIm] = [re[i] as number, im[i] as number];
    re[i] = re[j] as number;
    im[i] = im[j] as number;
    re[j] = keptRe;
    im[j] = keptIm;
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1;
    const stride = n / size;
    for (let from = 0; from < n; from += size) {
      for (let k = 0; k < half; k++) {
        const here = from + k;
        const there = here + half;
        const c = cos[k * stride] as number;
        const s = sin[k * stride] as number;
        const tRe = (re[there] as number) * c - (im[there] as number) * s;
        const tIm = (re[there] as number) * s + (im[there] as number) * c;
        re[there] = (re[here] as number) - tRe;
        im[there] = (im[here] as number) - tIm;
        re[here] = (re[here] as number) + tRe;
        im[here] = (im[here] as number) + tIm;
      }
    }
  }
}

interface Turns {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}
const known = new Map<number, Turns>();
function turns(n: number): Turns {
  const made = known.get(n) ?? {
    cos: Float64Array.from({ length: n / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / n)),
    sin: Float64Array.from({ length: n / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / n)),
  };
  known.set(n, made);
  return made;
}

const windows = new Map<number, Float64Array>();
function hann(size: number): Float64Array {
  const kept = windows.get(size);
  if (kept !== undefined) return kept;
  const made = Float64Array.from(
    { length: size },
    (_, i) => (1 - Math.cos((2 * Math.PI * i) / size)) / size,
  );
  windows.set(size, made);
  return made;
}

/** Amplitudes of the partials up to half the rate, of `size` samples around `centre`; outside of them is silence. */
export function amplitudes(samples: Float32Array, centre: number, size: number): Float64Array {
  const window = hann(size);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const from = centre - size / 2;
  for (let i = 0; i < size; i++) re[i] = (samples[from + i] ?? 0) * (window[i] as number);
  transform(re, im);
  const found = new Float64Array(size / 2);
  for (let k = 0; k < found.length; k++)
    found[k] = 2 * Math.sqrt((re[k] as number) ** 2 + (im[k] as number) ** 2);
  return found;
}

export interface Partial {
  readonly hz: number;
  readonly amplitude: number;
}

/** The strongest peaks of a spectrum, at most `most`, each within `floor` of the strongest (a factor). */
export function partials(
  spectrum: Float64Array,
  rate: number,
  { most = 24, floor = 0.01 } = {},
): readonly Partial[] {
  const width = rate / (2 * spectrum.length);
  const found: Partial[] = [];
  let strongest = 0;
  for (const one of spectrum) strongest = Math.max(strongest, one);
  for (let k = 2; k + 1 < spectrum.length; k++) {
    const [before, here, after] = [
      spectrum[k - 1] as number,
      spectrum[k] as number,
      spectrum[k + 1] as number,
    ];
    if (here < floor * strongest || here < before || here <= after) continue;
    // Top of the parabola through the three.
    const shift = (0.5 * (before - after)) / (before - 2 * here + after || 1);
    found.push({ hz: (k + shift) * width, amplitude: here });
  }
  return found.toSorted((a, b) => b.amplitude - a.amplitude).slice(0, most);
}
