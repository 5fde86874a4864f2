// @ts-check
// The caption that goes with every picture that is taken away: what, on which day, by which rule, from which data.

/** @returns {string[]} */
function captionLines() {
  const title = document.querySelector("h1")?.textContent ?? "";
  const what = { network: view.mode === "both" ? title : MODES.filter(([mode]) => mode === view.mode).map(([, label]) => label)[0], time: subjectWords(), overlap: "Members that two bodies share", place: placeWords(), table: title }[view.tab];
  return [
    what.includes(worded(view.day)) ? `${what}.` : `${what}. On ${worded(view.day)}.`,
    ...(view.about && view.tab === "network" ? [`Marked: ${subjectWords()}.`] : []),
    keyWords(),
    ...leftOutWords(),
    `${data.meta.head}. ${data.meta.dataDate ? `Sources checked up to ${worded(data.meta.dataDate)}.` : ""}`,
  ];
}

/** @returns {string} */
function keyWords() {
  if (view.tab === "overlap") return "A cell: members certain in both – at most; the diagonal: members of one body.";
  if (view.tab === "time") return "Full: certain; pale: possible; fading: vague begin or end; dashed frame: plan; diamond: event; ≠: sources disagree.";
  if (view.tab === "place") return "Full: certain; pale with a dashed rim: possible. Tiles show no territory and no boundary.";
  if (view.mode !== "both") return "Width: how many are shared; dashed: none of them certain.";
  return "Full lines: certain; pale: possible; ≠: sources disagree. Below a body: its members, at least – at most.";
}

/** @returns {string[]} what the filters leave out */
function leftOutWords() {
  const names = GROUPS.flatMap((group) => [...view.off[group]].sort().map((name) => offLabel(group, name)));
  const some = names.length > 8 ? [...names.slice(0, 8), `${names.length - 8} more`] : names;
  const pairs = view.tab === "network" && view.mode !== "both" && bonded.left ? [`Pairs that share fewer than ${bonded.least} are left out.`] : [];
  return [...(some.length ? [`Left out: ${some.join(", ")}.`] : []), ...pairs];
}

/** @param {Group} group @param {string} name */
function offLabel(group, name) {
  if (group === "bodies") return bodyName(name);
  if (group === "lines") return data.lines[name]?.label ?? name;
  return group === "certainty" ? (name === "certainly" ? "what is certain" : "what is possible") : labelOfChoice(group, name);
}

/** @param {SVGSVGElement} inner @returns {SVGSVGElement} the picture on its ground, with legend and caption below */
function captioned(inner) {
  const width = Math.max(Number(inner.getAttribute("width")), 480);
  const height = Number(inner.getAttribute("height"));
  const lines = captionLines().flatMap((line) => wrapped(line, width - 24));
  const legend = legendParts(usedLines(), width, height + 18);
  const top = height + 18 + legend.height;
  const texts = lines.map((line, at) => words(12, top + 14 + at * 16, line, at ? { fill: ink.quiet } : { "font-weight": 700 }));
  const whole = top + lines.length * 16 + 14;
  inner.setAttribute("x", String(Math.round((width - Number(inner.getAttribute("width"))) / 2)));
  return drawing(width, whole, { xmlns: SVG }, shape("title", {}, captionLines()[0]), shape("rect", { width, height: whole, fill: ink.ground }), inner, ...legend.parts, ...texts);
}

/** @param {string} line @param {number} room in pixels @returns {string[]} */
function wrapped(line, room) {
  const ctx = measuring();
  ctx.font = `12px ${FONT}`;
  /** @type {string[]} */
  const lines = [];
  for (const word of line.split(" ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @returns {string[]} the lines, or the colours of tiles, that the open view draws */
function usedLines() {
  const bodyChosen = things.get(view.about)?.kind === "body";
  const drawn = { network: view.mode === "both", time: true, place: bodyChosen }[/** @type {"time"} */ (view.tab)];
  const own = data.facts.filter((fact) => (view.tab === "time" ? admitted(fact) && ofChoice(fact) : shown(fact)) && (view.tab !== "place" || fact.to === view.about));
  return drawn ? Object.keys(data.lines).filter((name) => own.some((fact) => fact.line === name)) : [];
}

/** @param {string[]} used @param {number} width @param {number} top @returns {{parts: SVGElement[], height: number}} a sample of each line that is drawn */
function legendParts(used, width, top) {
  if (!used.length) return { parts: [], height: 0 };
  const columns = Math.max(1, Math.floor((width - 24) / 250));
  const parts = used.flatMap((name, at) => {
    const [x, y] = [12 + (at % columns) * 250, top + Math.floor(at / columns) * 18];
    const line = data.lines[name];
    return [shape("line", { x1: x, x2: x + 34, y1: y, y2: y, stroke: colourOf(name), "stroke-width": line.width + 0.4, "stroke-dasharray": line.dash.join(" ") }), words(x + 42, y + 4, line.label)];
  });
  return { parts, height: Math.ceil(used.length / columns) * 18 + 4 };
}
