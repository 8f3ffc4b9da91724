import { texts } from "../language/texts.ts";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { announce, nextSaid, NOTHING_SAID, type Voice } from "../coach/director/announce.ts";
import { type PlayControls, type Sound, usePlayContext } from "./play-context.tsx";
import { lineText } from "../components/connection-status.tsx";
import type { Toast } from "./toast-queue.ts";

/** [A8] Why the last command was refused. */
export function RefusalToast(): JSX.Element {
  const { toasts } = usePlayContext();
  const said = toasts.refusal.value;
  return (
    <div class="refusal">
      {said && (
        <p key={said.id} class="pill">
          {said.text}
        </p>
      )}
    </div>
  );
}

/** What has just happened to the player. */
export function MomentToast({ said }: { readonly said: Toast | null }): JSX.Element {
  return (
    <div class="moment">
      {said && (
        <p key={said.id} class={`slip ${said.kind}`}>
          {said.text}
        </p>
      )}
    </div>
  );
}

/**
 * The one live region for screen readers: what the page says, one sentence at a time, each for as
 * long as it takes to speak.
 */
export function Announcer({ status }: { readonly status: readonly string[] }): JSX.Element {
  const { director, toasts, spokenCaption } = usePlayContext();
  const state = useSignal(NOTHING_SAID);
  const notice = status.join(" ");
  const say = (voice: Voice, text: string): void => {
    state.value = announce(state.peek(), voice, text);
  };
  useEffect(() => say("notice", notice), [notice]);
  useSignalEffect(() => say("refusal", toasts.refusal.value?.text ?? ""));
  useSignalEffect(() => say("demand", director.saying.value?.say ?? ""));
  useSignalEffect(() => {
    const { kind, text } = toasts.moment.value ?? { kind: "moment", text: "" };
    const ofBond = kind === "torn" || kind === "mended";
    say("bond", ofBond ? text : "");
    say("moment", ofBond ? "" : text);
  });
  useSignalEffect(() => say("caption", spokenCaption.value));
  useEffect(() => {
    const timer = setInterval(() => {
      state.value = nextSaid(state.peek(), performance.now());
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [state]);
  const text = useComputed(() => state.value.text).value;
  return (
    <p class="unseen" role="status" aria-atomic="true">
      {text}
    </p>
  );
}
/** ms between two checks of what waits to be spoken. */
const TURN_MS = 250;

/** ms for which the page says that it has no sound. */
const SILENT_MS = 12_000;
/** Reported once per page. */
const toldSilent = new WeakSet<Sound>();

/** What keeps the player from hearing; "" when nothing does. */
function useSoundWords(sound: Sound): string {
  const state = sound.state.value;
  const telling = useSignal(state === "none" && !toldSilent.has(sound));
  useEffect(() => {
    if (!telling.peek()) return;
    toldSilent.add(sound);
    const timer = setTimeout(() => (telling.value = false), SILENT_MS);
    return () => clearTimeout(timer);
  }, [sound]);
  if (state === "none") return telling.value ? texts.value.settings.sound.none : "";
  return state === "sounding" || sound.muted.value ? "" : texts.value.settings.sound.locked;
}

/** Messages from the server, and the state of the connection: most urgent first. */
export function useStatusMessages({ consort, notice, sound }: PlayControls): readonly string[] {
  const soundSays = useSoundWords(sound);
  return [lineText(consort.link.value), notice.value, soundSays].filter(Boolean);
}
