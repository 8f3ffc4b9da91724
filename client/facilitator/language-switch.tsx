import type { JSX } from "preact";
import { LanguageOptions } from "../components/language-options.tsx";
import { ownLanguage } from "../language/own-language.ts";
import { texts } from "../language/texts.ts";
import { LeadIcon } from "./icons.tsx";
import { useLead } from "./lead.ts";

/** Chooses the language of this browser's pages: the console, and a stage that is open beside it. */
export function LanguageSwitch(): JSX.Element {
  const { language } = useLead();
  return (
    <label class="theme-switch language-switch" title={texts.value.settings.language}>
      <LeadIcon name="globe" size={24} />
      <select
        aria-label={texts.value.settings.language}
        value={ownLanguage(language.value)}
        onChange={(event) => (language.value = event.currentTarget.value)}
      >
        <LanguageOptions />
      </select>
    </label>
  );
}
