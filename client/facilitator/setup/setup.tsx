import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { hasMusic } from "../../../shared/live/plan.ts";
import { MAX_TITLE } from "../../../shared/live/commands.ts";
import { linkTo } from "../../../shared/protocol/join-code.ts";
import { KeptSheet } from "../kept/kept-sheet.tsx";
import { JoinCode } from "../join-code.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { siteAddress } from "../../session/site-address.ts";
import { totalMinutes } from "./frets.ts";
import { Barred } from "./barred.tsx";
import { Hour } from "./hour.tsx";
import { StageLink } from "./links.tsx";
import { Password } from "./password.tsx";
import { SceneCards } from "./scene-cards.tsx";
import { aloneIn, seatGrid } from "./seat-grid.ts";
import { Seats } from "./seats.tsx";
import { Class } from "../roster/class.tsx";
import { LanguageSwitch } from "../language-switch.tsx";
import { ThemeSwitch } from "../theme-switch.tsx";

/** The setup, before the hour and between movements: seating, plan and lengths. */
export function Setup(props: {
  /** Returns to the running hour; null before it has begun. */
  readonly onBack: (() => void) | null;
  readonly onBegun: () => void;
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { setup: says } = lead.says;
  const now = session.clock.step;
  const firstPlayed = session.plan.findIndex((step, i) => i >= now && hasMusic(step));
  const chosen = useSignal(Math.max(0, firstPlayed));
  const kept = useSignal(false);
  const roster = useSignal(false);
  const place = Math.min(chosen.value, session.plan.length - 1);
  const minutes = totalMinutes(session.plan);
  const { stage } = session;
  const makeUp = async (): Promise<void> => {
    const on = !session.madeUp;
    if ((await lead.do({ do: "madeUp", on })) && on && session.people.some(({ listed }) => listed))
      lead.tell(says.madeUpSays);
  };
  return (
    <>
      <main class="console setup">
        <header class="setup-head">
          <div>
            <h1>{props.onBack === null ? says.title : says.between}</h1>
            <p>
              <TitleField key={session.title} />
              <i>{props.onBack === null ? says.lead(minutes) : says.leadBetween(minutes)}</i>
            </p>
          </div>
          <JoinCode />
          <StageLink />
          <LanguageSwitch />
          <ThemeSwitch />
        </header>
        <Seats />
        <SceneCards place={place} />
        <Hour chosen={chosen} />
        <Begin {...props} />
        <footer class="setup-foot">
          <button
            type="button"
            class="pill-button"
            aria-pressed={stage.names}
            onClick={() => void lead.do({ do: "stage", stage: { ...stage, names: !stage.names } })}
          >
            <LeadIcon name="names" />
            {says.names(stage.names)}
          </button>
          <button type="button" class="pill-button" onClick={() => (roster.value = true)}>
            <LeadIcon name="roster" />
            {lead.says.roster.open}
          </button>
          <button type="button" class="pill-button" onClick={() => (kept.value = true)}>
            <LeadIcon name="kept" />
            {says.keptShort}
          </button>
          <button
            type="button"
            class="pill-button"
            aria-pressed={session.questionnaire.on}
            title={says.questionnaireSays}
            onClick={() => void lead.do({ do: "questionnaire", on: !session.questionnaire.on })}
          >
            <LeadIcon name="form" />
            {says.questionnaire(session.questionnaire.on)}
          </button>
          <Password />
          <Barred />
          <button
            type="button"
            class="pill-button"
            aria-pressed={session.madeUp}
            onClick={() => void makeUp()}
          >
            <LeadIcon name="mask" />
            {says.madeUp(session.madeUp)}
          </button>
          {/* Opens in a new tab, so that the console stays open. */}
          <a
            class="pill-button"
            href={linkTo(siteAddress(), session.code)}
            target="_blank"
            rel="noopener"
          >
            <LeadIcon name="chair" />
            {says.ownChair}
          </a>
          <a class="pill-button" href="check" target="_blank" rel="noopener">
            <LeadIcon name="works" />
            {says.check}
          </a>
          <span class="quiet">
            <LeadIcon name="line" size={18} />
            <span class="who-is-in">
              {lead.says.bar.here(
                session.people.filter(({ here }) => here).length,
                session.people.length,
              )}
              {" ·"}
            </span>
            {lead.says.bar.stages(session.stages)}
          </span>
        </footer>
        {kept.value && <KeptSheet onClose={() => (kept.value = false)} />}
      </main>
      {roster.value && <Class onClose={() => (roster.value = false)} />}
    </>
  );
}

function TitleField(): JSX.Element {
  const lead = useLead();
  const { title } = useSession();
  const { setup: says } = lead.says;
  return (
    <input
      class="title-field"
      type="text"
      maxLength={MAX_TITLE}
      aria-label={says.name}
      placeholder={says.nameHint}
      defaultValue={title}
      onChange={(event) => void lead.do({ do: "title", title: event.currentTarget.value })}
    />
  );
}

/** The main button of the page; while disabled, with the reason. */
function Begin(props: {
  readonly onBack: (() => void) | null;
  readonly onBegun: () => void;
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { setup: says } = lead.says;
  if (props.onBack !== null)
    return (
      <div class="begin-box">
        <button type="button" class="main-act" onClick={props.onBack}>
          {says.back}
        </button>
      </div>
    );
  const seated = session.people.filter(({ seat }) => seat !== null).length;
  const alone = aloneIn(seatGrid(session));
  const why =
    seated < 2
      ? says.nobodyYet
      : alone && says.alone(alone.person.name, lead.nameOf(alone.consort));
  const begin = async (): Promise<void> => {
    // The clock of the hour starts now.
    if (!(await lead.do({ do: "go", step: 0 }))) return;
    await lead.do({ do: "stage", stage: { ...session.stage, shows: "prebrief" } });
    props.onBegun();
  };
  return (
    <div class="begin-box">
      <button
        type="button"
        class="main-act"
        disabled={why !== null}
        aria-describedby="begin-says"
        onClick={() => void begin()}
      >
        {says.begin}
      </button>
      <p id="begin-says">{why ?? says.beginSays(seated)}</p>
    </div>
  );
}
