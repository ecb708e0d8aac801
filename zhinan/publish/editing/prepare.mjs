// What every start of the desk would make anew, made once by the very Python that the browser will run.
// node prepare.mjs program RUNTIME INTO PROGRAM.zip: the program compiled, and Python's memory once it is read
// node prepare.mjs content RUNTIME INTO PROGRAM.zip KIT.zip CONTENT.zip: templates compiled, the content as read
import crypto from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [what, runtime, into, ...archives] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")));
const { default: factory } = await import(pathToFileURL(join(runtime, "pyodide.asm.mjs")));
const browser = join(dirname(fileURLToPath(import.meta.url)), "../../desk/browser");
const shared = readFileSync(join(browser, "memory.js"), "utf8");
const { apart, watched } = await import(`data:text/javascript,${encodeURIComponent(shared)}`);

// No clock, no chance and no path of this machine: the same bytes each time.
Date.now = () => 1e12;
performance.now = () => 0;
crypto.randomFillSync = (view) => view.fill(7);
const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" };

const COMPILE = `
import py_compile, sys
from pathlib import Path
made = []
for path in sorted(Path("/desk/program").rglob("*.py")):
    target, shown = path.with_suffix(".pyc"), str(path.relative_to("/desk"))
    py_compile.compile(str(path), str(target), shown, True, 2, py_compile.PycInvalidationMode.UNCHECKED_HASH)
    path.unlink()
    made.append(str(target.relative_to("/desk")))
sys.path.insert(0, "/desk/program")
import zhinan.desk.prepared
import gc
gc.collect()
made
`;
const READ = `
import sys
sys.path.insert(0, "/desk/program")
from pathlib import Path
from zhinan.desk.prepared import prepare
prepare(Path("/desk"))
`;

function put(name, data) {
  mkdirSync(dirname(join(into, name)), { recursive: true });
  writeFileSync(join(into, name), data);
}

// What was freed is nothing: taken once more in ever smaller pieces, and given back.
function sweep(machine) {
  const top = machine._sbrk(0);
  const taken = [];
  for (let size = 1 << 20; size >= 8; size >>= 1) {
    do {
      taken.push(machine._malloc(size));
      if (taken.at(-1) < top) machine.HEAPU8.fill(0, taken.at(-1), taken.at(-1) + size);
    } while (taken.at(-1) < top);
  }
  machine.HEAPU8.fill(0, top);
  for (const place of taken) machine._free(place);
}

// The length of all comes first; what is nothing at the end is left away.
function memoryOf(python, fresh) {
  sweep(python._module);
  const all = python.makeMemorySnapshot();
  apart(all.subarray(all.length - python._module.HEAPU8.length), fresh);
  let end = all.length;
  while (end && !all[end - 1]) end--;
  const told = new Uint8Array(16 + end);
  new Uint32Array(told.buffer, 0, 1)[0] = all.length;
  told.set(all.subarray(0, end), 16);
  return gzipSync(told, { level: 9 });
}

let fresh;
const python = await loadPyodide({
  indexURL: join(runtime, "/"), env, _sysExecutable: "./this.program", _makeSnapshot: what === "program",
  createPyodideModule: watched(factory, (_machine, first) => (fresh = first)),
});
for (const archive of archives) {
  python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/desk" });
}
const made = python.runPython(what === "program" ? COMPILE : READ);
for (const name of made.toJs()) put(name, python.FS.readFile(`/desk/${name}`));
made.destroy();
if (what === "program") put("memory.bin", memoryOf(python, fresh));
