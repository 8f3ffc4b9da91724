/** Set up before every unit test file: what is tried on cases by chance is tried on the same ones each time. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_260 });
