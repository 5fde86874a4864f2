// @ts-check
// The table that says what the picture shows.

const PAGE = 200;
const COLUMNS = ["Who", "Body", "Capacity", "Begin", "End", "On this day", "Sources"];
let allRows = false;

function startTable() {
  const heads = COLUMNS.map((name) => make("th", { scope: "col" }, name));
  document.querySelector("#twin thead")?.replaceChildren(make("tr", {}, ...heads));
  part("twin").addEventListener("toggle", drawTable);
  part("more").addEventListener("click", () => {
    allRows = true;
    drawTable();
  });
}

function drawTable() {
  const lines = shownFacts();
  part("rows").textContent = `(${counted(lines.length, "row")})`;
  if (!(/** @type {HTMLDetailsElement} */ (part("twin")).open)) return;
  part("caption").textContent = lines.length ? `Memberships and chairs on ${worded(view.day)}` : emptyWords();
  const sorted = lines.sort((one, two) => rowKey(one).localeCompare(rowKey(two), "en"));
  const rows = allRows ? sorted : sorted.slice(0, PAGE);
  document.querySelector("#twin tbody")?.replaceChildren(...rows.map(row));
  tell("more", rows.length < lines.length ? `Show all ${lines.length} rows` : "");
}

/** @param {Fact} fact */
function rowKey(fact) {
  return [thing(fact.to).short, fact.line, thing(fact.from).label, fact.possiblyFrom].join("\n");
}

/** @param {Fact} fact */
function row(fact) {
  const open = make("button", { type: "button", class: "plain", click: () => openFact(fact.id) }, thing(fact.from).label);
  const texts = [thing(fact.to).short, capacityOf(fact), fact.beginWords || "not known", fact.endWords || "none known", statusOf(fact), fact.agreement];
  return make("tr", view.chosen?.id === fact.id ? { class: "here" } : {}, make("th", { scope: "row" }, open), ...texts.map((text) => make("td", {}, text)));
}

/** @param {string} id */
function openFact(id) {
  choose({ kind: "fact", id });
  part("panel").focus();
}
