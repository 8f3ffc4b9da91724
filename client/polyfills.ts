/** What Chrome and Edge 109, Firefox 125 and Safari 16.4 lack of what the page and its libraries use. */
import "core-js/actual/array/to-reversed.js";
import "core-js/actual/array/to-sorted.js";
import "core-js/actual/array/to-spliced.js";
import "core-js/actual/array/with.js";
import "core-js/actual/promise/with-resolvers.js";
import "core-js/actual/url/can-parse.js";
