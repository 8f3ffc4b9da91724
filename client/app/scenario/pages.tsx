/** A scene's brief with the player's own card, and the page at its end. */
export { Prebrief } from "../../components/prebrief.tsx";
export { OwnBrief } from "./own-brief.tsx";
export { LateReading } from "./late-reading.tsx";
export { toldOf } from "./told.ts";
export { hasPartsToSwap, SceneEnd, sceneAfter } from "./scene-end.tsx";
import "../../components/prebrief.css";
