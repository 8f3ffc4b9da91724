/**
 * The parts of @colyseus/schema that the page uses: it decodes states, and never encodes or changes one. Builds take
 * these, from the package's own source, in place of its one large file; its types stay those of the package. Workers,
 * which play by themselves, have all of it.
 */

/** What the page, and Colyseus' client, import; paths from the package's own folder. */
const ENTRY = `
import { ArraySchema } from "../src/types/custom/ArraySchema.ts";
import { registerType } from "../src/types/registry.ts";
registerType("array", { constructor: ArraySchema });
export { schema } from "../src/annotations.ts";
export { t } from "../src/types/builder.ts";
export { $changes, $refId, $values } from "../src/types/symbols.ts";
export { OPERATION } from "../src/encoding/spec.ts";
export { Decoder } from "../src/decoder/Decoder.ts";
export { decode } from "../src/encoding/decode.ts";
export { encode } from "../src/encoding/encode.ts";
const leftOut = () => { throw new Error("left out of this build"); };
// States have classes of their own here: none is made from what a server tells of it.
export const Reflection = { decode: leftOut };
export const Callbacks = { get: leftOut };
export const getDecoderStateCallbacks = leftOut;
`;

/** Files of which little is used, and what stands in their place. */
export const INSTEAD: Readonly<Record<string, string>> = {
  // What the page decodes it never sends.
  "encoder/ChangeTree.ts": `
    import { $changes } from "../types/symbols.js";
    export const IS_STREAM_COLLECTION = 0;
    export const PENDING_SHIPPED_BY_FULL_SYNC = 0;
    export class ChangeTree {
      root = undefined;
      encDescriptor = { encoders: [] };
      constructor(ref) { this.ref = ref; }
    }
    for (const name of ["change", "delete", "indexedOperation", "setParent", "pause", "resume", "discardAll"])
      ChangeTree.prototype[name] = () => {};
    export function installUntrackedChangeTree(target, shown = target) {
      Object.defineProperty(target, $changes, { value: new ChangeTree(shown), enumerable: false, writable: true });
    }`,
  "encoder/EncodeOperation.ts": `
    export const encodeArray = undefined;
    export const encodeSchemaOperation = undefined;`,
  "encoder/streaming.ts": `export const ARRAY_STREAM_NOT_SUPPORTED = "";`,
  "encoding/assert.ts": `
    export class EncodeSchemaError extends Error {}
    export const assertType = () => {};
    export const assertInstanceType = () => {};`,
  "types/quantize.ts": `
    export const isQuantizedType = () => false;
    export const decodeQuantized = undefined;
    export const dequantize = undefined;
    export const makeQuantizedEncoder = undefined;
    export const quantize = undefined;
    export const resolveQuantize = undefined;`,
  ...Object.fromEntries(
    ["Collection", "Map", "Set", "Stream"].map((kind) => [
      `types/custom/${kind}Schema.ts`,
      `export class ${kind}Schema {}`,
    ]),
  ),
};

const PACKAGE = /\/node_modules\/@colyseus\/schema\/(?:build\/index\.mjs|src\/(?<file>.*\.ts))$/u;

/** A plugin of the bundler. `plain`: code without its types. */
export const schemaParts = (plain: (code: string, id: string) => Promise<string>) => ({
  name: "schema-parts",
  apply: "build" as const,
  load(id: string): string | null {
    const found = PACKAGE.exec(id);
    if (found === null) return null;
    const file = found.groups?.["file"];
    return file === undefined ? ENTRY : (INSTEAD[file] ?? null);
  },
  transform: {
    order: "pre" as const,
    handler: (code: string, id: string): Promise<string> | null =>
      // Not every bundler reads a rest parameter that is marked as optional, as all are.
      PACKAGE.test(id) ? plain(code.replace(/(\.\.\.\w+)\?:/gu, "$1:"), id) : null,
  },
});
