/**
 * [L4] Keeps the address in step with the player's consort, and decides what a changed address asks
 * for.
 */
import { linkTo } from "../../shared/protocol/join-code.ts";
import { codeIn, type Route } from "./route.ts";

/**
 * What a changed address means at each place: `follow` its code, `ask` first because the player has
 * a chair, `stepOut` of the consort or `callOff` joining because it has no code any more.
 */
export type Turn = "nothing" | "follow" | "ask" | "stepOut" | "callOff";

/** `linked`: the code the address carries now. */
export function turnOf(linked: string | null, here: Route): Turn {
  switch (here.at) {
    case "door":
      return linked === null ? "nothing" : "follow";
    case "opening":
      if (linked === null) return "callOff";
      return linked === here.code ? "nothing" : "follow";
    case "consort": {
      const code = here.consort.code.peek();
      // Practice has no address, so no address was left.
      if (linked === null) return code === "" ? "nothing" : "stepOut";
      return linked === code ? "nothing" : "ask";
    }
  }
}

/** Address of a code from any page of the site; "": of none. */
export const pathTo = (code: string): string => (code === "" ? "./" : linkTo(".", code));

/** Sets the code of the address, "" for none. From the start page this is a step that Back undoes. */
export function showCode(code: string): void {
  const shown = codeIn(location.href) ?? "";
  if (shown === code && (code === "" || location.hash === `#${code}`)) return;
  const address = pathTo(code);
  if (shown === "") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
