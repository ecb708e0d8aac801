// The program itself, in Python, beside the page: the page stays usable while it works.

import { loadPyodide } from "./pyodide.js";

const MACHINE = "pyodide.asm.wasm";
const begin = performance.now();

// The largest part comes compressed by ourselves, so that no host has to know what it is.
const asked = self.fetch.bind(self);
self.fetch = async (input, options) => {
  const url = String(input.url ?? input);
  if (!url.endsWith(MACHINE)) return asked(input, options);
  const packed = await asked(url.replace(MACHINE, "machine.bin"), options);
  const stream = packed.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
};

const START = `
import json, sys
sys.path.insert(0, "/desk/program")
from pathlib import Path
from zhinan.desk.prepared import laid
desk = laid(Path("/desk"), assets)
def answer(question):
    return json.dumps(desk.answer(json.loads(question)), ensure_ascii=False)
answer
`;
let answer;

async function bytes(url) {
  const found = await asked(url);
  if (!found.ok) throw new Error(`${url} ${found.status}`);
  return found.arrayBuffer();
}

async function start({ program, content, assets }) {
  const here = new URL("./", import.meta.url).href;
  const [python, first, second] = await Promise.all([
    loadPyodide({ indexURL: here, lockFileURL: `${here}pyodide-lock.json` }),
    bytes(program),
    bytes(content),
  ]);
  const ready = performance.now();
  python.unpackArchive(first, "zip", { extractDir: "/desk" });
  python.unpackArchive(second, "zip", { extractDir: "/desk" });
  python.globals.set("assets", assets);
  answer = python.runPython(START);
  return { runtime: Math.round(ready - begin), check: Math.round(performance.now() - ready) };
}

self.onmessage = async ({ data }) => {
  try {
    const result = data.start ? await start(data.start) : JSON.parse(answer(JSON.stringify(data.question)));
    self.postMessage({ id: data.id, result });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
};
