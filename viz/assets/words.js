// @ts-check
// Dates and counts in words.

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** @param {string} iso @returns {string} such as "17 June 2006" */
function worded(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** @param {string} iso @param {number} days @returns {string} */
function shifted(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** @param {number} number @param {string} one @param {string} [many] */
function counted(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** @param {{beginWords: string, endWords: string}} fact @returns {string} its dates as the sources give them */
function span(fact) {
  const begin = fact.beginWords;
  if (begin && begin === fact.endWords) return begin;
  if (fact.endWords) return begin ? `${begin} – ${fact.endWords}` : `until ${fact.endWords}`;
  return begin ? `since ${begin}` : "not dated by any source";
}

/** @param {Bounds} fact @returns {string} the days on which it is certain, and those on which it is possible */
function bounds(fact) {
  const { possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil } = fact;
  const certain = certainlyFrom <= certainlyUntil ? `Certain ${stretch(certainlyFrom, certainlyUntil)}` : "Certain on no day";
  const wide = [possiblyFrom, possiblyUntil].join() !== [certainlyFrom, certainlyUntil].join();
  return wide ? `${certain}; possible ${stretch(possiblyFrom, possiblyUntil)}.` : `${certain}.`;
}

/** @param {string} from @param {string} until */
function stretch(from, until) {
  if (from === until) return `on ${worded(from)} alone`;
  if (from === FIRST_DAY && until === LAST_DAY) return "on any day";
  if (from === FIRST_DAY) return `until ${worded(until)}, no first day known`;
  return until === LAST_DAY ? `from ${worded(from)}, no last day known` : `from ${worded(from)} to ${worded(until)}`;
}

/** @param {Fact} fact @returns {string} */
function capacityOf(fact) {
  return fact.capacityLabel || fact.capacity || fact.relation;
}

/** @param {string} text @returns {string} for comparing: no case, no accents */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
