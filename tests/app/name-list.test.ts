import { expect, test } from "vitest";
import { nameList } from "../../client/components/name-list.ts";

test("a list of names is joined in the language of the page, whatever the browser's", () => {
  const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/gu, "");
  expect(plain(nameList(["Ruth", "Noor"], "de"))).toBe("Ruth und Noor");
  expect(plain(nameList(["Ruth", "Noor", "Bo"], "en"))).toBe("Ruth, Noor, and Bo");
});
