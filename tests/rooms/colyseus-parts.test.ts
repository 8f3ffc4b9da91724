/** [H10] Only parts of Colyseus' client are in the build: a newer one that uses more of them must be noticed. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { UNUSED, colyseusParts } from "../../client/session/colyseus-parts.ts";

const BUILD = join(
  dirname(fileURLToPath(import.meta.resolve("colyseus.js/package.json"))),
  "build",
);
const parts = colyseusParts();

test.each(Object.keys(UNUSED))(
  "[H10] what others import of %s is exported in its place",
  (file) => {
    const exported = (code: string): string[] =>
      [...code.matchAll(/\bexport (?:class|const) (\w+)|^export \{ ([^}]*) \}/gmu)].flatMap(
        ([, one, several]) => (several ?? one ?? "").split(", "),
      );
    const whole = readFileSync(join(BUILD, file), "utf8");
    const instead = parts.load(join(BUILD, file)) ?? "";
    expect(exported(whole)).toEqual(expect.arrayContaining(exported(instead)));
    const name = file.slice(file.lastIndexOf("/") + 1);
    const needed = ["Client", "Room", "Connection", "HTTP", "input/InputHandle"].flatMap((user) => {
      const code = readFileSync(join(BUILD, `${user}.mjs`), "utf8");
      return [...code.matchAll(/^import \{ ([^}]*) \} from '([^']*)'/gmu)]
        .filter(([, , from]) => from?.endsWith(`/${name}`))
        .flatMap(([, names]) => names?.split(", ") ?? []);
    });
    expect(needed.length).toBeGreaterThan(0);
    expect(exported(instead)).toEqual(expect.arrayContaining(needed));
  },
);

test("[H10] the rest of Colyseus' client is its own", () => {
  expect(parts.load(join(BUILD, "Client.mjs"))).toBeNull();
  expect(parts.load("/client/session/Auth.mjs")).toBeNull();
});
