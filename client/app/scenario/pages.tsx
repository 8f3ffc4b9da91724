/** A scene's brief with the player's own card, and the page at its end. */
export { SceneBrief } from "../../components/scene-brief.tsx";
export { toldOf } from "./told.ts";
export { hasPartsToSwap, SceneEnd, sceneAfter } from "./scene-end.tsx";
