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

/** Files that are required but never used, as filters, lights, films, and what draws text, tiles and particles. */
const LEFT_OUT =
  /^(?:device\/(?:Audio|Fullscreen|Video)|renderer\/webgl\/shaders\/(?:ApplyLighting|DefineLights|GetNormalFromMap)-glsl|renderer\/webgl\/renderNodes\/(?:filters\/.*|BatchHandler(?:PointLight|Strip|TileSprite|Tri)|DynamicTextureHandler|submitter\/Submitter(?:MeshToQuad|Tile|TilemapGPULayer|TileSprite)|texturer\/TexturerTileSprite|transformer\/Transformer(?:Stamp|Tile|TileSprite|Vertex))|renderer\/snapshot\/.*|textures\/DynamicTexture|gameobjects\/components\/Filters)\.js$/u;

/** Files of which little is used, and what stands in their place. */
export const INSTEAD: Readonly<Record<string, string>> = {
  // No banner is printed.
  "core/DebugHeader.js": "module.exports = function () {};",
  "data/DataManager.js": `
    function DataManager() {}
    DataManager.prototype.destroy = function () {};
    module.exports = DataManager;`,
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
  // Of all matrices of four rows there is one, from pixels to the card's own places.
  "math/Matrix4.js": `
    module.exports = class Matrix4 {
      val = new Float32Array(16);
      identity() { return this.set(1, 1, 1, 0, 0, 0); }
      ortho(left, right, bottom, top, near, far) {
        const [x, y, z] = [1 / (left - right), 1 / (bottom - top), 1 / (near - far)];
        return this.set(-2 * x, -2 * y, 2 * z, (left + right) * x, (top + bottom) * y, (far + near) * z);
      }
      set(sx, sy, sz, x, y, z) {
        this.val.set([sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, sz, 0, x, y, z, 1]);
        return this;
      }
    };`,
  // What happens by chance is drawn by the game.
  "math/index.js": "exports.RandomDataGenerator = function () {};",
  "renderer/index.js": `exports.Events = require("./events");`,
  // The page decides about the canvas's size, here by its pixels and their size on the page.
  "scale/ScaleManager.js": `
    const { DESTROY, BOOT } = require("../core/events");
    const { RESIZE } = require("./events");
    module.exports = class ScaleManager extends require("eventemitter3") {
      constructor(game) {
        super();
        this.game = game;
        this.zoom = game.config.zoom;
        this.baseSize = { width: game.config.width, height: game.config.height };
      }
      get width() { return this.baseSize.width; }
      get height() { return this.baseSize.height; }
      preBoot() {
        this.game.events.once(BOOT, () => this.refresh());
        this.game.events.once(DESTROY, () => this.removeAllListeners());
      }
      resize(width, height) {
        const { width: formerWidth, height: formerHeight } = this.baseSize;
        this.baseSize = { width, height };
        Object.assign(this.game.canvas, this.baseSize);
        return this.refresh(formerWidth, formerHeight);
      }
      setZoom(zoom) {
        this.zoom = zoom;
        return this.refresh();
      }
      refresh(formerWidth = this.width, formerHeight = this.height) {
        const shown = { width: this.width * this.zoom, height: this.height * this.zoom };
        this.game.canvas.style.width = shown.width + "px";
        this.game.canvas.style.height = shown.height + "px";
        this.emit(RESIZE, this.baseSize, this.baseSize, shown, formerWidth, formerHeight);
        return this;
      }
    };`,
  "textures/parsers/index.js": `
    exports.Canvas = require("./Canvas");
    exports.Image = require("./Image");`,
  // What lists of things to draw do with them.
  "utils/array/index.js": `module.exports = {${["Add", "Remove", "StableSort"]
    .map((name) => `${name}: require("./${name}")`)
    .join()}};`,
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
