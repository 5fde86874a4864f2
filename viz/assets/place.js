// @ts-check
// A grid of tiles, one a state, coloured by the selection; no boundary is drawn.

const TILE = 44;

function startPlace() {
  rove(part("place"));
}

function drawPlace() {
  const heading = make("p", { class: "subject" }, make("b", {}, placeWords()), " ", ...(view.about ? [make("button", { type: "button", click: () => choose(null) }, "All bodies")] : []));
  const drawn = grid();
  drawn.style.width = `${placeWidth * 100}%`;
  renewed(part("place"), heading, drawn, ...placeKey(), ...offGrid());
  centrePlace();
}

let placeWidth = 1;
let centred = false;

/** Where the grid is wider than the screen, it opens with the middle one of the coloured tiles in the middle. */
function centrePlace() {
  const frame = part("place");
  if (centred || frame.scrollWidth <= frame.clientWidth) return;
  centred = true;
  const [across, looks] = [closedUp("x"), tileLooks()];
  const places = tiles().filter((tile) => looks.has(tile.id)).map((tile) => across.get(tile.x) ?? 0).sort((one, two) => one - two);
  const middle = ((places[places.length >> 1] ?? across.size / 2) + 0.5) / across.size;
  frame.scrollLeft = middle * frame.scrollWidth - frame.clientWidth / 2;
}

/** @param {number} factor of the width; 0 for the whole grid */
function zoomPlace(factor) {
  placeWidth = factor ? Math.min(Math.max(placeWidth * factor, 1), 4) : 1;
  drawPlace();
}

/** @returns {Tile[]} the tiles of the states that exist on the day, in Asia or in the picture */
function tiles() {
  const today = data.tiles.filter((tile) => tile.from <= view.day && view.day <= tile.until);
  return today.filter((tile) => !things.has(tile.id) || memberAdmitted(thing(tile.id)));
}

/** @param {"x" | "y"} axis @returns {Map<number, number>} columns or rows without those that hold no tile on any day */
function closedUp(axis) {
  return new Map([...new Set(data.tiles.map((tile) => tile[axis]))].sort((one, two) => one - two).map((value, at) => [value, at]));
}

/** @returns {SVGSVGElement} */
function grid() {
  const [across, down] = [closedUp("x"), closedUp("y")];
  const looks = tileLooks();
  const parts = tiles().map((tile) => tilePart(tile, (across.get(tile.x) ?? 0) * TILE, (down.get(tile.y) ?? 0) * TILE, looks));
  return drawing(across.size * TILE, down.size * TILE, { role: "group", "aria-label": "Tiles of states" }, ...parts);
}

/** @param {Tile} tile @param {number} x @param {number} y @param {Map<string, Look>} looks @returns {SVGElement} */
function tilePart(tile, x, y, looks) {
  const look = looks.get(tile.id);
  const fill = look ? look.fill : ink.ground;
  const chosen = endsOf(view.about).includes(tile.id) || view.chosen?.id === tile.id;
  const rim = { stroke: chosen ? ink.accent : look ? fill : ink.rule, "stroke-width": chosen ? 3 : 1, ...(look?.pale ? { stroke: ink.node, "stroke-dasharray": "4 2" } : {}) };
  const box = shape("rect", { x: x + 2, y: y + 2, width: TILE - 4, height: TILE - 4, rx: 5, fill, ...rim });
  const text = { "text-anchor": "middle", fill: look ? readable(fill) : ink.quiet };
  const node = things.get(tile.id);
  const name = node ? shortOf(node) : tile.code;
  const parts = [box, words(x + TILE / 2, y + 21, name, { ...text, "font-weight": 700, "font-size": 16 }), words(x + TILE / 2, y + 36, look?.text ?? "", { ...text, "font-size": 13 })];
  const label = `${node ? labelOf(node) : tile.label}: ${look?.words ?? "nothing known on this day"}`;
  return node ? choosable({ kind: "node", id: tile.id }, label, ...parts) : shape("g", {}, shape("title", {}, label), ...parts);
}

/** @returns {HTMLElement[]} */
function placeKey() {
  return [make("p", { class: "quiet" }, "Full colour: certain; pale with a dashed rim: possible; empty: nothing known on this day. Tiles stand near capitals; they show no territory and no boundary, and their place says nothing about status.")];
}

/** @returns {HTMLElement[]} whoever has no tile */
function offGrid() {
  const placed = new Set(data.tiles.map((tile) => tile.id));
  const looks = tileLooks();
  const rest = data.nodes.filter((node) => node.kind !== "body" && !placed.has(node.id) && looks.has(node.id));
  if (!rest.length) return [];
  const names = rest.map((node) => make("li", {}, make("button", { type: "button", class: "plain", click: () => choose({ kind: "node", id: node.id }) }, labelOf(node)), ` ${looks.get(node.id)?.words}`));
  return [make("h3", {}, "Without a tile"), make("ul", {}, ...names)];
}
