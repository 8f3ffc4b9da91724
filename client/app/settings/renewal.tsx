import type { JSX } from "preact";
import { texts } from "../../language/texts.ts";
import type { Offline } from "../../offline/offline.ts";

/** [O6] Tells that a newer version is here: it is loaded when the player says so, and never while music plays. */
export function Renewal({ offline }: { readonly offline: Offline }): JSX.Element {
  const says = texts.value.settings.renewal;
  return (
    <div class="renewal" role="status">
      {offline.isNew.value && (
        <p class="pill">
          {says.isNew}{" "}
          <button type="button" class="plain" onClick={() => offline.renew()}>
            {says.act}
          </button>
        </p>
      )}
    </div>
  );
}
