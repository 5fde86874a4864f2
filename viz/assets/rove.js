// @ts-check
// Arrow keys among things that can be chosen: to the next one in that direction, wherever it stands.

const WAYS = /** @type {Record<string, [number, number]>} */ ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] });

/** @param {HTMLElement} host */
function rove(host) {
  host.addEventListener("keydown", (event) => {
    const from = choosableAt(event.target);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    if (WAYS[event.key]) land(event, nextIn(host, from, WAYS[event.key]));
    else if (event.key === "Home" || event.key === "End") land(event, stops(host).at(event.key === "Home" ? 0 : -1));
    else if (event.key === "Escape") choose(null);
    else if ((event.key === "Enter" || event.key === " ") && !(from instanceof HTMLButtonElement)) {
      event.preventDefault();
      from.dispatchEvent(new MouseEvent("click"));
    }
  });
  host.addEventListener("focusin", (event) => {
    const stop = choosableAt(event.target);
    if (stop) for (const each of stops(host)) each.setAttribute("tabindex", each === stop ? "0" : "-1");
  });
}

/** @param {EventTarget | null} target @returns {HTMLElement | SVGElement | null} */
function choosableAt(target) {
  return target instanceof Element ? target.closest("[data-kind]") : null;
}

/** @param {HTMLElement} host @returns {(HTMLElement | SVGElement)[]} */
function stops(host) {
  return [...host.querySelectorAll(/** @type {"g"} */ ("[data-kind]"))];
}

/** @param {Event} event @param {HTMLElement | SVGElement | undefined} stop */
function land(event, stop) {
  event.preventDefault();
  stop?.focus();
  stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** @param {HTMLElement} host @param {Element} from @param {[number, number]} way */
function nextIn(host, from, [right, down]) {
  const here = middle(from);
  const ahead = stops(host).filter((stop) => stop !== from).map((stop) => ({ stop, to: middle(stop) }))
    .map(({ stop, to }) => ({ stop, along: (to.x - here.x) * right + (to.y - here.y) * down, aside: Math.abs((to.x - here.x) * down) + Math.abs((to.y - here.y) * right) }))
    .filter(({ along }) => along > 2);
  ahead.sort((one, two) => one.along + 3 * one.aside - (two.along + 3 * two.aside));
  return ahead[0]?.stop;
}

/** @param {Element} node @returns {Point} */
function middle(node) {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Puts new content in place, with the keyboard where it stood. @param {HTMLElement} host @param {...Node} content */
function renewed(host, ...content) {
  const inside = host.contains(document.activeElement) && document.activeElement !== host;
  const before = inside ? choosableAt(document.activeElement)?.dataset : undefined;
  const { scrollTop, scrollLeft } = host;
  host.replaceChildren(...content);
  Object.assign(host, { scrollTop, scrollLeft });
  const all = stops(host);
  const same = all.find((stop) => before && stop.dataset.kind === before.kind && stop.dataset.id === before.id);
  (same ?? all[0])?.setAttribute("tabindex", "0");
  if (inside) (same ?? all[0])?.focus({ preventScroll: true });
}
