/** Loaded when a facilitator looks back at a movement for the first time. */
export { LookBack } from "./look-back.tsx";
export { seenIn } from "./seen-of.ts";
export { WhatIfAsked } from "./what-if-asked.tsx";
