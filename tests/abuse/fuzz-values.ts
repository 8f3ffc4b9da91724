/** Values that a shape allows, and ones that are a little wrong: structure-aware fuzzing, seeded. */
import { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A whole number from 0 up to but not including `below`. */
export type Below = (below: number) => number;

/** What is in no shape, and what has broken parsers before. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.NaN,
  2 ** 53,
  "",
  "\u0000",
  "\u202Eabc",
  "x".repeat(600),
  "__proto__",
  [],
  {},
  [[[[[[]]]]]],
  JSON.parse('{"__proto__":{"polluted":1}}'),
];

export const schemaOf = (shape: z.ZodType): JsonSchema =>
  z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });

export const oddValue = (below: Below): unknown => ODD[below(ODD.length)];

/** A value of that shape; in one of about eight places of it stands something else. */
export function nearly(schema: JsonSchema, below: Below): unknown {
  if (below(8) === 0) return oddValue(below);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[below(schema.enum.length)];
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes !== undefined) return nearly(shapes[below(shapes.length)] as JsonSchema, below);
  switch (schema.type) {
    case "object":
      return nearlyObject(schema, below);
    case "array": {
      const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
      const length = (schema.minItems ?? 0) + below(3);
      return Array.from({ length }, () => nearly((items ?? {}) as JsonSchema, below));
    }
    case "string":
      return "abcdefgh ÄÖ🎻".slice(0, below(12));
    case "integer":
      return between(schema, below, 1);
    case "number":
      return between(schema, below, 100) / (below(2) === 0 ? 1 : 3);
    case "boolean":
      return below(2) === 0;
    default:
      return oddValue(below);
  }
}

function nearlyObject(schema: JsonSchema, below: Below): unknown {
  const entries = Object.entries(schema.properties ?? {}).map(
    ([key, of]) => [key, nearly(of as JsonSchema, below)] as const,
  );
  const some = below(8) === 0 ? entries.slice(1) : entries;
  const more = below(8) === 0 ? [["more", oddValue(below)] as const] : [];
  return Object.fromEntries([...some, ...more]);
}

/** In the range of the shape, and one step beyond it at each end. */
function between(schema: JsonSchema, below: Below, steps: number): number {
  const least = schema.minimum ?? 0;
  const most = Math.min(schema.maximum ?? least + 12, least + 1000);
  return least - 1 + below((most - least + 2) * steps + 1) / steps;
}
