// @ts-check
// How a node is drawn: bodies as named boxes, members as small shapes with their name outside the ring.

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const LONGEST = 24;
const TEXT = 12.5;
const SMALLEST_TEXT = 8;

const pen = { width: 0, height: 0, scale: 1, narrow: false, spacing: 24, lit: new Set(), linked: new Set(), hover: "", letters: 30, names: new Map(), sizes: new Map() };

/** @param {Pen} given what vis-network hands over @returns {Drawn} */
function drawNode(given) {
  const node = thing(given.id);
  return node.kind === "body" ? drawBody(given, node) : drawMember(given, node);
}

/** @param {string} id @returns {number} how opaque: dim beside a choice, faint without a line on the day */
function strength(id) {
  if (pen.lit.size) return pen.lit.has(id) || id === pen.hover ? 1 : 0.25;
  return pen.linked.has(id) || id === pen.hover ? 1 : 0.32;
}

/** @param {Pen} given @param {Thing} node @returns {Drawn} */
function drawMember({ ctx, id, x, y }, node) {
  const chosen = view.chosen?.id === id;
  const size = Math.min((chosen ? 7.5 : 5.5) / pen.scale, pen.spacing * 0.42);
  return {
    drawNode: () => drawShape(ctx, node, x, y, size),
    drawExternalLabel: () => drawName(ctx, node, x, y, size),
    nodeDimensions: { width: size * 2.4, height: size * 2.4 },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Thing} node @param {number} x @param {number} y @param {number} size */
function drawShape(ctx, node, x, y, size) {
  outline(ctx, node.shape, x, y, size);
  const strong = strength(node.id);
  if (strong < 1) {
    ctx.fillStyle = ink.ground;
    ctx.fill();
  }
  ctx.globalAlpha = strong;
  ctx.fillStyle = view.chosen?.id === node.id ? ink.accent : ink.node;
  ctx.fill();
}

/** @param {CanvasRenderingContext2D} ctx @param {string} shape @param {number} x @param {number} y @param {number} size */
function outline(ctx, shape, x, y, size) {
  ctx.beginPath();
  if (shape === "dot") ctx.arc(x, y, size, 0, 2 * Math.PI);
  else if (shape === "square") ctx.rect(x - size, y - size, 2 * size, 2 * size);
  else if (shape === "triangle") polygon(ctx, x, y, size * 1.3, 3);
  else polygon(ctx, x, y, size * 1.25, 4);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size @param {number} corners */
function polygon(ctx, x, y, size, corners) {
  for (let corner = 0; corner < corners; corner++) {
    const angle = -Math.PI / 2 + (2 * Math.PI * corner) / corners;
    ctx.lineTo(x + size * Math.cos(angle), y + size * Math.sin(angle));
  }
  ctx.closePath();
}

/** @param {Thing} node @returns {string} its code where the page is narrow or its name very long */
function nameOf(node) {
  const { label, short } = namedOn(node);
  return pen.narrow || (label.length > LONGEST && short.length <= LONGEST) ? short : label;
}

/** @param {CanvasRenderingContext2D} ctx @param {string} name @param {number} room in pixels @returns {string} */
function shortened(ctx, name, room) {
  if (ctx.measureText(name).width <= room) return name;
  let kept = name.length - 1;
  while (kept > 3 && ctx.measureText(`${name.slice(0, kept)}…`).width > room) kept--;
  return `${name.slice(0, kept).trimEnd()}…`;
}

/** @param {Thing} node @returns {number} the size of its name; 0 where there is no room */
function textSize(node) {
  const size = Math.min(TEXT / pen.scale, pen.spacing * 0.98);
  const legible = size * pen.scale >= SMALLEST_TEXT;
  if (pen.lit.has(node.id) || pen.hover === node.id) return legible ? size : (TEXT - 1.5) / pen.scale;
  return legible ? size : 0;
}

/** Writes a name along the spoke of its node, so that a hundred names fit around the ring.
 * @param {CanvasRenderingContext2D} ctx @param {Thing} node @param {number} x @param {number} y @param {number} size */
function drawName(ctx, node, x, y, size) {
  const text = textSize(node);
  if (!text) return;
  const angle = Math.atan2(y, x);
  const flipped = Math.abs(angle) > Math.PI / 2 + 1e-6;
  const away = (size + 5 / pen.scale) * (flipped ? -1 : 1);
  ctx.translate(x, y);
  ctx.rotate(flipped ? angle + Math.PI : angle);
  ctx.font = `${pen.lit.has(node.id) ? "600 " : ""}${text}px ${FONT}`;
  ctx.textAlign = flipped ? "right" : "left";
  ctx.textBaseline = "middle";
  ctx.globalAlpha = Math.max(strength(node.id), pen.lit.size ? 0.35 : 0.55);
  ctx.fillStyle = ink.ink;
  ctx.fillText(pen.names.get(node.id) ?? "", away, 0);
}

/** @param {Pen} given @param {Thing} node @returns {Drawn} */
function drawBody({ ctx, id, x, y }, node) {
  const text = Math.min(15 / pen.scale, pen.letters);
  const called = shortOf(node);
  const short = called.length > LONGEST ? `${called.slice(0, LONGEST - 1)}…` : called;
  ctx.font = `700 ${text}px ${FONT}`;
  const width = Math.max(ctx.measureText(short).width, text * 2.4) + text * 1.2;
  const height = text * 2.7;
  return {
    drawNode: () => drawBox(ctx, node, x, y, { width, height, text, short }),
    nodeDimensions: { width, height },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Thing} node @param {number} x @param {number} y
 * @param {{width: number, height: number, text: number, short: string}} box */
function drawBox(ctx, node, x, y, { width, height, text, short }) {
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - height / 2, width, height, text * 0.45);
  ctx.fillStyle = ink.ground;
  ctx.fill();
  ctx.globalAlpha = strength(node.id);
  ctx.fillStyle = view.chosen?.id === node.id ? ink.accent : ink.bodyfill;
  ctx.fill();
  ctx.fillStyle = ink.bodyink;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = `700 ${text}px ${FONT}`;
  ctx.fillText(short, x, y - text * 0.42);
  ctx.font = `${text * 0.78}px ${FONT}`;
  ctx.fillText(pen.sizes.get(node.id) ?? "", x, y + text * 0.68);
}
