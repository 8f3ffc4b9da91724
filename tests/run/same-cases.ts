/** Runs before every unit test file: random cases are the same in every run. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_260 });
