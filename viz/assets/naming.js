// @ts-check
// What things are called on the day.

/** @param {Thing} node @returns {{label: string, short: string}} */
function namedOn(node, day = view.day) {
  return node.earlier.find(({ from, until }) => from <= day && day <= until) ?? node;
}

/** @param {Thing} node @returns {string} its name on the day */
function labelOf(node) {
  return namedOn(node).label;
}

/** @param {Thing} node @returns {string} its acronym or code on the day */
function shortOf(node) {
  return namedOn(node).short;
}

/** @param {Thing} node @returns {string} bodies go by their acronym */
function called(node) {
  return node.kind === "body" ? shortOf(node) : labelOf(node);
}

/** @param {string} id @returns {string} the acronym of a body that may not stand in the picture */
function bodyName(id) {
  const node = things.get(id);
  return node ? shortOf(node) : id.split("/").pop() ?? id;
}

/** @param {string} id @returns {string} the name of a thing that may not stand in the picture */
function nameOfAny(id) {
  const node = things.get(id);
  return node ? called(node) : id.split("/").pop() ?? id;
}
