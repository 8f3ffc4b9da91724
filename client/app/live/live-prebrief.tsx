import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import { Prebrief } from "../../components/prebrief.tsx";
import type { Consort } from "../../session/consort.ts";
import { noteAgreed } from "./promises.ts";

/** What a live session asks of people and promises to them. */
export function LivePrebrief(props: {
  readonly consort: Consort;
  readonly says: LiveTexts;
}): JSX.Element {
  const { consort, says } = props;
  const agree = (): void => {
    noteAgreed(consort);
    consort.briefed();
  };
  return <Prebrief says={says.prebrief} onYes={agree} />;
}
