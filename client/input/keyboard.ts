import type { ChairId } from "../../shared/model/units.ts";
import type { Hands } from "./hands.ts";
import { actOf, type KeyAct } from "./keys.ts";

/** What keys can do besides the hands. */
export interface Reach {
  /** Chairs along the half circle, left to right. */
  places(): readonly ChairId[];
  /** The focused chair; null when there is none. */
  looking(): ChairId | null;
  /** Whether letters and digits may act: players can turn single keys off. */
  letters(): boolean;
  /** [J2] Whether the key's act is on the player's table. */
  isThere(act: KeyAct): boolean;
  open(what: "settings" | "help" | "agreements"): void;
  /** Performs the first pending action of the player, if that takes one press. */
  errand(): void;
  toggle(what: "mute" | "captions" | "lines"): void;
}

/** Keys that act even when single letters are turned off. */
const ALWAYS = new Set<KeyAct["act"]>(["bend", "breathe", "settings"]);

/**
 * Full play by keyboard. Held keys (breathe, arrows) are released on keyup, when the window loses
 * focus and when the tab is hidden: a missing keyup must not leave a player holding their breath.
 */
export function listen(page: EventTarget, hands: Hands, reach: Reach): () => void {
  const held = new Map<string, Extract<KeyAct, { act: "bend" | "breathe" }>>();

  const bend = (): void => {
    let pitch = 0;
    let tempo = 0;
    for (const act of held.values()) {
      if (act.act !== "bend") continue;
      pitch += act.pitch;
      tempo += act.tempo;
    }
    hands.arrows(pitch, tempo);
  };

  const down = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey || belongs(key)) return;
    const act = actOf(key.key, key.code);
    if (!act || (!reach.letters() && !ALWAYS.has(act.act))) return;
    key.preventDefault();
    if (!reach.isThere(act)) return;
    if (act.act === "volume") return hands.louder(act.by);
    if (key.repeat) return;
    if (act.act === "bend" || act.act === "breathe") {
      held.set(key.code, act);
      if (act.act === "bend") bend();
      else hands.breathe("key", true);
    } else once(act, hands, reach);
  };

  const up = (event: Event): void => {
    const key = event as KeyboardEvent;
    const act = held.get(key.code);
    if (!act) return;
    key.preventDefault();
    held.delete(key.code);
    if (act.act === "bend") bend();
    else hands.breathe("key", false);
  };

  const lost = (): void => {
    held.clear();
    hands.letGo();
  };

  page.addEventListener("keydown", down);
  page.addEventListener("keyup", up);
  page.addEventListener("blur", lost);
  page.addEventListener("visibilitychange", lost);
  return () => {
    page.removeEventListener("keydown", down);
    page.removeEventListener("keyup", up);
    page.removeEventListener("blur", lost);
    page.removeEventListener("visibilitychange", lost);
    lost();
  };
}

function once(
  act: Exclude<KeyAct, { act: "bend" | "breathe" | "volume" }>,
  hands: Hands,
  reach: Reach,
): void {
  switch (act.act) {
    case "cue":
      return hands.cue(act.cue);
    case "chair": {
      const chair = reach.places()[act.place];
      return chair === undefined ? undefined : hands.look(chair);
    }
    case "turn": {
      const places = reach.places();
      const looking = reach.looking();
      const from = looking === null ? -1 : places.indexOf(looking);
      const start = from < 0 && act.by < 0 ? 0 : from;
      const next = places[(start + act.by + places.length) % places.length];
      return next === undefined ? undefined : hands.look(next);
    }
    case "inward":
    case "away":
      return hands.look(act.act);
    case "errand":
      return reach.errand();
    case "settings":
    case "help":
    case "agreements":
      return reach.open(act.act);
    case "mute":
    case "captions":
    case "lines":
      return reach.toggle(act.act);
  }
}

/** Whether a key belongs to a text field, to an open sheet, or moves a slider. */
function belongs({ target, key }: KeyboardEvent): boolean {
  const element: (EventTarget & { closest?: (selector: string) => unknown }) | null = target;
  // A closed sheet keeps the focus until the next frame, but its keys belong to the player again.
  if (element?.closest?.("dialog[open], input:not([type=range])")) return true;
  return key.startsWith("Arrow") && !!element?.closest?.("input");
}
