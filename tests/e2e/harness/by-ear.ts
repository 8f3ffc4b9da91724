/** A player who has nothing but what a screen reader is told, and two keys: on to the next control, and press. */
import type { Page } from "playwright-core";
import { en } from "../../../shared/i18n/en/index.ts";

/** What was spoken, each sentence once as it came, and what was pressed. */
export interface ByEar {
  readonly spoken: readonly string[];
  readonly pressed: readonly string[];
}

/** More controls than any page of a movement has. */
const MOST_STEPS = 80;
/** ms of music between two looks: a voice needs as long for its shortest sentence. */
const MOMENT_MS = 500;
/** Once a bond is mended there is less to prove, and longer between two looks. */
const SLOW_MS = 2000;
/** ms after which what the page still waits for is done once more. */
const AGAIN_MS = 3000;

const { acts, bow, title } = en.play;
const { by, stepsLabel } = en.repair;

const [MENDED = ""] = en.moments.mended("|").split("|");
const MINE = new RegExp(`^(?:${by.me}|${by.both}): (.+)`, "u");
/** The whole line. */
const WHOSE = new RegExp(`(?:${by.me}|${by.both}|${by.them}): [^"\\n]+`, "u");

interface Control {
  readonly name: string;
  readonly on: boolean;
  readonly off: boolean;
}

/** The page as a screen reader has it at one moment. */
interface Told {
  /** The one sentence that is spoken now. */
  readonly spoken: string;
  /** What the mending of the bond waits for of this player. */
  readonly owes: string;
  readonly calm: boolean;
  readonly controls: readonly Control[];
}

/**
 * Does what it is told until the music ends.
 * @param pass lets music pass
 */
export async function playByEar(page: Page, pass: (ms: number) => Promise<void>): Promise<ByEar> {
  const spoken: string[] = [];
  const pressed: string[] = [];
  let [owed, since] = ["", 0];
  const press = async (name: string): Promise<void> => {
    if (await pressByName(page, name)) pressed.push(name);
  };
  for (let ms = 0; ;) {
    const tree = await page.locator("body").ariaSnapshot();
    if (!tree.includes(`heading "${title}"`)) return { spoken, pressed };
    const told = toldBy(tree);
    const named: string[] = [];
    if (told.spoken !== "" && told.spoken !== spoken.at(-1)) {
      spoken.push(told.spoken);
      named.push(...namedBy(told.spoken, told));
    }
    if (told.owes !== owed || ms - since >= AGAIN_MS) {
      [owed, since] = [told.owes, ms];
      named.push(...owedBy(told));
    }
    // A breath once begun lasts until the next press.
    const breathe = told.controls.find(({ name }) => name === acts.breathe.name);
    if (breathe?.on === true && told.calm) named.push(breathe.name);
    for (const name of new Set(named)) await press(name);
    const next = spoken.some((one) => one.includes(MENDED)) ? SLOW_MS : MOMENT_MS;
    await pass(next);
    ms += next;
  }
}

function toldBy(tree: string): Told {
  const [, mending = ""] = tree.split(`list "${stepsLabel}"`);
  const [owes = ""] = WHOSE.exec(mending) ?? [];
  return {
    spoken: unquoted(/^\s*- status: (.+)$/mu.exec(tree)?.[1] ?? ""),
    owes,
    calm: tree.includes(`strong: ${en.weather.band.calm}`),
    controls: [...tree.matchAll(/- button "((?:[^"\\]|\\.)*)"(.*)$/gmu)].map(
      ([, name = "", states = ""]) => ({
        name: unquoted(`"${name}"`),
        on: states.includes("[pressed]"),
        off: states.includes("[disabled]"),
      }),
    ),
  };
}

const unquoted = (text: string): string =>
  text.startsWith('"') ? (JSON.parse(text) as string) : text;

/** The controls that a sentence speaks of: whom to look at, unless the eyes are there, and what to give. */
function namedBy(said: string, { controls, calm }: Told): string[] {
  // What a face shows is no demand.
  if (/^\S+: /u.test(said)) return [];
  const chairs = controls.filter(({ name }) => name.includes(", "));
  const who = chairs.find(({ name }) => said.includes(name.split(", ", 1)[0] ?? ""));
  const other = /any face|choose a player|somebody else/u.test(said)
    ? chairs.find((one) => one !== who && !one.on)
    : undefined;
  const quoted = new Set([...said.matchAll(/“([^”]+)”/gu)].map(([, name]) => name));
  const cues = controls.filter(({ name }) => quoted.has(name));
  const arrow = Object.values(bow.arrows).find((name) => said.includes(name.charAt(0)));
  const strokes = controls.filter(({ name }) => name === arrow);
  return [other ?? who, ...cues, ...strokes].flatMap((one) =>
    one === undefined || one.on || one.off || (calm && one.name === acts.breathe.name)
      ? []
      : [one.name],
  );
}

/** Of the line that says what a mending waits for ("you: look at them, ask or nod · they: …"), this player's part. */
function owedBy({ owes, controls }: Told): string[] {
  const mine = owes.split(" · ").flatMap((part) => MINE.exec(part)?.[1] ?? []);
  const deeds = new Set(mine.flatMap((part) => part.split(/, | or /u)));
  const first = controls.find(({ name, off, on }) => deeds.has(name) && !off && !on);
  return first === undefined ? [] : [first.name];
}

/** Goes on by Tab until that control is spoken as the one with the focus, and presses it; false when it is not there any more. */
async function pressByName(page: Page, name: string): Promise<boolean> {
  const spoken = page.getByRole("button", { name, exact: true }).and(page.locator(":focus"));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await spoken.count()) > 0) {
      await page.keyboard.press("Enter");
      return true;
    }
    await page.keyboard.press("Tab");
  }
  return false;
}
