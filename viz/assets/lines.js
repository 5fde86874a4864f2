// @ts-check
// The lines of the network: which are drawn on the day, and how each looks.

/** Draws what differs from the last drawing. */
function drawPicture() {
  setNodes();
  pen.lit = lit();
  writeNames(data.nodes.filter((node) => node.earlier.length));
  pen.sizes = new Map(data.nodes.filter((node) => node.kind === "body").map((node) => [node.id, sizeOf(node.id)]));
  const wanted = view.mode === "both" ? factLines() : bondLines();
  const gone = [...drawn.keys()].filter((id) => !wanted.has(id));
  const fresh = [...wanted.values()].filter((line) => drawn.get(line.id) !== line.look);
  drawn = new Map([...wanted].map(([id, line]) => [id, line.look]));
  if (gone.length) lines.remove(gone);
  if (fresh.length) lines.update(fresh);
  if (!gone.length && !fresh.length) network.redraw();
}

/** @type {Set<string>} lines that have had a mark, which a blank one has to take away */
const marked = new Set();

/** A mark on a line; lines without one are drawn faster.
 * @param {string} id @param {string} mark @param {number} unit @param {number} size */
function markOf(id, mark, unit, size) {
  if (!mark) return marked.delete(id) ? { label: " " } : {};
  marked.add(id);
  return { label: mark, font: { size: size * unit, face: FONT, color: ink.ink, strokeWidth: 4 * unit, strokeColor: ink.ground } };
}

/** As many lines as a picture can hold; what it leaves out is told beside it. */
const MOST_LINES = 8000;

/** @returns {Fact[]} all lines of the day, or the first ones: those of the choice, then certain ones */
function drawnFacts() {
  const all = shownFacts();
  if (all.length <= MOST_LINES) return all;
  const rank = (/** @type {Fact} */ fact) => (pen.lit.has(fact.id) ? 0 : statusOf(fact) === "certainly" ? 1 : 2);
  return all.map((fact) => ({ fact, at: rank(fact) })).sort((one, two) => one.at - two.at).slice(0, MOST_LINES).map(({ fact }) => fact);
}

/** @returns {Map<string, {id: string, look: string}>} */
function factLines() {
  const shown = drawnFacts();
  pen.linked = new Set(shown.flatMap((fact) => [fact.from, fact.to]));
  return new Map(shown.map((fact) => [fact.id, lineOf(fact, shown.length)]));
}

/** @returns {Map<string, {id: string, look: string}>} */
function bondLines() {
  const all = bonds();
  const largest = Math.max(...all.map((bond) => bond.most), 1);
  pen.linked = new Set(all.flatMap((bond) => [bond.from, bond.to]));
  return new Map(all.map((bond) => [bond.id, bondLine(bond, largest, all.length)]));
}

/** @param {Fact} fact @param {number} crowd how many lines there are @returns {{id: string, look: string}} for vis-network */
function lineOf(fact, crowd) {
  const line = data.lines[fact.line];
  const opacity = opacityOf(fact, crowd);
  const color = faded(colourOf(fact.line), opacity);
  const unit = Math.max(1, 1 / pen.scale);
  const width = line.width * unit * (statusOf(fact) === "certainly" ? 1 : 0.75) * (view.chosen?.id === fact.id ? 2.4 : 1);
  const dashes = line.dash.length ? line.dash.map((step) => step * unit) : false;
  const smooth = fact.bend ? { enabled: true, type: "curvedCW", roundness: 0.09 * fact.bend } : false;
  const mark = fact.agreement === "contested" && opacity > 0.2 ? "≠" : "";
  const look = [color, width, dashes, mark, isDark()].join();
  return { id: fact.id, look, ...{ from: fact.from, to: fact.to, color: { color, hover: color, highlight: color, inherit: false }, width, dashes, smooth }, ...markOf(fact.id, mark, unit, 13) };
}

/** @param {Fact} fact @param {number} crowd @returns {number} */
function opacityOf(fact, crowd) {
  const plain = data.opacity[statusOf(fact)];
  if (pen.lit.size) return pen.lit.has(fact.id) ? Math.max(plain, 0.45) : 0.05;
  return plain * (crowd > 400 ? 0.6 : crowd > 150 ? 0.8 : 1);
}
