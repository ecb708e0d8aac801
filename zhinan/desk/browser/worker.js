// The program itself, in Python, beside the page: the page stays usable while it works.

import { loadPyodide } from "./pyodide.js";
import { apart, callsItsOwnWay, watched } from "./memory.js";

const MACHINE = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const NOT_READ = /ModuleNotFoundError|ImportError|zipimport/;
const begin = performance.now();
const here = new URL("./", import.meta.url).href;

// The largest part comes compressed by ourselves, so that no host has to know what it is.
const asked = self.fetch.bind(self);
self.fetch = async (input, options) => {
  const url = String(input.url ?? input);
  if (url.endsWith(LIBRARY) && now.remembered) return new Response("");
  if (!url.endsWith(MACHINE)) return asked(input, options);
  const stream = await unpacked(url.replace(MACHINE, "machine.bin"), options);
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
};

const START = `
import json, sys
if "/desk/program" not in sys.path:
    sys.path.insert(0, "/desk/program")
from pathlib import Path
from zhinan.desk.prepared import laid
desk = laid(Path("/desk"), assets)
def answer(question):
    return json.dumps(desk.answer(json.loads(question)), ensure_ascii=False)
answer
`;
// remembered: all that Python read before is in its memory, and nothing of it on its disk.
const now = { python: null, answer: null, parts: {}, remembered: false };

async function bytes(url) {
  const found = await asked(url);
  if (!found.ok) throw new Error(`${url} ${found.status}`);
  return new Uint8Array(await found.arrayBuffer());
}

async function unpacked(url, options) {
  const packed = await asked(url, options);
  if (!packed.ok) throw new Error(`${url} ${packed.status}`);
  return packed.body.pipeThrough(new DecompressionStream("gzip"));
}

function unpack(...archives) {
  for (const one of archives) now.python.unpackArchive(one, "zip", { extractDir: "/desk" });
}

// Python as the build left it once the program was read.
async function remember() {
  const factory = import(`${here}pyodide.asm.js`);
  const told = unpacked(now.parts.memory).then((stream) => new Response(stream).arrayBuffer());
  const all = told.then((buffer) => {
    const memory = new Uint8Array(new Uint32Array(buffer, 0, 1)[0]);
    memory.set(new Uint8Array(buffer, 16));
    return memory;
  });
  const ready = async (machine, fresh) => {
    const memory = await all;
    const heap = memory.subarray(new Uint32Array(memory.buffer, 0, 2)[1]);
    apart(heap, fresh);
    callsItsOwnWay(machine, heap);
    if (heap.length > machine.HEAP8.length) machine.growMemory(heap.length);
  };
  return load({ _loadSnapshot: all, createPyodideModule: watched((await factory).default, ready) });
}

function load(more = {}) {
  return loadPyodide({ indexURL: here, lockFileURL: `${here}pyodide-lock.json`, ...more });
}

// Python from its beginning: slower, and with no need of what a build made.
async function anew() {
  const [python, program] = await Promise.all([load(), bytes(now.parts.program)]);
  now.python = python;
  unpack(program);
}

// What the memory lacks is brought after all, and what failed for it is done once more.
async function bringAll() {
  const [program, library] = await Promise.all([bytes(now.parts.program), bytes(`${here}${LIBRARY}`)]);
  now.python.FS.writeFile(now.python.runPython("import sys; next(p for p in sys.path if p.endswith('.zip'))"), library);
  unpack(program);
  now.remembered = false;
}

async function start({ parts, assets }) {
  now.parts = parts;
  now.remembered = Boolean(parts.memory);
  const rest = Promise.all([bytes(parts.kit), bytes(parts.content)]);
  try {
    if (now.remembered) now.python = await remember();
  } catch (error) {
    console.warn(error);
    now.remembered = false;
  }
  if (!now.remembered) await anew();
  const ready = performance.now();
  unpack(...(await rest));
  now.python.globals.set("assets", assets);
  now.answer = await withAll(() => now.python.runPython(START));
  const figures = { runtime: Math.round(ready - begin), check: Math.round(performance.now() - ready) };
  return { ...figures, remembered: now.remembered };
}

async function withAll(deed) {
  try {
    return deed();
  } catch (error) {
    if (!now.remembered || !NOT_READ.test(String(error))) throw error;
    await bringAll();
    return deed();
  }
}

const answered = (question) => withAll(() => JSON.parse(now.answer(JSON.stringify(question))));

self.onmessage = async ({ data }) => {
  try {
    const result = data.start ? await start(data.start) : await answered(data.question);
    self.postMessage({ id: data.id, result });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
};
