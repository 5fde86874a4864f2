// @ts-check
// The timeline drawn: bars for spells, marks for events, dashes for plans, vague ends fading.

const ROW = 20;
const TOP = 26;

/** @param {Row[]} rows @param {number} width @returns {SVGSVGElement} */
function timeline(rows, width) {
  const scale = scaleOf(rows, width);
  /** @type {SVGElement[]} */
  const made = [];
  let y = TOP, group = "";
  for (const row of rows) {
    if (row.group !== group) made.push(words(4, (y += ROW + 4) - 6, row.group, { "font-weight": 700, fill: ink.quiet }));
    group = row.group;
    made.push(...rowParts(row, y, scale));
    y += ROW;
  }
  const height = y + 8;
  const label = `Timeline, ${counted(rows.length, "row")}`;
  return drawing(width, height, { role: "group", "aria-label": label }, fades(), ...ticks(scale, height), ...made, cursor(scale, height));
}

/** @param {Row} row @param {number} y @param {Scale} scale @returns {SVGElement[]} */
function rowParts(row, y, scale) {
  const small = row.items.some((item) => item.steps);
  const name = words(4, y + 14, cut(row.label, scale.left - (row.note ? 16 + Math.ceil(widthOf(row.note)) : 12)), row.choice ? { fill: ink.link } : {});
  name.append(shape("title", {}, row.label));
  const first = row.choice ? choosable(row.choice, `Timeline of ${row.label}`, name) : name;
  const line = shape("line", { x1: scale.left, x2: scale.right, y1: y + ROW - 0.5, y2: y + ROW - 0.5, stroke: ink.rule, "stroke-width": 1 });
  const note = row.note ? words(scale.left - 6, y + 14, row.note, { "text-anchor": "end", "font-weight": 700 }) : null;
  return [line, first, ...(note ? [note] : []), ...row.items.map((item) => choosable(item.choice, item.title, ...itemParts(item, y, scale, small)))];
}

/** @param {Item} item @param {number} y @param {Scale} scale @param {boolean} small @returns {SVGElement[]} */
function itemParts(item, y, scale, small) {
  const chosen = view.chosen?.kind === item.choice.kind && view.chosen.id === item.choice.id;
  if (item.shape === "steps") return stepParts(item, y, scale);
  if (item.shape === "mark") return markParts(item, y, scale, chosen, small);
  if (item.shape === "plan") return planParts(item, y, scale, chosen);
  return barParts(item, y, scale, chosen);
}

/** @param {Item} item @param {number} y @param {Scale} scale @param {boolean} chosen @returns {SVGElement[]} */
function barParts({ look, shape: form, bounds, contested }, y, scale, chosen) {
  const [from, sure, still, until] = Object.values(pickBounds(bounds)).map((day) => placeOf(scale, day));
  const { height, top } = form === "thin" ? { height: 4, top: y + 1 } : { height: 10, top: y + 6 };
  const certain = bounds.certainlyFrom <= bounds.certainlyUntil;
  const fill = colourOf(look);
  const box = (/** @type {number} */ x, /** @type {number} */ end, /** @type {object} */ traits) => shape("rect", { x, y: top, width: Math.max(end - x, 1.5), height, fill, ...traits });
  const parts = certain
    ? [...vague(from, sure, "in", box), box(sure, still, {}), ...vague(still, until, "out", box)]
    : [box(from, until, { "fill-opacity": 0.28, stroke: fill, "stroke-dasharray": "3 2" })];
  if (contested) parts.push(words(Math.max(from - 11, scale.left), y + 15, "≠", { "font-weight": 700 }));
  if (chosen) parts.push(shape("rect", { x: from - 2, y: top - 2, width: Math.max(until - from, 2) + 4, height: height + 4, fill: "none", stroke: ink.accent, "stroke-width": 2 }));
  return parts;
}

/** @param {number} from @param {number} until @param {"in" | "out"} way @param {(x: number, end: number, traits: object) => SVGElement} box */
function vague(from, until, way, box) {
  return until - from < 1.5 ? [] : [box(from, until, { mask: `url(#fade-${way})` })];
}

/** @returns {SVGElement} masks that fade a bar in and out, measured on the bar itself */
function fades() {
  const stop = (/** @type {number} */ offset, /** @type {number} */ grey) => shape("stop", { offset, "stop-color": `rgb(${grey}, ${grey}, ${grey})` });
  const mask = (/** @type {string} */ name, /** @type {number} */ start, /** @type {number} */ end) => [
    shape("linearGradient", { id: `run-${name}` }, stop(0, start), stop(1, end)),
    shape("mask", { id: `fade-${name}`, maskContentUnits: "objectBoundingBox" }, shape("rect", { width: 1, height: 1, fill: `url(#run-${name})` })),
  ];
  return shape("defs", {}, ...mask("in", 25, 165), ...mask("out", 165, 25));
}

/** @param {Item} item @param {number} y @param {Scale} scale @param {boolean} chosen @returns {SVGElement[]} a diamond, and a line over the days it may mean */
function markParts({ bounds, look, contested }, y, scale, chosen, small = false) {
  const [from, until] = [placeOf(scale, bounds.possiblyFrom), placeOf(scale, bounds.possiblyUntil)];
  const fill = { Meeting: ink.node, Change: colourOf("chair"), Adoption: colourOf("party"), Application: colourOf("observer") }[look] ?? ink.node;
  const x = bounds.possiblyFrom === FIRST_DAY ? until : bounds.possiblyUntil === LAST_DAY ? from : (from + until) / 2;
  const [half, high] = small ? [3, 4] : [5, 7];
  const diamond = shape("path", { d: `M${x} ${y + 11 - high}l${half} ${high}l-${half} ${high}l-${half} -${high}z`, fill, stroke: chosen ? ink.accent : ink.ground, "stroke-width": chosen ? 2.5 : 1 });
  const stretch = until - from > 6 && known(bounds.possiblyFrom) && known(bounds.possiblyUntil) ? [shape("line", { x1: from, x2: until, y1: y + 11, y2: y + 11, stroke: fill, "stroke-width": 2, "stroke-opacity": 0.45 })] : [];
  return [...stretch, diamond, ...(contested ? [words(x + 5, y + 10, "≠", { "font-size": 9, "font-weight": 700 })] : [])];
}

/** @param {Item} item @param {number} y @param {Scale} scale @param {boolean} chosen @returns {SVGElement[]} */
function planParts({ choice, bounds }, y, scale, chosen) {
  const { outcome } = /** @type {Plan} */ (plans.get(choice.id));
  const [from, until] = [placeOf(scale, bounds.possiblyFrom), placeOf(scale, bounds.possiblyUntil)];
  const dated = bounds.possiblyFrom <= bounds.possiblyUntil;
  const x = dated ? from : scale.right - 10;
  const frame = shape("rect", { x, y: y + 4, width: Math.max(dated ? until - from : 8, 9), height: 13, rx: 3, fill: ink.ground, "fill-opacity": 0.6, stroke: chosen ? ink.accent : ink.plan, "stroke-width": chosen ? 2.5 : 1.5, "stroke-dasharray": "3 2" });
  const sign = { fulfilled: "✓", moved: "→", before: "←", open: "…", unknown: "?" }[outcome] ?? "";
  return [frame, words(x + Math.max(dated ? until - from : 8, 9) + 2, y + 15, sign, { fill: ink.plan, "font-weight": 700 })];
}

/** @param {Item} item @param {number} y @param {Scale} scale @returns {SVGElement[]} the least and the most, one above the other */
function stepParts({ steps = [], look }, y, scale) {
  const most = Math.max(...steps.map((step) => step.most), 1);
  const path = (/** @type {(step: Step) => number} */ value) => {
    const points = steps.map((step) => `H${placeOf(scale, step.day)}V${y + ROW - 1 - ((ROW - 4) * value(step)) / most}`);
    return `M${placeOf(scale, steps[0].day)} ${y + ROW - 1}${points.join("")}H${placeOf(scale, steps[steps.length - 1].day)}V${y + ROW - 1}Z`;
  };
  const fill = colourOf(look);
  return [shape("path", { d: path((step) => step.most), fill, "fill-opacity": 0.3 }), shape("path", { d: path((step) => step.least), fill })];
}
