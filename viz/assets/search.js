// @ts-check
// Search: finds any label, any key, any name that a thing ever had or that a source writes, and who held a post.

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

/** @param {string} text @returns {{node: Thing, name: string}[]} those that begin with it first, with the name that was met */
function find(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const found = data.nodes.map((node) => ({ node, ...match(node, wanted) })).filter(({ at }) => at < 2);
  found.sort((one, two) => one.at - two.at || labelOf(one.node).localeCompare(labelOf(two.node), "en"));
  return found.slice(0, MOST);
}

/** @param {Thing} node @param {string} wanted @returns {{at: number, name: string}} how well, and by which of its names */
function match(node, wanted) {
  const names = [labelOf(node), shortOf(node), node.label, node.short, node.id.split("/").pop() ?? "", ...node.names];
  const ranks = names.map((name) => (folded(name).startsWith(wanted) ? 0 : folded(name).includes(wanted) ? 1 : 2));
  const at = Math.min(...ranks);
  return { at, name: names[ranks.findIndex((rank) => rank === at)] };
}

/** @param {string} text @param {number} most @returns {Happening[]} posts and chairs in person whose words hold all of its words, the latest first */
function findPosts(text, most) {
  const wanted = folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (folded(text).length < 3) return [];
  const holds = (/** @type {Happening} */ event) => wanted.every((word) => folded(`${bodyName(event.body)} ${event.title}`).includes(word));
  return data.events.filter((event) => isPost(event) && holds(event)).sort((one, two) => two.certainlyFrom.localeCompare(one.certainlyFrom)).slice(0, most);
}

function drawFound() {
  const text = field("search").value;
  const nodes = find(text).map(({ node, name }) => ({ choice: /** @type {Choice} */ ({ kind: "node", id: node.id }), label: labelOf(node), other: [labelOf(node), shortOf(node)].includes(name) ? node.kind : `“${name}”` }));
  const posts = findPosts(text, MOST - nodes.length).map((event) => ({ choice: /** @type {Choice} */ ({ kind: "event", id: event.id }), label: event.title.includes(bodyName(event.body)) ? event.title : `${bodyName(event.body)}: ${event.title}`, other: span(event) }));
  const found = [...nodes, ...posts];
  part("found").replaceChildren(...found.map(option));
  part("found").hidden = !found.length;
  field("search").setAttribute("aria-expanded", String(found.length > 0));
  field("search").removeAttribute("aria-activedescendant");
  tell("unfound", folded(text) && !found.length ? `Nothing in this picture is called “${text}”.` : "");
}

/** @param {{choice: Choice, label: string, other: string}} found @param {number} at */
function option({ choice, label, other }, at) {
  const made = make("div", { role: "option", id: `found-${at}`, "aria-selected": "false", "data-kind": choice.kind, "data-id": choice.id }, make("span", {}, label), make("span", { class: "quiet" }, other));
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
  const { kind, id } = made instanceof HTMLElement ? made.dataset : {};
  if (!kind || !id) return;
  choose(/** @type {Choice} */ ({ kind, id }));
  clearSearch();
}

function clearSearch() {
  field("search").value = "";
  drawFound();
}
