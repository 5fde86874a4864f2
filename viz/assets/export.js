// @ts-check
// The menu of what can be taken away.

/** @type {[string, string, string, () => Promise<Blob>][]} */
const EXPORTS = [
  ["png", "PNG", "The picture with its caption", pngBlob],
  ["svg", "SVG", "The picture with its caption", async () => new Blob([svgText()], { type: "image/svg+xml" })],
  ["csv", "CSV", "What this view shows, of the selection", async () => new Blob([csvText()], { type: "text/csv" })],
  ["graphml", "GraphML", "The network of the selection on this day", async () => new Blob([graphmlText()], { type: "application/xml" })],
  ["gexf", "GEXF", "The network of the selection through all days, with spells", async () => new Blob([gexfText()], { type: "application/xml" })],
];

function startExport() {
  part("exportlist").replaceChildren(...EXPORTS.map(([ending, label, title, blob]) =>
    make("button", { type: "button", title, id: `export-${ending}`, click: () => void takeAway(ending, blob) }, label)));
  part("exports").addEventListener("click", () => openExports(Boolean(part("exportlist").hidden)));
  part("exportlist").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openExports(false);
    part("exports").focus();
  });
}

/** @param {boolean} open */
function openExports(open) {
  part("exportlist").hidden = !open;
  part("exports").setAttribute("aria-expanded", String(open));
  for (const ending of ["png", "svg"]) part(`export-${ending}`).hidden = view.tab === "table";
}

/** @param {string} ending @param {() => Promise<Blob>} blob */
async function takeAway(ending, blob) {
  const name = `comity-${view.tab}-${view.day}.${ending}`;
  try {
    download(await blob(), name);
    speak(`${name} is saved.`);
  } catch (fault) {
    speak(`${name} could not be made: ${fault instanceof Error ? fault.message : fault}.`);
  }
  openExports(false);
}

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @returns {string} */
function svgText() {
  const drawn = openDrawing();
  if (!drawn) throw new Error("the table is taken away as CSV");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(captioned(drawn))}\n`;
}

const LARGEST = 12_000;

/** @returns {Promise<Blob>} twice the size of the drawing, as far as a canvas goes */
async function pngBlob() {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText())}`;
  await image.decode();
  const scale = Math.min(2, LARGEST / Math.max(image.width, image.height));
  const canvas = make("canvas");
  Object.assign(canvas, { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture is too large"))), "image/png"));
}
