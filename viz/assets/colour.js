// @ts-check
// Mixing colours, and what can be read on them.

/** @param {string} hex @returns {number[]} */
function channels(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** @param {string} one @param {string} two @param {number} share of the second @returns {string} */
function mixed(one, two, share) {
  const [from, to] = [channels(one), channels(two)];
  return `#${from.map((value, at) => Math.round(value + (to[at] - value) * share).toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} hex @returns {number} relative luminance (WCAG 2.2) */
function luminance(hex) {
  const [red, green, blue] = channels(hex).map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} fill @returns {string} black or white, whichever stands out more: always 4.5 to 1 or better */
function readable(fill) {
  return luminance(fill) > 0.179 ? "#000000" : "#ffffff";
}
