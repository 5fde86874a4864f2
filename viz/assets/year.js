// @ts-check
// What began, ended and happened in the year of the slider.

/** @typedef {{day: string, last: string, text: string, group: string, choice: Choice}} Told */

const GROUPED = ["Begin", "End", "Chairs", "Posts", "Meetings", "Changes", "Applications", "Documents"];

function startYear() {
  part("yearevents").addEventListener("toggle", drawYear);
}

function drawYear() {
  const year = view.day.slice(0, 4);
  const told = toldOf(year);
  const words = GROUPED.map((group) => [group, told.filter((each) => each.group === group).length]).filter(([, number]) => number);
  part("yearwords").textContent = `In ${year}: ${words.length ? words.map(([group, number]) => countedGroup(String(group), Number(number))).join(", ") : "nothing dated is known"}`;
  if (!(/** @type {HTMLDetailsElement} */ (part("yearevents")).open)) return;
  const groups = GROUPED.flatMap((group) => toldGroup(group, told.filter((each) => each.group === group)));
  part("yearlist").replaceChildren(make("div", { class: "columns" }, ...groups));
}

/** @param {string} group @param {number} number @returns {string} such as "2 chairs", "1 begins" */
function countedGroup(group, number) {
  const word = group.toLowerCase();
  return word.endsWith("s") ? counted(number, word.slice(0, -1)) : counted(number, `${word}s`, word);
}

/** @param {string} group @param {Told[]} told @returns {HTMLElement[]} */
function toldGroup(group, told) {
  if (!told.length) return [];
  const sorted = told.sort((one, two) => one.day.localeCompare(two.day) || one.text.localeCompare(two.text, "en"));
  return [make("h3", {}, `${group} (${told.length})`), make("ul", {}, ...sorted.map(toldItem))];
}

/** @param {Told} told @returns {HTMLElement} */
function toldItem({ day, last, text, choice }) {
  const when = day === last ? worded(day) : `between ${worded(day)} and ${worded(last)}`;
  const open = () => {
    if (last.slice(0, 4) === view.day.slice(0, 4)) view.day = last;
    openFacts(choice);
  };
  return make("li", {}, make("button", { type: "button", class: "plain", click: open }, text), ` ${when}`);
}

/** @param {string} year @returns {Told[]} */
function toldOf(year) {
  const lines = data.facts.filter(admitted).flatMap((fact) => [...began(fact, year), ...ended(fact, year)]);
  const happened = data.events.filter(eventAdmitted).flatMap((event) => held(event, year));
  return [...lines, ...happened];
}

/** @param {string} first @param {string} last @param {string} year whether the days between may lie in it, and are told to within three years */
function within(first, last, year) {
  return known(first) && known(last) && first <= `${year}-12-31` && last >= `${year}-01-01` && dayNumber(last) - dayNumber(first) < 1096;
}

/** @param {Fact} fact @param {string} year @returns {Told[]} */
function began(fact, year) {
  const { possiblyFrom: day, certainlyFrom: last } = fact;
  return fact.begin && within(day, last, year) ? [toldFact(fact, day, last, fact.line === "chair" ? "Chairs" : "Begin", "")] : [];
}

/** @param {Fact} fact @param {string} year @returns {Told[]} */
function ended(fact, year) {
  const { certainlyUntil: day, possiblyUntil: last } = fact;
  const chair = fact.line === "chair";
  return fact.end && !chair && within(day, last, year) ? [toldFact(fact, day, last, "End", "end of ")] : [];
}

/** @param {Fact} fact @param {string} day @param {string} last @param {string} group @param {string} word @returns {Told} */
function toldFact(fact, day, last, group, word) {
  const text = `${labelOf(thing(fact.from))}: ${word}${capacityOf(fact)}, ${shortOf(thing(fact.to))}`;
  return { day, last, text, group, choice: { kind: "fact", id: fact.id } };
}

/** @param {Happening} event @param {string} year @returns {Told[]} */
function held(event, year) {
  const day = event.possiblyFrom;
  const last = isPost(event) ? event.certainlyFrom : event.possiblyUntil;
  if (!within(day, last, year) || (isPost(event) && !event.begin)) return [];
  const group = { Meeting: "Meetings", Change: "Changes", Application: "Applications", Adoption: "Documents", Chairmanship: "Chairs", OfficeHolding: "Posts" }[event.relation] ?? "Changes";
  const where = event.place ? `, ${event.place}` : "";
  return [{ day, last, text: `${bodyName(event.body)}: ${event.title}${where}`, group, choice: { kind: "event", id: event.id } }];
}
