/**
 * [X1] What shared code may not use: nothing unrepeatable anywhere, and in the model and the bots
 * nothing whose last bit may differ between engines.
 */
import { isSyntax, walk, type Module, type Syntax } from "./modules.ts";

/** Operations whose result the language prescribes exactly, and constants. */
const EXACT_MATH = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "PI",
  "round",
  "sign",
  "sqrt",
  "trunc",
]);
const SURROUNDINGS = new Set(["Intl", "eval", "Function"]);
/** Not allowed, so that a session can be repeated: the clock, unseeded randomness, timers. */
const UNREPEATABLE = new Set([
  "Date",
  "performance",
  "globalThis",
  "crypto",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "requestAnimationFrame",
]);
const POWERS = new Set(["**", "**="]);
/** These depend on the language of the machine. */
const LOCAL_METHODS = /^(?:toLocale|localeCompare$)/;

/**
 * One line for each breach: inexact operations in the model and the bots, unrepeatable ones in
 * shared code.
 */
export function determinismBreaches(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path.startsWith("shared/"))
    .flatMap((module) => {
      const rule = /^shared\/(?:model|bots)\//u.test(module.path) ? inexact : unrepeatable;
      const breaches: string[] = [];
      walk(module.syntax, (node, parent) => {
        const what = rule(node, parent);
        if (what !== null) breaches.push(`${module.path}: ${what}`);
      });
      return breaches;
    });
}

function unrepeatable(node: Syntax, parent: Syntax | null): string | null {
  const name = ownName(node, parent);
  if (name === null) return null;
  if (UNREPEATABLE.has(name)) return name;
  const math = name === "Math" ? inexactMath(node, parent) : null;
  return math === "Math.random" || math?.startsWith("Math by") === true ? math : null;
}

function inexact(node: Syntax, parent: Syntax | null): string | null {
  if (POWERS.has(String(node["operator"]))) return String(node["operator"]);
  if (isMember(node, parent) && LOCAL_METHODS.test(String(node["name"])))
    return String(node["name"]);
  const name = ownName(node, parent);
  if (name === null) return null;
  if (SURROUNDINGS.has(name) || UNREPEATABLE.has(name)) return name;
  return name === "Math" ? inexactMath(node, parent) : null;
}

const isMember = (node: Syntax, parent: Syntax | null): boolean =>
  node.type === "Identifier" &&
  parent?.type === "MemberExpression" &&
  parent["property"] === node &&
  parent["computed"] !== true;

/** A free name: not a member or a key. */
function ownName(node: Syntax, parent: Syntax | null): string | null {
  if (node.type !== "Identifier" || typeof node["name"] !== "string") return null;
  const isKey = parent?.["key"] === node && parent["shorthand"] !== true;
  return isKey || isMember(node, parent) ? null : node["name"];
}

/** `Math` may only stand before a named, exact member: no alias, no computed access. */
function inexactMath(node: Syntax, parent: Syntax | null): string | null {
  if (parent?.type !== "MemberExpression" || parent["object"] !== node) {
    return "Math by another name";
  }
  const property = parent["property"];
  const member = isSyntax(property) && parent["computed"] !== true ? property["name"] : undefined;
  if (typeof member !== "string") return "Math by a computed name";
  return EXACT_MATH.has(member) ? null : `Math.${member}`;
}
