import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { DebriefTexts, ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { readOwnPage } from "../../shared/protocol/own-page.ts";
import { readerIn } from "../components/names.ts";
import { Waits } from "../replay/waits.tsx";
import type { Consort } from "../session/consort.ts";
import "./debrief.css";
import { OwnPagePaper } from "./own-page.tsx";
import { Sheet } from "./sheet.tsx";
import { Top } from "./top.tsx";

/** [G10] After playing with others: only the own page, as the server sends it; there is no replay. */
export function OwnOnly(props: {
  readonly consort: Consort;
  readonly says: DebriefTexts;
  readonly replaySays: ReplayTexts;
  readonly onClose: () => void;
}): JSX.Element {
  const { consort, says, replaySays, onClose } = props;
  const printing = useSignal(false);
  const word = consort.ownPage.value;
  useEffect(() => {
    if (consort.ownPage.peek() === null) consort.lookBack();
  }, [consort]);
  const own = useMemo(() => {
    try {
      return word === null ? null : readOwnPage(word);
    } catch {
      return "damaged" as const;
    }
  }, [word]);
  if (own === null || own === "damaged") {
    const waits = own === null ? says.loading : replaySays.failed[own];
    return <Waits says={waits} close={says.close} onClose={onClose} />;
  }
  const reader = readerIn(consort);
  if (printing.value)
    return (
      <Sheet
        own={own}
        line={null}
        says={says}
        reader={reader}
        onClose={() => (printing.value = false)}
      />
    );
  const name = consort.seats.value.find(({ chair }) => chair === own.chair)?.name ?? "";
  return (
    <main class="debrief" aria-labelledby="debrief-title">
      <Top says={says} onPrint={() => (printing.value = true)} onClose={onClose} />
      <OwnPagePaper of={own} name={name} says={says} reader={reader} onSee={null} />
    </main>
  );
}
