import { texts } from "../language/texts.ts";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { beatPosition } from "../scenes/beat.ts";
import { usePlayContext } from "./play-context.tsx";

/** Title, bar and beat. The beat is counted on the synchronised clock, so that it matches the sound. */
export function Beat({ title }: { readonly title: string }): JSX.Element {
  const { consort } = usePlayContext();
  const beat = useSignal(-1);
  const music = useComputed(() => consort.perception.value?.music ?? null);
  useEffect(() => {
    let frame = 0;
    const count = (): void => {
      const now = music.peek();
      if (now && now.beat >= 0) {
        const since = beatPosition(now, consort.musicNow(), consort.epoch.peek()) ?? now.beat;
        // Without a clock the counter must not run away.
        beat.value = Math.min(
          now.beats - 1,
          Math.floor(Math.min(now.beat + 2, Math.max(now.beat, since))),
        );
      } else beat.value = -1;
      frame = requestAnimationFrame(count);
    };
    count();
    return () => cancelAnimationFrame(frame);
  }, [consort]);
  const perBar = useComputed(() => music.value?.beatsPerBar ?? 4).value;
  const bars = useComputed(() =>
    Math.ceil((music.value?.beats ?? 0) / (music.value?.beatsPerBar ?? 4)),
  ).value;
  const hard = useComputed(() => music.value?.hard ?? false).value;
  const says = texts.value.play.beat;
  const bar = beat.value < 0 ? 0 : Math.floor(beat.value / perBar) + 1;
  return (
    <div class={`beat ${hard ? "hard" : ""}`}>
      <i class="title">{title}</i>
      <b class="bar" data-hard={says.hard} data-hard-short={says.hardShort}>
        {bar ? says.bar(bar, bars) : says.ready}
      </b>
      <span class="dots" aria-hidden="true">
        {Array.from({ length: perBar }, (_, i) => (
          <i class={beat.value >= 0 && beat.value % perBar === i ? "on" : ""} />
        ))}
      </span>
    </div>
  );
}
