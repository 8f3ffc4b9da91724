/** A second language: completeness is checked by the type, plurals are its own, and texts switch at once. */
import { effect } from "@preact/signals";
import { afterEach, describe, expect, test } from "vitest";
import { namesIn } from "../../client/components/names.ts";
import { lineText } from "../../client/components/connection-status.tsx";
import { texts } from "../../client/language/texts.ts";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { pluralsOf } from "../../shared/i18n/plural.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { calm } from "../fixtures/perceptions.ts";

afterEach(() => {
  texts.value = en;
});

const people = { ...en.people, you: "du", someone: "jemand" };
const other: Catalogue = { ...en, people };

test("what is shown is looked up anew when the language changes", () => {
  const consort = fakeConsort(calm());
  const nameOf = namesIn(consort);
  const shown: string[] = [];
  const stop = effect(() => void shown.push(nameOf(consort.me.value)));
  texts.value = other;
  stop();
  expect(shown).toEqual(["you", "du"]);
  texts.value = {
    ...other,
    trouble: {
      ...en.trouble,
      line: { ...en.trouble.line, connecting: "Ein Stuhl wird gesucht …" },
    },
  };
  expect(lineText("connecting")).toBe("Ein Stuhl wird gesucht …");
});

describe("plurals follow the rules of their language", () => {
  test("English has two forms", () => {
    const plural = pluralsOf("en");
    const form = (count: number): string => plural(count, { one: "minute", other: "minutes" });
    expect([0, 1, 2, 21].map(form)).toEqual(["minutes", "minute", "minutes", "minutes"]);
    expect(en.result.minutes(1)).toBe("1 minute");
    expect(en.result.minutes(8)).toBe("8 minutes");
  });

  test("others have more, and a form that is not given falls back to the one every language has", () => {
    const plural = pluralsOf("pl");
    const form = (count: number): string =>
      plural(count, { one: "minuta", few: "minuty", many: "minut", other: "minuty" });
    expect([1, 2, 5, 22].map(form)).toEqual(["minuta", "minuty", "minut", "minuty"]);
    expect(plural(1, { other: "takt" })).toBe("takt");
  });
});

test("a key that is missing, a parameter of another kind and one left out do not compile", () => {
  const { you: _, ...incomplete } = people;
  // @ts-expect-error: `you` is missing.
  const missing: Catalogue["people"] = incomplete;
  // @ts-expect-error: who is named by a string.
  const wrong: Catalogue["moments"]["missed"] = (who: number) => `${who}`;
  // @ts-expect-error: nobody is named.
  const left = (): string => en.moments.missed();
  expect([missing, wrong, left]).toHaveLength(3);
});
