// @ts-check
// Colours of the drawing, read from the page's own style so that both agree.

const dark = window.matchMedia("(prefers-color-scheme: dark)");
/** @type {Record<string, string>} */
let ink = {};

/** Paper is light. */
function isDark() {
  return dark.matches && !("print" in document.documentElement.dataset);
}

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ground", "ink", "quiet", "rule", "link", "plan", "node", "bodyfill", "bodyink", "accent"]) {
    ink[name] = style.getPropertyValue(`--${name}`).trim();
  }
}

/** @param {string} line @returns {string} */
function colourOf(line) {
  return data.lines[line][isDark() ? "dark" : "light"];
}

/** @param {string} hex @param {number} opacity @returns {string} */
function faded(hex, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** @param {string} name of a line @param {number} [opacity] @returns {SVGSVGElement} a sample of it, for the legend */
function sample(name, opacity = 1) {
  const line = data.lines[name];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const stroke = document.createElementNS("http://www.w3.org/2000/svg", "line");
  for (const [key, value] of Object.entries({ width: "38", height: "10", "aria-hidden": "true" })) svg.setAttribute(key, value);
  const traits = { x1: 1, y1: 5, x2: 37, y2: 5, stroke: colourOf(name), "stroke-width": line.width + 0.4, "stroke-dasharray": line.dash.join(" "), "stroke-opacity": opacity };
  for (const [key, value] of Object.entries(traits)) stroke.setAttribute(key, String(value));
  svg.append(stroke);
  return svg;
}
