/** A scene's brief with the player's own card, and what stands at its end. */
export { SceneBrief } from "./scene-brief.tsx";
export { SceneEnd, sceneAfter } from "./scene-end.tsx";
