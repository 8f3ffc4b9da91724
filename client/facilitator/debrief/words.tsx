import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_WORD } from "../../../shared/live/debrief-acts.ts";
import { act, type Debriefing } from "./debriefing.ts";

/** [U5] Words of the group: from phones, or written down as they are said. */
export function Words({ lead, view, talk }: Debriefing): JSX.Element {
  const { word: says } = talk.says.console;
  const typed = useSignal("");
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = typed.peek().trim();
          const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
          if (text !== "") void act(lead, { act: "word", id, text });
          typed.value = "";
        }}
      >
        <input
          type="text"
          aria-label={says.add}
          placeholder={says.add}
          maxLength={MAX_WORD}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <button type="submit" class="pill-button">
          {talk.says.phone.word.add}
        </button>
      </form>
    </section>
  );
}
