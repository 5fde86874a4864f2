// @ts-check
// A word beside the pointer: what lies under it.

function startHover() {
  network.on("hoverNode", ({ node, pointer }) => hover(node, aboutNode(thing(node)), pointer.DOM));
  network.on("hoverEdge", ({ edge, pointer }) => hover("", facts.has(edge) ? aboutFact(fact(edge)) : aboutPair(edge), pointer.DOM));
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => hover("", "", { x: 0, y: 0 }));
}

/** @param {string} node @param {string} text @param {Point} point */
function hover(node, text, point) {
  tell("tip", text);
  part("picture").style.cursor = text ? "pointer" : "default";
  const { clientWidth: width } = part("picture");
  part("tip").style.left = `${Math.min(Math.max(point.x + 14, 4), Math.max(width - 250, 4))}px`;
  part("tip").style.top = `${point.y + 16}px`;
  if (pen.hover !== node) {
    pen.hover = node;
    network.redraw();
  }
}
