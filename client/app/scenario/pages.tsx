/** A scene's brief with the player's own card, and the page at its end. */
export { SceneBrief } from "./scene-brief.tsx";
export { SceneEnd, sceneAfter } from "./scene-end.tsx";
