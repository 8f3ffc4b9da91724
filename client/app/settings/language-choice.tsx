import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { LANGUAGES } from "../../language/language-names.ts";
import { LanguageOptions } from "../../components/language-options.tsx";
import { ownLanguage } from "../../language/own-language.ts";
import { texts } from "../../language/texts.ts";

/** Buttons to the languages that the page does not speak now, each in its own words. */
export function OtherLanguages({ chosen }: { readonly chosen: Signal<string> }): JSX.Element {
  const own = ownLanguage(chosen.value);
  return (
    <>
      {LANGUAGES.filter(({ tag }) => tag !== own).map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          class="other-language"
          lang={tag}
          translate={false}
          onClick={() => (chosen.value = tag)}
        >
          {name}
        </button>
      ))}
    </>
  );
}

/** The language of the page, remembered by this browser. */
export function LanguageChoice({ chosen }: { readonly chosen: Signal<string> }): JSX.Element {
  const says = texts.value.settings.language;
  return (
    <label class="row">
      <span>{says}</span>
      <select
        value={ownLanguage(chosen.value)}
        onChange={(event) => (chosen.value = event.currentTarget.value)}
      >
        <LanguageOptions />
      </select>
    </label>
  );
}
