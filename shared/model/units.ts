/** Units and ids are types: cents cannot be handed where milliseconds are meant. */

declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** 1/100 of an equal-tempered semitone. */
export type Cents = Branded<number, "cents">;
/** Milliseconds. */
export type Millis = Branded<number, "ms">;
/** A seat in the consort, counted from 0 along the half circle. */
export type ChairId = Branded<number, "chair">;

export const cents = (value: number): Cents => value as Cents;
export const millis = (value: number): Millis => value as Millis;
export const chairId = (value: number): ChairId => value as ChairId;

/** Simulation rate. Everything that happens, happens on a tick. */
export const TICKS_PER_SECOND = 20;
export const TICK_MS = 1000 / TICKS_PER_SECOND;

/** A consort has at least, and at most, so many chairs. */
export const MIN_CHAIRS = 2;
export const MAX_CHAIRS = 12;
