/** [Y9] Parsing a typed or pasted list of names. */
import { expect, test } from "vitest";
import { namesIn, portionsOf } from "../../client/facilitator/roster/names.ts";
import { shortNames } from "../../client/facilitator/roster/short-names.ts";

test("[Y9] one name a line, whatever ends the line; blank lines are nobody", () => {
  expect(namesIn(" Max\r\nAnouk de la Cruz \n\n\u200b\n\tJuno\r")).toEqual([
    "Max",
    "Anouk de la Cruz",
    "Juno",
  ]);
  expect(namesIn("x".repeat(500))[0]).toHaveLength(200);
});

test("[Y9] a long list goes in portions that fit a frame, those of one name together, nobody lost", () => {
  const names = Array.from({ length: 240 }, (_, i) => (i % 7 === 0 ? "Максим" : `Pupil ${i}`));
  const portions = portionsOf(names);
  expect(portions.flat().toSorted()).toEqual(names.toSorted());
  expect(portions.filter((portion) => portion.includes("Максим"))).toHaveLength(1);
  const sizes = portionsOf(names.map((name, i) => `${name} ${i}`)).map(
    (portion) => new TextEncoder().encode(JSON.stringify({ do: "expect", names: portion })).length,
  );
  expect(sizes.every((bytes) => bytes < 1000)).toBe(true);
  expect(sizes.length).toBeGreaterThan(3);
});

test("[Y9] where there is little room a name is whole, or short so that people can be told apart", () => {
  const short: readonly (readonly [string, string])[] = [
    ["Noor", "Noor"],
    ["Maximiliane", "Maximiliane"],
    ["Aleksandra Konstantinopol", "Aleksandra…"],
    ["Anna-Sophie von Berg", "Anna-Sophi…"],
    ["Max Mustermann", "Max Muster…"],
    ["Max Meierhofer", "Max Meierh…"],
    ["Lena Sonnenschein", "Lena S."],
    ["Charlotte-Marie", "Charlotte-…"],
    ["Charlotte-Marie 2", "Charlott… 2"],
    ["Charlotte-Marie 13", "Charlot… 13"],
    ["Wolkenbruchberg", "Wolke…hberg"],
    ["Wolkenbruchstadt", "Wolke…stadt"],
    ["明美と花子と太郎と", "明美と花子…"],
  ];
  const names = short.map(([name]) => name);
  expect(shortNames(names, 11)).toEqual(short.map(([, shown]) => shown));
});
