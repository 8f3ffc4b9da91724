import { signsOf } from "../../shared/i18n/signs.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import type { HelpTexts } from "../../shared/i18n/catalogue.ts";
import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import { FITTING_ANSWER, NEEDS, type Cue } from "../../shared/model/cue.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import { tableOf } from "../play/table.ts";
import { keyOfCue } from "../input/keys.ts";
import { Sheet } from "../components/sheet.tsx";
import { groupOf, CueIcon } from "../components/cue-icon.tsx";

/** How to play, on one sheet: the idea, how to read a need, every key. */
export function Help({
  says,
  hand,
  onClose,
}: {
  readonly says: HelpTexts;
  /** [J2] What is on the player's table: the rest is left out. Null: everything is on it. */
  readonly hand: readonly HandItem[] | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { cues, repair } = texts.value;
  const table = tableOf(hand);
  return (
    <Sheet title={says.title} onClose={onClose} wide>
      <p>{says.about}</p>
      <h3>{says.needs}</h3>
      <p class="fine">{says.read}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{says.faces.shows}</th>
            <th scope="col">{says.faces.needs}</th>
            <th scope="col">{says.faces.answer}</th>
          </tr>
        </thead>
        <tbody>
          {NEEDS.filter((need) => table.cues.has(FITTING_ANSWER[need])).map((need) => (
            <tr>
              <td>
                <b>{cues.bearing[need]}</b>:{" "}
                {cues.signs(signsOf(need).map((sign) => signText(texts.value, sign)))}
              </td>
              <td>
                <b>{cues.need[need].name}</b>
              </td>
              <td>
                <Sample cue={FITTING_ANSWER[need]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{says.tuning}</h3>
      <ul class="within">
        {says.tunes.map(({ name, says: how }) => (
          <li>
            <b>{name}</b> {how}
          </li>
        ))}
      </ul>
      <h3>{says.mending}</h3>
      <ol class="mending">
        {says.steps.map(({ name, says: how }) => (
          <li>
            <b>{name}</b> {how}
          </li>
        ))}
      </ol>
      <h3>{says.losing}</h3>
      <table class="ruptures">
        <thead>
          <tr>
            <th scope="col">{says.ruptures.happened}</th>
            <th scope="col">{says.ruptures.sounds}</th>
            <th scope="col">{says.ruptures.mends}</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(repair.ruptures).map(({ name, sounds, mends }) => (
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
      <h3>{says.within}</h3>
      <ul class="within">
        {says.inner.map(({ name, says: how }) => (
          <li>
            <b>{name}</b> {how}
          </li>
        ))}
      </ul>
      <h3>{says.cuesAndKeys}</h3>
      <div class="keys">
        {table.groups.map(({ group, cues: inside }) => (
          <dl class={group}>
            <dt class="of">{cues.group[group].name}</dt>
            {inside.map((cue) => (
              <dd>
                <Sample cue={cue} />
                <small>{cues.cue[cue].meaning}</small>
                <kbd>{keyOfCue(cue)}</kbd>
              </dd>
            ))}
          </dl>
        ))}
        <dl>
          <dt class="of">{says.keys.title}</dt>
          <Key keys="1 … 9, 0" does={says.keys.look} />
          <Key keys=", ." does={says.keys.next} />
          <Key keys="J" does={says.keys.inward} />
          <Key keys="K" does={says.keys.away} />
          <Key keys="Space" does={says.keys.breathe} />
          <Key keys="↑ ↓" does={says.keys.bend} />
          <Key keys="← →" does={says.keys.push} />
          <Key keys="[ ]" does={says.keys.loud} />
          <Key keys="Enter" does={says.keys.press} />
          {table.agreements && <Key keys="P" does={says.keys.agreements} />}
          <Key keys="Y" does={says.keys.offer} />
          <Key keys="M" does={says.keys.mute} />
          <Key keys="T" does={says.keys.captions} />
          <Key keys="L" does={says.keys.lines} />
          <Key keys="?" does={says.keys.help} />
          <Key keys="Esc" does={says.keys.settings} />
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
      {texts.value.cues.cue[cue].name}
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
