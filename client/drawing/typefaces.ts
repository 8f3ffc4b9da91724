/**
 * The letters of the pages' own words as small files beside the whole typefaces: those would be a quarter of a first
 * visit. A name with other letters fetches the whole typeface.
 */

/** Printable ASCII, German, and what the catalogues use beside them. */
export const COMMON_LETTERS =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join("") +
  "\u00A0ÄÖÜäöüßé–—‘’‚“”„…·×½−←↑→↓";

/** Whole faces of Latin letters, as @fontsource names them. */
const LATIN = /(alegreya(?:-sans)?-latin)-(\d+-\w+)-[\w-]+\.woff2$/u;
/** Kerning, and the digits that the styles ask for. */
const FEATURES = ["kern", "lnum", "tnum"];

/** A typeface of these letters alone, as woff2, with these OpenType features. */
type Subset = (
  font: Uint8Array,
  letters: string,
  features: readonly string[],
) => Promise<Uint8Array>;
/** What a bundler has made, as far as it is used here. */
interface Asset {
  readonly type: "asset";
  readonly fileName: string;
  source: string | Uint8Array;
}
type Bundle = Readonly<Record<string, Asset | { readonly type: "chunk" }>>;
interface Files {
  emitFile(file: { type: "asset"; name: string; source: Uint8Array }): string;
  getFileName(reference: string): string;
}

/** A plugin of the bundler: adds the small files to a build. While developing, the whole ones are used. */
export const smallTypefaces = (subset: Subset) => ({
  name: "small-typefaces",
  apply: "build" as const,
  async generateBundle(this: Files, _: unknown, bundle: Bundle): Promise<void> {
    const assets = Object.values(bundle).filter((file) => file.type === "asset");
    for (const whole of assets) {
      const [, face, style] = LATIN.exec(whole.fileName) ?? [];
      if (face === undefined || style === undefined || typeof whole.source === "string") continue;
      const source = await subset(whole.source, COMMON_LETTERS, FEATURES);
      const small = this.getFileName(
        this.emitFile({ type: "asset", name: `${face}-common-${style}.woff2`, source }),
      );
      for (const sheet of assets.filter(({ fileName }) => fileName.endsWith(".css")))
        sheet.source = withSmall(String(sheet.source), nameOf(whole.fileName), nameOf(small));
    }
  },
});

const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** After each rule of the whole face one of the small: of two that have a letter, browsers take the later. */
function withSmall(css: string, whole: string, small: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/gu, (rule) => {
    if (!rule.includes(whole)) return rule;
    const place = /url\(([^)]*)\)/u.exec(rule)?.[1]?.replace(whole, small) ?? "";
    const again = rule
      .replace(/src:[^;}]*/u, `src:url(${place}) format("woff2")`)
      .replace(/;?\s*unicode-range:[^;}]*/u, "")
      .replace("}", `;unicode-range:${RANGE}}`);
    return rule + again;
  });
}

/** [first, last] of each run of letters, as CSS writes it. */
const RANGE = rangesOf(Array.from(COMMON_LETTERS, (letter) => letter.codePointAt(0) ?? 0));

function rangesOf(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
}
