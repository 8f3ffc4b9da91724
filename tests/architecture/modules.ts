/** Reads source files and lists their imports, resolved to real files. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";

/** A syntax node as the parser gives it: `type` and its own fields. */
export type Syntax = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface Module {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly syntax: Syntax;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** A file inside the root, the name of a package, or "missing" when there is nothing. */
  readonly target: { file: string } | { package: string } | "missing";
}

const SOURCE = /\.(?:ts|tsx|js|mjs)$/;

/** Every source file under `folders` of `root`, leaving out the folders named in `except`. */
export function readModules(
  root: string,
  folders: readonly string[],
  except: readonly string[] = [],
): Module[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(root, folder, except))
    .filter((path) => SOURCE.test(path))
    .map((path) => readModule(root, path));
}

/** Paths from the root of all files under a folder. */
export function filesUnder(root: string, folder: string, except: readonly string[]): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (except.includes(path)) return [];
    return statSync(join(root, path)).isDirectory() ? filesUnder(root, path, except) : [path];
  });
}

function readModule(root: string, path: string): Module {
  const text = readFileSync(join(root, path), "utf8");
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const syntax = parsed.program as unknown as Syntax;
  const imports = specifiersIn(syntax).map((specifier) => ({
    specifier,
    target: resolve(root, path, specifier),
  }));
  return { path, text, syntax, imports };
}

const IMPORTING = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
  "TSExternalModuleReference",
]);

function specifiersIn(syntax: Syntax): string[] {
  const found: string[] = [];
  walk(syntax, (node) => {
    if (!IMPORTING.has(node.type)) return;
    const source = node["source"] ?? node["argument"] ?? node["expression"];
    if (!isSyntax(source)) return; // `export const …` imports nothing
    const literal = source.type === "TSLiteralType" ? source["literal"] : source;
    const value = isSyntax(literal) ? literal["value"] : undefined;
    // An import with a computed target cannot be checked, so it counts as missing.
    found.push(typeof value === "string" ? value : "(computed)");
  });
  return found;
}

/** Visits a node and all below it. */
export function walk(node: Syntax, visit: (node: Syntax, parent: Syntax | null) => void): void {
  const step = (here: Syntax, parent: Syntax | null): void => {
    visit(here, parent);
    for (const value of Object.values(here)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isSyntax(child)) step(child, here);
      }
    }
  };
  step(node, null);
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value;
}

function resolve(root: string, from: string, specifier: string): Import["target"] {
  if (specifier === "(computed)") return "missing";
  if (!specifier.startsWith(".")) return { package: packageName(specifier) };
  const withoutQuery = specifier.split("?", 1)[0] ?? specifier;
  const file = join(root, dirname(from), withoutQuery);
  if (!existsSync(file) || !statSync(file).isFile()) return "missing";
  return { file: relative(root, file).replaceAll("\\", "/") };
}

function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
