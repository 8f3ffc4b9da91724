import type { JSX } from "preact";
import { caption, standing } from "../../shared/i18n/phrases/caption.ts";
import { readerIn } from "../components/names.ts";
import { texts } from "../language/texts.ts";
import type { ReplayedConsort } from "./replayed-consort.ts";

/** Signs of a body in one caption. */
const MAX_SIGNS = 4;

/** What showed of the one who is looked at, in words. */
export function Showed({ replayed }: { readonly replayed: ReplayedConsort }): JSX.Element | null {
  const focus = replayed.perception.value?.focus ?? null;
  if (focus === null) return null;
  return (
    <p class="showed">
      {caption(focus, readerIn(replayed), MAX_SIGNS, standing(focus, texts.value))}
    </p>
  );
}
