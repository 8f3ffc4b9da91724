import type { JSX } from "preact";
import { CUE_WORDS, GROUP_WORDS, NEED_WORDS } from "../../shared/content/cue-words.ts";
import { HELP_WORDS } from "../../shared/content/help-words.ts";
import { BEARING_WORDS, signsOf } from "../../shared/content/reading-words.ts";
import { RUPTURE_HELP } from "../../shared/content/rupture-help.ts";
import {
  CUE_GROUPS,
  FITTING_ANSWER,
  NEEDS,
  type Cue,
  type CueGroup,
} from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import { Sheet } from "../components/sheet.tsx";
import { groupOf, CueIcon } from "../components/cue-icon.tsx";

/** How to play on one sheet: what it is about, how to read a need, every key. */
export function Help({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Sheet title="How to play" onClose={onClose} wide>
      <p>{HELP_WORDS.about}</p>
      <h3>{HELP_WORDS.needs}</h3>
      <p class="fine">{HELP_WORDS.read}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">It shows</th>
            <th scope="col">They need</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {NEEDS.map((need) => (
            <tr>
              <td>
                <b>{BEARING_WORDS[need]}</b>: {signsOf(need).join(", ")}
              </td>
              <td>
                <b>{NEED_WORDS[need].name}</b>
              </td>
              <td>
                <Sample cue={FITTING_ANSWER[need]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{HELP_WORDS.tuning}</h3>
      <ul class="within">
        {HELP_WORDS.tunes.map(({ name, says }) => (
          <li>
            <b>{name}</b> {says}
          </li>
        ))}
      </ul>
      <h3>Mending, step by step</h3>
      <ol class="mending">
        <li>
          <b>Notice.</b> Look at them, and stay.
        </li>
        <li>
          <b>Accept.</b> Breathe until both are calm. No blame.
        </li>
        <li>
          <b>Investigate.</b> Ask, show what you need, find what was missing.
        </li>
        <li>
          <b>Engage.</b> Look at each other, give what is needed, play four beats as one.
        </li>
      </ol>
      <h3>Ways of losing each other</h3>
      <table class="ruptures">
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">It sounds</th>
            <th scope="col">It mends</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(RUPTURE_HELP).map(({ name, sounds, mends }) => (
            <tr>
              <td>
                <b>{name}</b>
              </td>
              <td>{sounds}</td>
              <td>{mends}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Agreements, wishes, and what goes on in you</h3>
      <ul class="within">
        <li>
          <b>Agreements.</b> Press P, or the written leaf, to see them and to propose others. Nod at
          who proposes to agree. Who breaks one owns it, and renews it.
        </li>
        <li>
          <b>Wishes.</b> Yours is on your card, and only you know it. To want different things is
          fine: ask for theirs, and nod to it.
        </li>
        <li>
          <b>Masks.</b> A calm cue while you are not calm hides you, and wears. Held too long, you
          split inside.
        </li>
        <li>
          <b>Your reflex.</b> With a card of your own, hurt pulls you. Look in and own it in time,
          and it turns into a strength.
        </li>
      </ul>
      <h3>Cues and keys</h3>
      <div class="keys">
        {(Object.keys(CUE_GROUPS) as CueGroup[]).map((group) => (
          <dl class={group}>
            <dt class="of">{GROUP_WORDS[group].name}</dt>
            {CUE_GROUPS[group].map((cue) => (
              <dd>
                <Sample cue={cue} />
                <small>{CUE_WORDS[cue].meaning}</small>
                <kbd>{keyOfCue(cue)}</kbd>
              </dd>
            ))}
          </dl>
        ))}
        <dl>
          <dt class="of">everything else</dt>
          <Key keys="1 … 9, 0" does="look at a player, left to right" />
          <Key keys=", ." does="look at the one before, the next" />
          <Key keys="J" does="look in" />
          <Key keys="K" does="look away" />
          <Key keys="Space" does="hold to breathe" />
          <Key keys="↑ ↓" does="sharper, flatter" />
          <Key keys="← →" does="hold the tempo back, push it on" />
          <Key keys="[ ]" does="softer, louder" />
          <Key keys="Enter" does="press what is in focus (Tab moves on)" />
          <Key keys="P" does="agreements: see them, propose" />
          <Key keys="Y" does="do what the paper strip offers" />
          <Key keys="M" does="mute" />
          <Key keys="T" does="captions" />
          <Key keys="L" does="read the last lines again" />
          <Key keys="?" does="this sheet" />
          <Key keys="Esc" does="settings, leave" />
        </dl>
      </div>
    </Sheet>
  );
}

function Sample({ cue }: { readonly cue: Cue }): JSX.Element {
  return (
    <span class={`sample ${groupOf(cue)}`}>
      <svg width="30" height="30" viewBox="-16 -16 32 32" aria-hidden="true">
        <CueIcon cue={cue} r={12.5} />
      </svg>
      {CUE_WORDS[cue].name}
    </span>
  );
}

function Key({ keys, does }: { readonly keys: string; readonly does: string }): JSX.Element {
  return (
    <dd>
      <span>{does}</span>
      <kbd>{keys}</kbd>
    </dd>
  );
}
