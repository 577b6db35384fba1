// What runs the package: Python in a worker of its own, so that the page never waits.

const HOME = "/home/pyodide";
const PACKED = "packed.zip";
const PARTS = [PACKED, "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

/** @param {string} part */
const brought = async (part, method = "GET") => {
  const response = await fetch(new URL(part, import.meta.url), { method });
  if (!response.ok) throw new Error(`${part}: ${response.status}`);
  return response.arrayBuffer();
};

/** @returns {Promise<(asked: string) => string>} */
async function started() {
  // Python says nothing of a part that is missing, so each is asked for first.
  await Promise.all(PARTS.map((part) => brought(part, "HEAD")));
  const { loadPyodide } = await import("./pyodide.mjs");
  const [packed, pyodide] = await Promise.all([brought(PACKED), loadPyodide()]);
  pyodide.unpackArchive(packed, "zip", { extractDir: HOME });
  return pyodide.pyimport("making.live.answering").answer;
}

const answer = started();
// Where it fails, each question is told so.
answer.catch(() => {});

self.onmessage = async ({ data: { number, asked } }) => {
  try {
    self.postMessage({ number, answer: (await answer)(asked) });
  } catch (error) {
    // What Python says of an error ends in what it is.
    const told = error instanceof Error ? error.message : String(error);
    self.postMessage({ number, failed: told.trim().split("\n").pop() });
  }
};
