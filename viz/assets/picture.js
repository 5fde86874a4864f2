// @ts-check
// The network on its canvas: given places, no physics, lines of the day only.

/** @type {vis.Network} */
let network;
/** @type {vis.DataSet} */
let lines;
/** @type {vis.DataSet} */
let spots;
let standingMode = "";
/** Pixels between the ring and the edge: for names, or for codes where names would be too small to read. */
const NAMES = 112, CODES = 40;
/** @type {Map<string, string>} */
let drawn = new Map();

function startPicture() {
  lines = new vis.DataSet([]);
  spots = new vis.DataSet([]);
  network = new vis.Network(part("picture"), { nodes: spots, edges: lines }, {
    autoResize: false,
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, selectable: false, dragNodes: false, tooltipDelay: 1e9, keyboard: false, hideEdgesOnDrag: data.facts.length > 3000 },
    nodes: { shape: "custom", ctxRenderer: drawNode, chosen: false, fixed: true },
    edges: { chosen: false, hoverWidth: 0, selectionWidth: 0 },
  });
  network.on("click", ({ pointer }) => choose(hit(pointer.DOM)));
  network.on("zoom", () => (pen.scale = network.getScale()));
  measure();
  look();
  new ResizeObserver(() => resized() && fit()).observe(part("picture"));
}

/** @returns {boolean} whether the picture has another size than at its last measuring */
function resized() {
  return part("picture").clientWidth !== pen.width || part("picture").clientHeight !== pen.height;
}

function fit() {
  if (view.tab === "place") return zoomPlace(0);
  measure();
  look();
  drawn = new Map();
  if (view.mode === "bodies") standingMode = "";
  drawPicture();
}

/** Looks at the whole picture. */
function look() {
  network.moveTo({ position: { x: 0, y: 0 }, scale: pen.scale, animation: false });
}

/** Fits the ring and the names around it, which keep their size on the screen. */
function measure() {
  const { clientWidth: width, clientHeight: height } = part("picture");
  if (!width || !height) return;
  Object.assign(pen, { width, height, narrow: width < 560 });
  network.setSize(`${width}px`, `${height}px`);
  measureRing();
  const room = (/** @type {number} */ names) => Math.max(Math.min(width, height) / 2 - names, 60) / data.meta.radius;
  pen.narrow ||= pen.spacing * room(NAMES) < SMALLEST_TEXT;
  pen.scale = room(pen.narrow ? CODES : NAMES);
  writeNames(data.nodes);
}

/** Shortens each name of the day to the room between the ring and the edge of the picture. @param {Thing[]} nodes */
function writeNames(nodes) {
  const [across, down] = [pen.width / 2, pen.height / 2];
  const ctx = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  ctx.font = `${Math.min(TEXT, Math.max(pen.spacing * pen.scale, SMALLEST_TEXT))}px ${FONT}`;
  for (const node of nodes.filter((node) => node.kind !== "body")) {
    const angle = Math.atan2(node.y, node.x);
    const reach = Math.min(across / Math.abs(Math.cos(angle) || 1e-9), down / Math.abs(Math.sin(angle) || 1e-9));
    pen.names.set(node.id, shortened(ctx, nameOf(node), reach - data.meta.radius * pen.scale - 14));
  }
}

function measureRing() {
  const bodies = data.nodes.filter((node) => node.kind === "body");
  const members = data.nodes.length - bodies.length;
  pen.spacing = Math.min(60, (2 * Math.PI * data.meta.radius) / (Math.max(members, 1) * 1.12));
}

/** Puts the nodes of the mode on their places. */
function setNodes() {
  if (standingMode === view.mode) return;
  standingMode = view.mode;
  pen.letters = letters();
  lines.clear();
  spots.clear();
  drawn = new Map();
  spots.update(standingNodes().map(({ id, x, y }) => ({ id, x, y, label: "" })));
}

/** @param {Point} point on the screen @returns {Choice | null} a node, the name beside one, or a line */
function hit(point) {
  const node = network.getNodeAt(point) ?? named(network.DOMtoCanvas(point));
  if (node) return { kind: "node", id: node };
  const line = network.getEdgeAt(point);
  return line ? { kind: facts.has(line) ? "fact" : "pair", id: line } : null;
}

/** @param {Point} place outside the ring @returns {string | undefined} the node whose name is written there */
function named({ x, y }) {
  if (view.mode === "bodies") return undefined;
  const away = Math.hypot(x, y) - data.meta.radius;
  if (away < 0 || away * pen.scale > 150) return undefined;
  const distance = (/** @type {Thing} */ node) => Math.abs(Math.sin((Math.atan2(y, x) - Math.atan2(node.y, node.x)) / 2));
  const members = data.nodes.filter((node) => node.kind !== "body").sort((one, two) => distance(one) - distance(two));
  return members[0] && distance(members[0]) * 2 * Math.hypot(x, y) < pen.spacing / 2 ? members[0].id : undefined;
}

/** @param {number} factor */
function zoom(factor) {
  if (view.tab === "place") return zoomPlace(factor);
  pen.scale = network.getScale() * factor;
  network.moveTo({ scale: pen.scale, animation: false });
}
