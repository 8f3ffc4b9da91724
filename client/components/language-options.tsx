import type { JSX } from "preact";
import { LANGUAGES } from "../language/language-names.ts";

/** The languages to choose from, each in its own words. */
export function LanguageOptions(): JSX.Element {
  return (
    <>
      {LANGUAGES.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag} translate={false}>
          {name}
        </option>
      ))}
    </>
  );
}
