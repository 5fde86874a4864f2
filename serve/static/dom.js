/** Elements made from plain values: text enters the page as text, never as HTML. */

/**
 * An element with attributes, listeners (functions under the event's name) and children.
 * @param {string} name
 * @param {Record<string, unknown>} [traits]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function element(name, traits = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(traits)) {
    if (typeof value === "function") made.addEventListener(key, /** @type {EventListener} */ (value));
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * An element of a drawing.
 * @param {string} name
 * @param {Record<string, string | number>} [traits]
 * @param {...(Node | string)} children
 * @returns {SVGElement}
 */
export function shape(name, traits = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(traits)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
