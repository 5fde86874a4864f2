// @ts-check
// The tables that say what the pictures show.

const PAGE = 200;
let allRows = false;

/** @typedef {{label: string, columns: string[], caption: () => string, rows: () => TableRow[]}} TableKind */
/** @typedef {{cells: string[], choice: Choice | null}} TableRow */

/** @type {Record<TableName, TableKind>} */
const TABLES = {
  lines: {
    label: "Network: lines of the day",
    columns: ["Who", "Body", "Capacity", "Begin", "End", "On this day", "Sources"],
    caption: () => `Memberships, standings and chairs on ${worded(view.day)}`,
    rows: () => shownFacts().filter(ofChoice).sort(byPlace).map((fact) => lineRow(fact)),
  },
  spells: {
    label: "Time: spells, events and plans",
    columns: ["Row", "What", "Possibly from", "Certainly from", "Certainly until", "Possibly until"],
    caption: () => subjectWords(),
    rows: () => timeRows().flatMap((row) => row.items.flatMap((item) => spellRows(row, item))),
  },
  pairs: {
    label: "Overlap: members that two bodies share",
    columns: ["Body", "Body ", "Certain in both", "At most", "Members"],
    caption: () => `Members that two bodies share on ${worded(view.day)}`,
    rows: pairTable,
  },
  states: {
    label: "Place: states and their bodies",
    columns: ["State", "Region", "Bodies, certain", "At most", "Coloured as"],
    caption: () => placeWords(),
    rows: stateTable,
  },
};

function startTable() {
  part("tablekind").replaceChildren(...Object.entries(TABLES).map(([value, { label }]) => make("option", { value }, label)));
  part("tablekind").addEventListener("change", () => {
    view.table = /** @type {TableName} */ (field("tablekind").value);
    allRows = false;
    refresh();
  });
  part("more").addEventListener("click", () => {
    allRows = true;
    drawTable();
  });
}

function drawTable() {
  const { columns, caption, rows } = TABLES[view.table];
  const all = rows();
  const some = allRows ? all : all.slice(0, PAGE);
  field("tablekind").value = view.table;
  part("caption").textContent = all.length ? `${caption()} (${counted(all.length, "row")})` : emptyWords();
  part("tablehead").replaceChildren(make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name))));
  part("tablerows").replaceChildren(...some.map(tableRow));
  tell("more", some.length < all.length ? `Show all ${all.length} rows` : "");
}

/** @param {TableRow} row */
function tableRow({ cells: [first, ...rest], choice }) {
  const head = choice ? make("button", { type: "button", class: "plain", click: () => openFacts(choice) }, first) : first;
  const here = choice && view.chosen?.kind === choice.kind && view.chosen.id === choice.id;
  return make("tr", here ? { class: "here" } : {}, make("th", { scope: "row" }, head), ...rest.map((text) => make("td", {}, plainCell(text))));
}

/** The file to take away keeps its days as ISO 8601 and its terms. @param {string} text @returns {string} as it is read */
function plainCell(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return worded(text);
  return text in AGREEMENT ? labelOfChoice("agreement", text) : text;
}

/** @param {Choice} choice */
function openFacts(choice) {
  choose(choice);
  part("panel").focus();
}

/** @param {Fact} fact whether it touches what is chosen */
function ofChoice(fact) {
  if (!view.about) return true;
  const ends = things.has(view.about) ? [view.about] : endsOf(view.about);
  return ends.includes(fact.from) || ends.includes(fact.to);
}

/** @param {Fact} one @param {Fact} two */
function byPlace(one, two) {
  const key = (/** @type {Fact} */ fact) => [shortOf(thing(fact.to)), fact.line, labelOf(thing(fact.from)), fact.possiblyFrom, fact.id].join("\n");
  return key(one).localeCompare(key(two), "en");
}

/** @param {Fact} fact @returns {TableRow} */
function lineRow(fact) {
  const cells = [labelOf(thing(fact.from)), shortOf(thing(fact.to)), capacityOf(fact), fact.beginWords || "not known", fact.endWords || "none known", statusOf(fact), fact.agreement];
  return { cells, choice: { kind: "fact", id: fact.id } };
}

/** @param {Row} row @param {Item} item @returns {TableRow[]} */
function spellRows(row, item) {
  const label = row.group && row.group !== row.label ? `${row.group}: ${row.label}` : row.label;
  if (item.steps) return item.steps.map(({ day, least, most }) => ({ cells: [label, `${range(least, most)} members from this day`, day, day, "", ""], choice: item.choice }));
  const days = Object.values(pickBounds(item.bounds)).map((day) => (known(day) ? day : ""));
  return [{ cells: [label, item.title, ...days], choice: item.choice }];
}

/** @returns {TableRow[]} */
function pairTable() {
  const all = sized();
  return all.flatMap((one, at) => all.slice(at + 1).map((two) => {
    const { certain, possible } = inBoth(one.held, two.held);
    const names = [...certain, ...possible.map((id) => `${id}?`)].map((id) => (id.endsWith("?") ? `${labelOf(thing(id.slice(0, -1)))}?` : labelOf(thing(id))));
    const cells = [shortOf(one.body), shortOf(two.body), String(certain.length), String(certain.length + possible.length), names.sort((left, right) => left.localeCompare(right, "en")).join(", ")];
    return { cells, choice: pairOf(one.body.id, two.body.id) };
  }));
}

/** @returns {TableRow[]} */
function stateTable() {
  const looks = tileLooks();
  const nodes = data.nodes.filter((node) => node.kind !== "body" && memberAdmitted(node)).sort((one, two) => labelOf(one).localeCompare(labelOf(two), "en"));
  return nodes.map((node) => {
    const held = [...holders(node.id).values()];
    const cells = [labelOf(node), node.region, String(held.filter((status) => status === "certainly").length), String(held.length), looks.get(node.id)?.words ?? ""];
    return { cells, choice: { kind: "node", id: node.id } };
  });
}
