// @ts-check
// Search: finds any label, any key and any name that a source writes.

const MOST = 12;

function startSearch() {
  field("search").addEventListener("input", drawFound);
  field("search").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1, event);
    else if (event.key === "ArrowUp") move(-1, event);
    else if (event.key === "Enter") take(current() ?? part("found").firstElementChild);
    else if (event.key === "Escape") clearSearch();
  });
}

/** @param {string} text @returns {Thing[]} those that begin with it first */
function find(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const rank = (/** @type {Thing} */ node) => {
    const names = [node.label, node.short, node.id.split("/").pop() ?? "", ...node.names].map(folded);
    return names.some((name) => name.startsWith(wanted)) ? 0 : names.some((name) => name.includes(wanted)) ? 1 : 2;
  };
  const found = data.nodes.map((node) => ({ node, at: rank(node) })).filter(({ at }) => at < 2);
  found.sort((one, two) => one.at - two.at || one.node.label.localeCompare(two.node.label, "en"));
  return found.slice(0, MOST).map(({ node }) => node);
}

function drawFound() {
  const text = field("search").value;
  const found = find(text);
  part("found").replaceChildren(...found.map(option));
  part("found").hidden = !found.length;
  field("search").setAttribute("aria-expanded", String(found.length > 0));
  field("search").removeAttribute("aria-activedescendant");
  tell("unfound", folded(text) && !found.length ? `Nothing in this picture is called “${text}”.` : "");
}

/** @param {Thing} node @param {number} at */
function option(node, at) {
  const made = make("div", { role: "option", id: `found-${at}`, "aria-selected": "false", "data-node": node.id }, make("span", {}, node.label), make("span", { class: "quiet" }, node.kind));
  made.addEventListener("click", () => take(made));
  return made;
}

/** @returns {Element | null} */
function current() {
  return document.querySelector("#found [aria-selected=true]");
}

/** @param {number} by @param {KeyboardEvent} event */
function move(by, event) {
  event.preventDefault();
  const options = [...part("found").children];
  const before = current();
  const next = options[(options.indexOf(/** @type {Element} */ (before)) + by + options.length) % options.length];
  before?.setAttribute("aria-selected", "false");
  next?.setAttribute("aria-selected", "true");
  if (next) field("search").setAttribute("aria-activedescendant", next.id);
}

/** @param {Element | null} made */
function take(made) {
  const id = made instanceof HTMLElement ? made.dataset.node : undefined;
  if (!id) return;
  choose({ kind: "node", id });
  clearSearch();
}

function clearSearch() {
  field("search").value = "";
  drawFound();
}
