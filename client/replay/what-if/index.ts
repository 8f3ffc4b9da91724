/** Loaded with the first question. */
export { RUNS } from "../../../shared/what-if/what-if.ts";
export { beginWorker, Questions } from "./questions.ts";
export { WhatIf } from "./what-if.tsx";
