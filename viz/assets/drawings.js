// @ts-check
// The network and the matrix as drawings to take away; the other views are drawings already.

/** @returns {SVGSVGElement | null} the open view, or nothing for the table */
function openDrawing() {
  if (view.tab === "network") return networkDrawing();
  if (view.tab === "overlap") return matrixDrawing();
  if (view.tab === "time") return timeline(timeRows(), Math.max(timeWidth(), 900));
  return view.tab === "place" ? grid() : null;
}

/** @returns {SVGSVGElement} the whole network, whatever part of it the screen shows */
function networkDrawing() {
  const size = 1000, reach = 330;
  const before = { scale: pen.scale, narrow: pen.narrow };
  Object.assign(pen, { scale: reach / data.meta.radius, narrow: false });
  const at = (/** @type {Point} */ { x, y }) => ({ x: size / 2 + x * pen.scale, y: size / 2 + y * pen.scale });
  const spots = new Map(standingNodes().map((node) => [node.id, at(node)]));
  const lines = view.mode === "both" ? shownFacts().map((fact) => factPath(fact, spots)) : bonds().map((bond) => bondPath(bond, spots));
  const nodes = [...spots].map(([id, spot]) => (thing(id).kind === "body" ? bodyParts(thing(id), spot) : memberParts(thing(id), spot, size / 2)));
  Object.assign(pen, before);
  return drawing(size, size, {}, ...lines, ...nodes);
}

/** @param {Fact} fact @param {Map<string, Point>} spots */
function factPath(fact, spots) {
  const line = data.lines[fact.line];
  const { d, middle } = curve(/** @type {Point} */ (spots.get(fact.from)), /** @type {Point} */ (spots.get(fact.to)), fact.bend);
  const opacity = opacityOf(fact, 0);
  const path = shape("path", { d, fill: "none", stroke: colourOf(fact.line), "stroke-opacity": opacity, "stroke-width": line.width, "stroke-dasharray": line.dash.join(" ") });
  const mark = fact.agreement === "contested" && opacity > 0.2 ? words(middle.x, middle.y + 4, "≠", { "text-anchor": "middle", stroke: ink.ground, "stroke-width": 3, "paint-order": "stroke" }) : null;
  return shape("g", {}, shape("title", {}, aboutFact(fact)), path, mark);
}

/** @param {Point} from @param {Point} to @param {number} bend @returns {{d: string, middle: Point}} */
function curve(from, to, bend) {
  const aside = 0.1 * bend;
  const via = { x: (from.x + to.x) / 2 + (to.y - from.y) * aside, y: (from.y + to.y) / 2 - (to.x - from.x) * aside };
  const middle = { x: (from.x + to.x) / 4 + via.x / 2, y: (from.y + to.y) / 4 + via.y / 2 };
  return { d: `M${round(from)}Q${round(via)} ${round(to)}`, middle };
}

/** @param {Point} point */
function round({ x, y }) {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** @param {Bond} bond @param {Map<string, Point>} spots */
function bondPath(bond, spots) {
  const largest = Math.max(...bonds().map(({ most }) => most), 1);
  const { d, middle } = curve(/** @type {Point} */ (spots.get(bond.from)), /** @type {Point} */ (spots.get(bond.to)), 0);
  const opacity = pen.lit.size ? (pen.lit.has(bond.id) ? 0.9 : 0.05) : 0.5;
  const path = shape("path", { d, fill: "none", stroke: colourOf("member"), "stroke-opacity": opacity, "stroke-width": 0.6 + (6 * bond.most) / largest, "stroke-dasharray": bond.certain ? "" : "6 4" });
  const number = bonds().length <= 60 ? words(middle.x, middle.y + 4, range(bond.certain, bond.most), { "text-anchor": "middle", "font-size": 10, stroke: ink.ground, "stroke-width": 3, "paint-order": "stroke" }) : null;
  return shape("g", {}, path, number);
}

/** @param {Thing} node @param {Point} spot */
function bodyParts(node, { x, y }) {
  const text = Math.min(15, pen.letters * pen.scale);
  const name = shortOf(node);
  const ctx = measuring();
  ctx.font = `700 ${text}px ${FONT}`;
  const [width, height] = [Math.max(ctx.measureText(name).width, text * 2.4) + text * 1.2, text * 2.7];
  const box = shape("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: text * 0.45, fill: view.chosen?.id === node.id ? ink.accent : ink.bodyfill });
  const middle = { "text-anchor": "middle", fill: ink.bodyink };
  return shape("g", { opacity: strength(node.id) }, shape("title", {}, labelOf(node)), box, words(x, y - text * 0.05, name, { ...middle, "font-weight": 700, "font-size": text }), words(x, y + text * 0.98, sizeOf(node.id), { ...middle, "font-size": text * 0.78 }));
}

/** @param {Thing} node @param {Point} spot @param {number} centre */
function memberParts(node, { x, y }, centre) {
  const angle = Math.atan2(y - centre, x - centre);
  const flipped = Math.abs(angle) > Math.PI / 2 + 1e-6;
  const turn = (angle * 180) / Math.PI + (flipped ? 180 : 0);
  const size = Math.min(12, pen.spacing * pen.scale * 0.98);
  const mark = { dot: shape("circle", { cx: x, cy: y, r: 4.5, fill: ink.node }), square: shape("rect", { x: x - 4, y: y - 4, width: 8, height: 8, fill: ink.node }) }[node.shape] ?? shape("path", { d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z`, fill: ink.node });
  const name = words(flipped ? -10 : 10, size * 0.35, nameOf(node), { "font-size": size, "text-anchor": flipped ? "end" : "start" });
  return shape("g", { opacity: strength(node.id) }, shape("title", {}, labelOf(node)), mark, shape("g", { transform: `translate(${round({ x, y })}) rotate(${Math.round(turn * 10) / 10})` }, name));
}

/** @returns {SVGSVGElement} */
function matrixDrawing() {
  const all = sized(), step = 40, left = 130, top = 110;
  const largest = Math.max(...all.map(({ held }) => held.size), 1);
  const heads = all.map(({ body }, at) => words(0, 0, cut(shortOf(body), 100), { transform: `translate(${left + at * step + step / 2 + 4} ${top - 6}) rotate(-90)` }));
  const rows = all.flatMap((one, down) => [
    words(left - 8, top + down * step + 25, cut(shortOf(one.body), left - 16), { "text-anchor": "end" }),
    ...all.map((two, across) => matrixCell(one, two, left + across * step, top + down * step, largest)),
  ]);
  return drawing(left + all.length * step + 12, top + all.length * step + 8, {}, ...heads, ...rows);
}

/** @param {{body: Thing, held: Holders}} one @param {{body: Thing, held: Holders}} two @param {number} x @param {number} y @param {number} largest */
function matrixCell(one, two, x, y, largest) {
  const { certain, possible } = inBoth(one.held, two.held);
  const most = certain.length + possible.length;
  const same = one.body === two.body;
  const { fill, text } = shade(same ? 0 : most / largest);
  const box = shape("rect", { x: x + 1, y: y + 1, width: 38, height: 38, fill: most && !same ? fill : ink.ground, stroke: same ? ink.quiet : ink.rule });
  return shape("g", {}, box, words(x + 20, y + 25, most ? range(certain.length, most) : "0", { "text-anchor": "middle", fill: most && !same ? text : ink.ink, "font-weight": same ? 700 : 400 }));
}
