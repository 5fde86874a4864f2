// @ts-check
// The matrix of bodies by shared members on the day.

function startOverlap() {
  rove(part("matrix"));
}

/** @returns {{body: Thing, held: Holders}[]} bodies to which someone belongs on the day, the largest first */
function sized() {
  const all = shownBodies().map((body) => ({ body, held: holders(body.id) }));
  return all.filter(({ held }) => held.size).sort((one, two) => two.held.size - one.held.size);
}

function drawOverlap() {
  const all = sized();
  const largest = Math.max(...all.map(({ held }) => held.size), 1);
  const head = make("tr", {}, make("td", {}), ...all.map(({ body }) => make("th", { scope: "col" }, make("span", {}, shortOf(body)))));
  const rows = all.map((one) => make("tr", {}, make("th", { scope: "row", title: labelOf(one.body) }, shortOf(one.body)), ...all.map((two) => cell(one, two, largest))));
  const caption = make("caption", {}, all.length ? `Members that two bodies share on ${worded(view.day)}` : `No member of any body is known, or passes the filters, on ${worded(view.day)}.`);
  const table = make("table", { class: "matrix" }, caption, make("thead", {}, head), make("tbody", {}, ...rows));
  table.style.setProperty("--cell", `${cellWidth(all)}px`);
  renewed(part("matrix"), table, ...empties(all.length));
}

const NARROWEST = 35;
const WIDEST_CELL = 44;

/** @param {{body: Thing}[]} all @returns {number} in pixels, so that the whole matrix is seen where that can be */
function cellWidth(all) {
  const names = Math.max(...all.map(({ body }) => widthOf(shortOf(body), 14)), 0);
  const room = part("matrix").clientWidth - names - 40;
  return Math.min(Math.max(Math.floor(room / all.length) - 2, NARROWEST), WIDEST_CELL);
}

/** @param {number} number of bodies in the matrix @returns {HTMLElement[]} */
function empties(number) {
  const without = shownBodies().filter((body) => !holders(body.id).size);
  if (!without.length || !number) return [];
  return [make("p", { class: "quiet" }, `Without a known member on this day: ${without.map(shortOf).join(", ")}.`)];
}

/** @param {{body: Thing, held: Holders}} one @param {{body: Thing, held: Holders}} two @param {number} largest */
function cell(one, two, largest) {
  const same = one.body === two.body;
  const sharing = inBoth(one.held, two.held);
  const most = sharing.certain.length + sharing.possible.length;
  const text = most ? range(sharing.certain.length, most) : "0";
  /** @type {Choice} */
  const choice = same ? { kind: "node", id: one.body.id } : pairOf(one.body.id, two.body.id);
  const label = same ? `${shortOf(one.body)}: ${text} members` : `${shortOf(one.body)} and ${shortOf(two.body)}: ${sharedWords(sharing, "member")}`;
  const button = make("button", { type: "button", tabindex: "-1", title: label, "aria-label": label, "data-kind": choice.kind, "data-id": choice.id, click: () => choose(choice) }, text);
  const made = make("td", { class: same ? "same" : "" }, button);
  const { fill, text: colour } = shade(same ? 0 : most / largest);
  if (most && !same) Object.assign(button.style, { backgroundColor: fill, color: colour });
  if (view.chosen?.kind === choice.kind && view.chosen.id === choice.id) button.setAttribute("aria-current", "true");
  return made;
}

/** @param {number} share from 0 to 1 @returns {{fill: string, text: string}} a step of one hue, and what can be read on it */
function shade(share) {
  const strength = share ? 0.15 + 0.85 * Math.min(share, 1) : 0;
  const fill = mixed(ink.ground, colourOf("member"), strength);
  return { fill, text: readable(fill) };
}
