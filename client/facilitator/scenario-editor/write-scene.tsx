import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLoaded } from "../../components/use-loaded.ts";
import { texts } from "../../language/texts.ts";
import { LeadIcon } from "../icons.tsx";
import { useLead } from "../lead.ts";

/** Opens the scene editor, which is loaded on first use. */
export function WriteScene(): JSX.Element {
  const { setup: says } = useLead().says;
  const open = useSignal(false);
  const part = useLoaded(
    texts.value.sceneEditor,
    async () => {
      const { Begin, editorWords } = await import("./begin.tsx");
      return { Begin, words: await editorWords() };
    },
    open.value,
  );
  const there = open.value && part.state === "there" ? part.value : null;
  return (
    <>
      <button
        type="button"
        class="pill-button write-scene"
        aria-busy={open.value && there === null}
        onClick={() => (open.value = true)}
      >
        <LeadIcon name="rename" />
        {open.value && part.state === "failed" ? says.failed : says.writeScene}
      </button>
      {there !== null && <there.Begin words={there.words} onClose={() => (open.value = false)} />}
    </>
  );
}
