/** What a browser remembers, in several tabs. */
import { expect, test } from "vitest";
import { loadPreferences } from "../../client/preferences/preferences.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";

test("a language chosen in one tab is taken over by a console and a stage beside it, and nothing else is overwritten", () => {
  const storage = new MemoryStorage();
  const game = loadPreferences(storage);
  const tab = new EventTarget();
  const stage = loadPreferences(storage, undefined, tab);
  game.name.value = "Ada";
  game.language.value = "de";
  const key = storage.key(0);
  tab.dispatchEvent(Object.assign(new Event("storage"), { key: "of another page" }));
  expect(stage.language.value).toBe("");
  tab.dispatchEvent(Object.assign(new Event("storage"), { key }));
  expect(stage.language.value).toBe("de");
  expect(loadPreferences(storage).name.value).toBe("Ada");
});
