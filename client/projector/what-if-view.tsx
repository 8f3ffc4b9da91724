import type { JSX } from "preact";
import type { WhatIfTexts } from "../../shared/i18n/catalogue.ts";
import type { StageDebrief } from "../../shared/live/debrief-views.ts";
import type { RunsFigure } from "../../shared/live/shown-moment.ts";
import type { BondEnd } from "../../shared/what-if/run.ts";
import { clockTime } from "../components/clock-time.ts";
import { isolated } from "../components/isolated.ts";
import { useLoaded } from "../components/use-loaded.ts";
import { inWords, Knots, Strands } from "../components/what-if-strands.tsx";
import { texts } from "../language/texts.ts";
import { whoIn } from "./moment-view.tsx";

type Shown = NonNullable<StageDebrief["moment"]>;

const ENDS: readonly BondEnd[] = ["mended", "whole", "strained", "torn"];

/** [U10] What might have become of a moment: the strands of time one above the other, and how often. */
export function WhatIfView({ moment }: { readonly moment: Shown }): JSX.Element | null {
  const { whatIf } = texts.value;
  const says = useLoaded(whatIf, whatIf);
  const { whatIf: figure } = moment;
  if (figure === null || says.state !== "there") return null;
  const { chair, to, act, at, seconds, played, unchanged, changed } = figure;
  const words = says.value;
  const who = isolated(whoIn(moment, chair));
  const other = isolated(whoIn(moment, to));
  return (
    <section class="stage-what-if" aria-labelledby="stage-what-if">
      <h2 id="stage-what-if" dir="auto">
        {words.asked(who, words.done[act](other))}
      </h2>
      <figure>
        <figcaption>
          <b>{words.rows.played}</b>
          {words.ended[played.end]}
        </figcaption>
        <Strands
          course={played.strand}
          mendedAt={played.mendedAt}
          seconds={seconds}
          label={words.picture(words.rows.played, inWords(played.strand, words, 1))}
        />
      </figure>
      <Many name={words.rows.unchanged} of={unchanged} seconds={seconds} says={words} />
      <Many name={words.rows.changed(who)} of={changed} seconds={seconds} says={words} isNew />
      <p class="ends">
        <Knots ends={ENDS.flatMap((end) => Array.from({ length: changed.ends[end] }, () => end))} />
        <span>
          <b>{words.withIt(changed.together, changed.runs)}</b>{" "}
          {words.withoutIt(unchanged.together, unchanged.runs)} {words.verdict[figure.verdict]}
          <em>
            {clockTime(at)} · {words.guess}
          </em>
        </span>
      </p>
    </section>
  );
}

function Many(props: {
  readonly name: string;
  readonly of: RunsFigure;
  readonly seconds: number;
  readonly says: WhatIfTexts;
  readonly isNew?: boolean;
}): JSX.Element {
  const { name, of, seconds, says, isNew = false } = props;
  return (
    <figure class={isNew ? "new" : ""}>
      <figcaption>
        <b dir="auto">{name}</b>
        {says.together(of.together, of.runs)}
      </figcaption>
      <Strands
        course={of.middle}
        spread={of}
        mendedAt={of.mendedAt}
        seconds={seconds}
        label={says.picture(name, inWords(of.middle, says, 1))}
      />
    </figure>
  );
}
