/** Short-time spectra of sampled sound. */

interface Plan {
  readonly swaps: Int32Array;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}
const plans = new Map<number, Plan>();

/** What a transform of n needs, made once. */
function planOf(n: number): Plan {
  const made = plans.get(n) ?? {
    swaps: swapsOf(n),
    cos: Float64Array.from({ length: n / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / n)),
    sin: Float64Array.from({ length: n / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / n)),
  };
  plans.set(n, made);
  return made;
}

/** Pairs of indices whose bits are each other's in reverse. */
function swapsOf(n: number): Int32Array {
  const swaps: number[] = [];
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) swaps.push(i, j);
  }
  return Int32Array.from(swaps);
}

/** Radix-2 transform in place; the length is a power of two. */
export function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  const { swaps, cos, sin } = planOf(n);
  for (let k = 0; k < swaps.length; k += 2) {
    const i = swaps[k]!;
    const j = swaps[k + 1]!;
    const keptRe = re[i]!;
    const keptIm = im[i]!;
    re[i] = re[j]!;
    im[i] = im[j]!;
    re[j] = keptRe;
    im[j] = keptIm;
  }
  for (let half = 1; half < n; half <<= 1) {
    const stride = n / (2 * half);
    for (let k = 0; k < half; k++) {
      const c = cos[k * stride]!;
      const s = sin[k * stride]!;
      for (let here = k; here < n; here += 2 * half) {
        const there = here + half;
        const tRe = re[there]! * c - im[there]! * s;
        const tIm = re[there]! * s + im[there]! * c;
        re[there] = re[here]! - tRe;
        im[there] = im[here]! - tIm;
        re[here] = re[here]! + tRe;
        im[here] = im[here]! + tIm;
      }
    }
  }
}

/** Products of a stretch of samples with the same, later by 0 … `most` samples; `span` products each. */
export function echoes(
  samples: Float32Array,
  from: number,
  { span, most }: { readonly span: number; readonly most: number },
): Float64Array {
  let n = 1;
  while (n < span + most) n <<= 1;
  const { re, im } = spaceFor(n);
  for (let i = 0; i < n; i++) {
    // The stretch in one half, and all that it is compared with in the other: one transform for both.
    re[i] = i < span ? samples[from + i]! : 0;
    im[i] = i < span + most ? samples[from + i]! : 0;
  }
  transform(re, im);
  for (let k = 0; k <= n / 2; k++) {
    const back = (n - k) & (n - 1);
    const aRe = (re[k]! + re[back]!) / 2;
    const aIm = (im[k]! - im[back]!) / 2;
    const bRe = (im[k]! + im[back]!) / 2;
    const bIm = (re[back]! - re[k]!) / 2;
    // Conjugate of one times the other, and conjugated: forwards is then backwards.
    re[k] = re[back] = aRe * bRe + aIm * bIm;
    const turned = aRe * bIm - aIm * bRe;
    im[k] = -turned;
    im[back] = turned;
  }
  transform(re, im);
  const products = new Float64Array(most + 1);
  for (let lag = 0; lag <= most; lag++) products[lag] = re[lag]! / n;
  return products;
}

const spaces = new Map<number, { readonly re: Float64Array; readonly im: Float64Array }>();
function spaceFor(n: number) {
  const made = spaces.get(n) ?? { re: new Float64Array(n), im: new Float64Array(n) };
  spaces.set(n, made);
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
  const n = size / 2;
  const { cos, sin } = planOf(size);
  const { re, im } = spaceFor(n);
  const from = centre - n;
  // Even samples in one half, odd ones in the other: half the transform.
  for (let i = 0; i < n; i++) {
    re[i] = (samples[from + 2 * i] ?? 0) * window[2 * i]!;
    im[i] = (samples[from + 2 * i + 1] ?? 0) * window[2 * i + 1]!;
  }
  transform(re, im);
  const found = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const back = (n - k) & (n - 1);
    const evenRe = (re[k]! + re[back]!) / 2;
    const evenIm = (im[k]! - im[back]!) / 2;
    const oddRe = (im[k]! + im[back]!) / 2;
    const oddIm = (re[back]! - re[k]!) / 2;
    const hereRe = evenRe + cos[k]! * oddRe - sin[k]! * oddIm;
    const hereIm = evenIm + cos[k]! * oddIm + sin[k]! * oddRe;
    found[k] = 2 * Math.sqrt(hereRe * hereRe + hereIm * hereIm);
  }
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
    const here = spectrum[k]!;
    if (here < floor * strongest) continue;
    const before = spectrum[k - 1]!;
    const after = spectrum[k + 1]!;
    if (here < before || here <= after) continue;
    // Top of the parabola through the three.
    const shift = (0.5 * (before - after)) / (before - 2 * here + after || 1);
    found.push({ hz: (k + shift) * width, amplitude: here });
  }
  return found.toSorted((a, b) => b.amplitude - a.amplitude).slice(0, most);
}
