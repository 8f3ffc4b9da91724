/** [X1] What the model and its players may not use, since its last bit may differ between engines. */
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
const SURROUNDINGS = new Set([
  "Date",
  "performance",
  "globalThis",
  "Intl",
  "crypto",
  "eval",
  "Function",
]);
const POWERS = new Set(["**", "**="]);
/** These ask the machine for its language. */
const LOCAL_METHODS = /^(?:toLocale|localeCompare$)/;

/** One line for each breach. */
export function determinismBreaches(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path.startsWith("shared/model/") || path.startsWith("shared/bots/"))
    .flatMap((module) => {
      const breaches: string[] = [];
      walk(module.syntax, (node, parent) => {
        const what = inexact(node, parent);
        if (what !== null) breaches.push(`${module.path}: ${what}`);
      });
      return breaches;
    });
}

function inexact(node: Syntax, parent: Syntax | null): string | null {
  if (POWERS.has(String(node["operator"]))) return String(node["operator"]);
  if (node.type !== "Identifier" || typeof node["name"] !== "string") return null;
  const name = node["name"];
  const isMember =
    parent?.type === "MemberExpression" &&
    parent["property"] === node &&
    parent["computed"] !== true;
  if (isMember) return LOCAL_METHODS.test(name) ? name : null;
  const isKey = parent?.["key"] === node && parent["shorthand"] !== true;
  if (isKey) return null;
  if (SURROUNDINGS.has(name)) return name;
  return name === "Math" ? inexactMath(node, parent) : null;
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
