// What every start of the desk would make anew, made once by the very Python that the browser will run.
// node prepare.mjs RUNTIME PROGRAM.zip CONTENT.zip INTO
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, program, content, into] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")));
const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" };
const python = await loadPyodide({ indexURL: join(runtime, "/"), env });
for (const archive of [program, content]) {
  python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/desk" });
}
const made = python.runPython(`
import sys
sys.path.insert(0, "/desk/program")
from pathlib import Path
from zhinan.desk.prepared import prepare
prepare(Path("/desk"))
`);
for (const name of made.toJs()) {
  const target = join(into, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, python.FS.readFile(`/desk/${name}`));
}
