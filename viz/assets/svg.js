// @ts-check
// Drawings made by hand, with their colours as plain attributes, so that they can be taken away.

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string | number>} traits @param {...(Node | string | null)} children @returns {SVGElement} */
function shape(tag, traits = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(traits)) made.setAttribute(name, String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** @param {number} width @param {number} height @param {Record<string, string | number>} traits @param {...(Node | null)} children @returns {SVGSVGElement} */
function drawing(width, height, traits, ...children) {
  const size = { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT, "font-size": 12 };
  return /** @type {SVGSVGElement} */ (shape("svg", { ...size, ...traits }, ...children));
}

/** @param {number} x @param {number} y @param {string} text @param {Record<string, string | number>} [traits] */
function words(x, y, text, traits = {}) {
  return shape("text", { x, y, fill: ink.ink, ...traits }, text);
}

/** @param {Choice} choice @param {string} label @param {...(Node | null)} children @returns {SVGElement} something that can be chosen */
function choosable(choice, label, ...children) {
  const made = shape("g", { role: "button", tabindex: -1, "aria-label": label, "data-kind": choice.kind, "data-id": choice.id }, shape("title", {}, label), ...children);
  made.addEventListener("click", () => choose(choice));
  return made;
}

/** @param {string} text @param {number} room in pixels @param {number} [size] @returns {string} */
function cut(text, room, size = 12) {
  const ctx = measuring();
  ctx.font = `${size}px ${FONT}`;
  return shortened(ctx, text, room);
}

/** @param {string} text in bold @param {number} [size] @returns {number} in pixels */
function widthOf(text, size = 12) {
  const ctx = measuring();
  ctx.font = `bold ${size}px ${FONT}`;
  return ctx.measureText(text).width;
}

/** @type {CanvasRenderingContext2D | undefined} */
let ruler;

/** @returns {CanvasRenderingContext2D} a canvas to measure words on */
function measuring() {
  return (ruler ??= /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d")));
}
