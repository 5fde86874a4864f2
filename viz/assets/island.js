// @ts-check
// The page's data, written into it as a block of text.

/** @returns {Promise<Data>} */
async function readData() {
  const island = part("island");
  const text = island.textContent ?? "";
  return island.dataset.packing === "deflate" ? JSON.parse(await unpacked(text)) : JSON.parse(text);
}

/** @param {string} text base 64 of deflated UTF-8 @returns {Promise<string>} */
function unpacked(text) {
  if (typeof DecompressionStream === "undefined") throw new Error("this browser can't unpack the page's data");
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}
