/** Helpers for signals and listeners. */
import type { Signal } from "@preact/signals";

/** Gives a signal a new value only if it differs: patches come ten times a second. */
export function setIfChanged<T>(to: Signal<T>, value: T): void {
  if (JSON.stringify(to.peek()) !== JSON.stringify(value)) to.value = value;
}

/** Returns a function that stops listening. */
export function listen<T>(all: Set<T>, one: T): () => void {
  all.add(one);
  return () => void all.delete(one);
}
