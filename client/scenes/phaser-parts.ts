/**
 * The parts of Phaser that the game uses: a whole Phaser would be half of a first visit. Builds put these in place
 * of the package's one large file; its types stay those of the package.
 */

/** What the client imports from "phaser", and the plugins that a scene needs; paths from Phaser's own folder. */
const ENTRY = `
import "../src/cameras/2d/CameraManager.js";
import "../src/events/EventEmitter.js";
import "../src/gameobjects/DisplayList.js";
import "../src/gameobjects/GameObjectFactory.js";
import "../src/gameobjects/UpdateList.js";
import "../src/gameobjects/graphics/GraphicsFactory.js";
import "../src/gameobjects/image/ImageFactory.js";
import "../src/scene/ScenePlugin.js";
import constants from "../src/const.js";
import Game from "../src/core/Game.js";
import scaleModes from "../src/scale/const/SCALE_MODE_CONST.js";
import Scene from "../src/scene/Scene.js";
export const { CANVAS, WEBGL } = constants;
export const Scale = scaleModes;
export { Game, Scene };
`;

/** Flags that Phaser's own build sets. Sound is the game's own. */
const FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
};

/** Files that are required but never used, as filters and what draws text, tiles and particles. */
const LEFT_OUT =
  /^(?:renderer\/webgl\/renderNodes\/(?:filters\/.*|BatchHandler(?:PointLight|Strip|TileSprite|Tri)|DynamicTextureHandler|submitter\/Submitter(?:MeshToQuad|Tile|TilemapGPULayer|TileSprite)|texturer\/TexturerTileSprite|transformer\/Transformer(?:Stamp|Tile|TileSprite|Vertex))|renderer\/snapshot\/.*|textures\/DynamicTexture|gameobjects\/components\/Filters)\.js$/u;

/** Files of which little is used, and what stands in their place. */
export const INSTEAD: Readonly<Record<string, string>> = {
  "animations/AnimationManager.js": "module.exports = function AnimationManager() {};",
  "input/InputManager.js": "module.exports = function InputManager() {};",
  // No camera moves by itself.
  "cameras/2d/effects/index.js": `
    function Effect() { this.isRunning = false; }
    var nothing = function () { return false; };
    for (var name of ["update", "preRender", "postRenderWebGL", "postRenderCanvas", "reset", "destroy"])
      Effect.prototype[name] = nothing;
    module.exports = { Fade: Effect, Flash: Effect, Shake: Effect, Pan: Effect, RotateTo: Effect, Zoom: Effect };`,
  "gameobjects/components/FilterList.js": `
    function FilterList() { this.length = 0; }
    FilterList.prototype.getActive = function () { return []; };
    FilterList.prototype.destroy = function () {};
    module.exports = FilterList;`,
  "gameobjects/components/index.js": `module.exports = {${[
    "Alpha",
    "AlphaSingle",
    "BlendMode",
    "Depth",
    "FilterList",
    "Filters",
    "Flip",
    "GetBounds",
    "Lighting",
    "Mask",
    "Origin",
    "RenderNodes",
    "RenderSteps",
    "ScrollFactor",
    "Size",
    "TextureCrop",
    "Tint",
    "Transform",
    "TransformMatrix",
    "Visible",
  ]
    .map((name) => `${name}: require("./${name}")`)
    .join()}};`,
  "gameobjects/tilesprite/TileSprite.js": `
    function TileSprite() {}
    TileSprite.prototype.setOrigin = function () { return this; };
    TileSprite.prototype.destroy = function () {};
    module.exports = TileSprite;`,
  "math/index.js": `exports.RandomDataGenerator = require("./random-data-generator/RandomDataGenerator");`,
  "renderer/index.js": `exports.Events = require("./events");`,
  "textures/parsers/index.js": `
    exports.Canvas = require("./Canvas");
    exports.Image = require("./Image");`,
};

const SOURCE = /\/node_modules\/phaser\/src\/(?<file>.*)$/u;

/** A plugin of the bundler. */
export const phaserParts = () => ({
  name: "phaser-parts",
  load(id: string): string | null {
    if (id.endsWith("/node_modules/phaser/dist/phaser.esm.js")) return ENTRY;
    const file = SOURCE.exec(id)?.groups?.["file"];
    if (file === undefined) return null;
    return LEFT_OUT.test(file) ? "module.exports = {};" : (INSTEAD[file] ?? null);
  },
  transform(code: string, id: string): string | null {
    if (!SOURCE.test(id)) return null;
    return code.replace(/typeof (\w+)/gu, (whole, flag: string) => String(FLAGS[flag] ?? whole));
  },
});
