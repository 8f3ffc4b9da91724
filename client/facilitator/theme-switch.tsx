import type { JSX } from "preact";
import { LeadIcon } from "./icons.tsx";
import { useLead } from "./lead.ts";

/** Switches between dark and light, in this browser only. */
export function ThemeSwitch(): JSX.Element {
  const { light, says } = useLead();
  return (
    <button
      type="button"
      class="theme-switch"
      aria-pressed={light.value}
      aria-label={says.light}
      title={says.light}
      onClick={() => (light.value = !light.peek())}
    >
      <LeadIcon name="sun" size={24} />
    </button>
  );
}
