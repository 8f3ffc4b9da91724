/** [L4] The address in step with the consort one is in, and what an address that changes asks for. */
import { codeIn, linkTo, type Route } from "./route.ts";

/**
 * What a changed address means for whoever is at a place: `follow` its code, `ask` first because a chair
 * is held here, `stepOut` of the consort or `callOff` the way in because it has no code any more.
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
      // Practice has no address of its own to have gone back from.
      if (linked === null) return code === "" ? "nothing" : "stepOut";
      return linked === code ? "nothing" : "ask";
    }
  }
}

/** Lets the address say `code`, "" for none. From the start page it is a step that Back takes back. */
export function showCode(code: string): void {
  const shown = codeIn(location.href) ?? "";
  if (shown === code && (code === "" || location.hash === `#${code}`)) return;
  const address = code === "" ? "/" : linkTo("", code);
  if (shown === "") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
