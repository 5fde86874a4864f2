// @ts-check
// Networks of one kind: states by shared bodies, bodies by shared states.

/** @type {[Mode, string][]} */
const MODES = [["both", "Members and bodies"], ["states", "Members by shared bodies"], ["bodies", "Bodies by shared members"]];

function startModes() {
  part("mode").replaceChildren(...MODES.map(([value, label]) => make("option", { value }, label)));
  part("mode").addEventListener("change", () => {
    view.mode = /** @type {Mode} */ (field("mode").value);
    view.least = 0;
    refresh();
  });
  field("least").addEventListener("change", () => {
    view.least = Math.max(0, Math.trunc(Number(field("least").value) || 0));
    refresh();
  });
}

function drawModes() {
  field("mode").value = view.mode;
  part("leastgroup").hidden = view.mode === "both";
  if (view.mode === "both") return tell("leftout", crowdWords(shownFacts().length));
  const number = bonds().length;
  field("least").value = String(bonded.least);
  const what = view.mode === "bodies" ? "members" : "bodies";
  tell("leftout", bonded.left ? `Pairs that share fewer ${what} are left out: ${bonded.left} of ${bonded.left + number}.` : "");
}

/** @param {number} number of lines on the day */
function crowdWords(number) {
  return number > MOST_LINES ? `${MOST_LINES} of ${number} lines are drawn, certain ones first; filters show the others.` : "";
}

/** @returns {{id: string, x: number, y: number}[]} the nodes of the mode, each where it stands */
function standingNodes() {
  if (view.mode === "both") return data.nodes;
  const nodes = data.nodes.filter((node) => (node.kind === "body") === (view.mode === "bodies"));
  return view.mode === "states" ? nodes : ringed(nodes);
}

/** @param {Thing[]} bodies @returns {{id: string, x: number, y: number}[]} on a ring as wide as there is room, in the order of their directions */
function ringed(bodies) {
  const turn = (/** @type {Thing} */ { x, y }) => (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI);
  const sorted = [...bodies].sort((one, two) => turn(one) - turn(two) || (one.id < two.id ? -1 : 1));
  const radius = data.meta.radius * (sorted.length > 1 ? 0.97 : 0);
  const wide = Math.min(Math.max((pen.width - 90) / Math.max(pen.height, 1), 1), 1.35);
  return sorted.map(({ id }, at) => {
    const angle = (2 * Math.PI * at) / sorted.length - Math.PI / 2;
    return { id, x: Math.round(radius * wide * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
  });
}

/** @returns {number} how high the letters of bodies may be, so that no two boxes meet */
function letters() {
  if (view.mode !== "bodies") return data.meta.text;
  const spots = standingNodes();
  const wide = (/** @type {{id: string}} */ { id }) => Math.max(Math.min(shortOf(thing(id)).length, LONGEST) * 0.68, 2.4) + 1.6;
  const room = spots.flatMap((one, at) => spots.slice(at + 1).map((two) => Math.max((2 * Math.abs(one.x - two.x)) / (wide(one) + wide(two)), Math.abs(one.y - two.y) / 3)));
  return Math.min(data.meta.text, ...room);
}

/** @param {Bond} bond @param {number} largest @param {number} crowd @returns {{id: string, look: string}} for vis-network */
function bondLine(bond, largest, crowd) {
  const unit = Math.max(1, 1 / pen.scale);
  const width = (0.6 + (6 * bond.most) / largest) * unit * (view.chosen?.id === bond.id ? 1.6 : 1);
  const plain = crowd > 150 ? 0.35 : 0.6;
  const opacity = pen.lit.size ? (pen.lit.has(bond.id) ? 0.9 : 0.05) : plain;
  const color = faded(colourOf("member"), opacity);
  const mark = crowd <= 60 || (pen.lit.has(bond.id) && opacity > 0.2) ? range(bond.certain, bond.most) : "";
  const dashes = bond.certain ? false : [6 * unit, 4 * unit];
  const look = [color, width, dashes, mark].join();
  return { id: bond.id, look, ...{ from: bond.from, to: bond.to, color: { color, hover: color, highlight: color, inherit: false }, width, dashes, smooth: false }, ...markOf(bond.id, mark, unit, 12) };
}
