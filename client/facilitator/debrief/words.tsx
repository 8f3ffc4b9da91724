import type { JSX } from "preact";
import { MAX_WORD } from "../../../shared/live/debrief-acts.ts";
import { newId } from "../../components/new-id.ts";
import { act, type Debriefing } from "./debriefing.ts";
import { OneLine } from "./one-line.tsx";

/** [U5] Words of the group: sent by phones, or written down by the facilitator. */
export function Words({ lead, view, talk }: Debriefing): JSX.Element {
  const { word: says } = talk.says.console;
  return (
    <section class="debrief-box group-words" aria-label={says.title}>
      <header>
        <h2>{says.title}</h2>
      </header>
      {view.words.length === 0 && <p class="nothing">{says.none}</p>}
      <ul>
        {view.words.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              class="pill-button"
              aria-label={says.off(text)}
              onClick={() => void act(lead, { act: "word", id, text: "" })}
            >
              <span dir="auto">{text}</span> <i aria-hidden="true">−</i>
            </button>
          </li>
        ))}
      </ul>
      <OneLine
        label={says.add}
        button={talk.says.phone.word.add}
        most={MAX_WORD}
        onText={(text) => void act(lead, { act: "word", id: newId(), text })}
      />
    </section>
  );
}
