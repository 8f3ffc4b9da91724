/** Parts of a phone's page for live sessions; loaded once the phone is in one. */
export { EyesUp } from "./eyes-up.tsx";
export { Hand } from "./hand.tsx";
export { LivePrebrief } from "./live-prebrief.tsx";
export { SaidToAll } from "./live-word.tsx";
export { Waiting } from "./waiting.tsx";
import "../../components/prebrief.css";
import "./live.css";
import "./debrief.css";
import "./form.css";
