/** The compose file as data, and its settings as they are when its variables are given. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export const DEPLOY = join(import.meta.dirname, "..", "..", "server", "deploy");

const service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
});
const shape = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

export type Compose = z.infer<typeof shape>;
export type Service = z.infer<typeof service>;

export const readDeployed = (name: string): string => readFileSync(join(DEPLOY, name), "utf8");

export const readCompose = (): Compose =>
  shape.parse(parse(readDeployed("compose.yaml"), { merge: true }));

/** Variables of a text, as `${NAME:?}` and `${NAME:-usual}`. */
const VARIABLE = /\$\{(\w+)(?::(\?|-[^}]*))?\}/gu;

export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = ""]) => name)),
];

/** The environment of a service as compose makes it. Throws where a variable is missing that has to be there. */
export function environmentIn(
  { environment = {} }: Service,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = (text: string): string =>
    text.replaceAll(VARIABLE, (_, name: string, how = "") => {
      const value = given[name] ?? "";
      if (value !== "") return value;
      if (how === "?") throw new Error(`${name} is missing`);
      return String(how).slice(1);
    });
  return Object.fromEntries(
    Object.entries(environment).map(([name, text]) => [name, filled(text)]),
  );
}
