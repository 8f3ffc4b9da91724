import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
// @ts-expect-error: its types on npm are of an older version.
import untypedSubset from "subset-font";
import { build, type Plugin, type Rolldown, transformWithOxc } from "vite";
import { defineConfig } from "vitest/config";
import { smallTypefaces } from "./client/drawing/typefaces.ts";
import { phaserParts } from "./client/scenes/phaser-parts.ts";
import { colyseusParts } from "./client/session/colyseus-parts.ts";
import { schemaParts } from "./client/session/schema-parts.ts";
import { compact } from "./client/sound/compact-score.ts";
import { readScore } from "./client/sound/read-score.ts";
import { fillPage } from "./shared/i18n/fill-page.ts";
import { DEFAULT_LANGUAGE, languages } from "./shared/i18n/languages.ts";
import { START_PAGE } from "./shared/protocol/own-pages.ts";
import { SCORES } from "./shared/pieces/scores/index.ts";
import { scenarioSchema } from "./shared/scenarios/scenario.ts";
import { LongestFirst } from "./tests/run/longest-first.ts";
import { projects } from "./tests/run/projects.ts";

const subsetFont = untypedSubset as (
  font: Buffer,
  letters: string,
  options: {
    readonly targetFormat: "woff2";
    /** OpenType tags. */
    readonly keepFeatures: readonly string[];
    readonly noHinting: boolean;
  },
) => Promise<Buffer>;

/** The oldest supported browsers; what they lack is in client/polyfills.ts. */
const TARGET = ["chrome109", "edge109", "firefox125", "safari16.4"];

/** Chunks that are fetched together with all that they need. */
const WHOLE_PAGES = /\/(?:main|lead|project|stage-renderer|open-consort|list)-[^/]*\.js$/;

/** [W5] What is loaded together is one file, named so: a request takes longer than a few kB do. */
const TOGETHER: Readonly<Record<string, string>> = {
  // First what the small pages need, so that they stay small.
  basics: "access.ts",
  "start-page": "main.ts",
  playing: "session/open-consort.ts",
  drawing: "scenes/stage-renderer.ts",
};

/** Where code goes that several pages share; null: wherever it falls, as what the page's first script needs. */
function fileOf(): (id: string, context: Rolldown.ChunkingContext) => string | null {
  const needed = new Map<string, ReadonlySet<string>>();
  const needs = (file: string, context: Rolldown.ChunkingContext): ReadonlySet<string> => {
    const known = needed.get(file);
    if (known !== undefined) return known;
    const all = new Set([join(import.meta.dirname, "client", file)]);
    // A set that grows is gone through to its end.
    for (const id of all)
      for (const one of context.getModuleInfo(id)?.importedIds ?? []) all.add(one);
    needed.set(file, all);
    return all;
  };
  return (id, context) => {
    if (needs("boot.ts", context).has(id)) return null;
    const found = Object.entries(TOGETHER).find(([, file]) => needs(file, context).has(id));
    return found?.[0] ?? null;
  };
}

/** [W5] The start page's own files, named in the HTML: otherwise the first script would have to arrive before they are asked for. */
const startPageEarly = (): Plugin => ({
  name: "start-page-early",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const files = new Set(
        chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith("/client/main.ts")),
      );
      // A set that grows is gone through to its end.
      for (const { imports } of files)
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) files.add(chunk);
      const link = (href: string, attrs: Record<string, string>) =>
        ({
          tag: "link",
          attrs: { ...attrs, crossorigin: "", href: `./${href}`, "data-for": START_PAGE },
          injectTo: "head",
        }) as const;
      const missing = [...files].filter(({ fileName }) => !html.includes(fileName));
      return missing.flatMap((chunk) => [
        link(chunk.fileName, { rel: "modulepreload" }),
        ...[...(chunk.viteMetadata?.importedCss ?? [])].map((name) =>
          link(name, { rel: "preload", as: "style" }),
        ),
      ]);
    },
  },
});

/** Writes compressed versions beside each file, made once at the best quality. */
const precompress = (): Plugin => ({
  name: "precompress",
  apply: "build",
  async writeBundle({ dir = "" }, bundle) {
    const texts = [...Object.keys(bundle), "first.js"].filter((name) =>
      /\.(?:html|js|css|svg|json)$/.test(name),
    );
    await Promise.all(
      texts.map(async (name) => {
        const file = join(dir, name);
        const text = await readFile(file);
        const [br, gz] = await Promise.all([
          promisify(brotliCompress)(text, {
            params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
          }),
          promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
        ]);
        await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      }),
    );
  },
});

/** The words of index.html, from the catalogue of the default language. */
const pageTexts = (): Plugin => ({
  name: "page-texts",
  transformIndexHtml: {
    order: "pre",
    handler: async (html) => fillPage(html, await languages[DEFAULT_LANGUAGE]().page()),
  },
});

/** Parses scores at build time: the parser would be a twelfth of a visitor's download. */
const readScores = (): Plugin => ({
  name: "read-scores",
  apply: "build",
  load(id) {
    if (id.endsWith("/client/sound/read-score.ts"))
      return [
        'import { expand } from "./compact-score.ts";',
        "export const readScore = (_id, score) => expand(score);",
      ].join("\n");
    const score = Object.entries(SCORES).find(([piece]) =>
      id.endsWith(`/shared/pieces/scores/${piece}.ts`),
    );
    if (score === undefined) return null;
    return `export const abc = ${JSON.stringify(compact(readScore(...score)))};`;
  },
});

/** Publishes the shape of scenario files at a stable address, for editors. */
const publishScenarioSchema = (): Plugin => ({
  name: "publish-scenario-schema",
  apply: "build",
  generateBundle() {
    const source = JSON.stringify(scenarioSchema(), null, 2);
    this.emitFile({ type: "asset", fileName: "scenario.schema.json", source });
  },
});

/** [O6] What makes the page an app that can be installed. */
const webManifest = (): Plugin => ({
  name: "web-manifest",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "link", attrs: { rel: "manifest", href: "./manifest.webmanifest" }, injectTo: "head" },
    {
      tag: "link",
      attrs: { rel: "apple-touch-icon", href: "./icons/maskable-192.png" },
      injectTo: "head",
    },
  ],
  async generateBundle() {
    const { title, motto, language } = await languages[DEFAULT_LANGUAGE]().page();
    const icon = (size: number, purpose: string) => ({
      src: `icons/${purpose}-${size}.png`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    });
    const manifest = {
      name: title,
      short_name: title,
      description: motto,
      lang: language,
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: "#1a1013",
      theme_color: "#1a1013",
      icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
    };
    const source = JSON.stringify(manifest, null, 2);
    this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source });
  },
});

const PUBLIC = join(import.meta.dirname, "client", "public");
/** Older browsers than the supported ones would need more. */
const STORED = /\.(?:html|js|css|woff2|webmanifest|png)$/u;

/** [O6] The service worker, which stores every file of the build in the browser. */
const serviceWorker = (): Plugin => ({
  name: "service-worker",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    async handler(_, bundle) {
      const revisionOf = (content: string | Uint8Array): string =>
        createHash("sha256").update(content).digest("base64url").slice(0, 12);
      const built = Object.values(bundle).map((file) => ({
        url: file.fileName,
        // Names of assets change with their content.
        revision: file.fileName.startsWith("assets/")
          ? null
          : revisionOf(file.type === "chunk" ? file.code : file.source),
      }));
      const names = (await readdir(PUBLIC, { recursive: true })).filter((name) =>
        STORED.test(name),
      );
      const kept = await Promise.all(
        names.map(async (name) => ({
          url: name,
          revision: revisionOf(await readFile(join(PUBLIC, name))),
        })),
      );
      const files = [...built.filter(({ url }) => STORED.test(url)), ...kept];
      const made = await build({
        configFile: false,
        publicDir: false,
        logLevel: "error",
        define: {
          STORED_FILES: JSON.stringify(files),
          "process.env.NODE_ENV": JSON.stringify("production"),
        },
        build: {
          write: false,
          target: TARGET,
          lib: {
            entry: join(import.meta.dirname, "client", "offline", "service-worker.ts"),
            formats: ["iife"],
            name: "serviceWorker",
          },
        },
      });
      const [output] = Array.isArray(made) ? made : [made];
      if (output === undefined || !("output" in output)) throw new Error("no service worker");
      this.emitFile({ type: "asset", fileName: "sw.js", source: output.output[0].code });
    },
  },
});

export default defineConfig({
  root: "client",
  // A proxy may serve the game below a path: no file names its place by the root.
  base: "./",
  plugins: [
    phaserParts(),
    colyseusParts(),
    schemaParts(async (code, id) => (await transformWithOxc(code, id, { tsconfig: false })).code),
    startPageEarly(),
    smallTypefaces((font, letters, keepFeatures) =>
      // Hints would be a fifth of the file, for screens that are gone.
      subsetFont(Buffer.from(font), letters, {
        targetFormat: "woff2",
        keepFeatures,
        noHinting: true,
      }),
    ),
    pageTexts(),
    readScores(),
    publishScenarioSchema(),
    webManifest(),
    serviceWorker(),
    precompress(),
  ],
  // The same parts while developing.
  optimizeDeps: { rolldownOptions: { plugins: [phaserParts(), colyseusParts()] } },
  worker: { format: "es" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    modulePreload: {
      polyfill: false,
      // The lists of what each part needs are a part of the first visit: only whole pages have one. What a sheet needs
      // is there already for the most part; the rest comes after it.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === "html" || WHOLE_PAGES.test(file)
          ? needed
          : needed.filter((one) => one.endsWith(".css")),
    },
    target: TARGET,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Otherwise code shared by Phaser and the start page would be in Phaser's chunk, and the start page would wait for it.
          includeDependenciesRecursively: false,
          groups: [
            // It stays in the browser's cache between releases.
            { name: "phaser", test: /node_modules\/(?:phaser|eventemitter3)\// },
            // What any chunk may need to load others: one file, which is there from the beginning.
            { name: "helpers", test: /preload-helper|rolldown\/runtime/ },
            { name: fileOf(), minShareCount: 2 },
          ],
        },
      },
      checks: { pluginTimings: false },
    },
  },
  test: { root: ".", sequence: { sequencer: LongestFirst }, projects },
});
