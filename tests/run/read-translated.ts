/** Runs before every unit test file, each time anew; what it imports runs once, and would otherwise be asked once a file. */
import "./translated-modules.ts";
