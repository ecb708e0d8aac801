// Python's memory as it is once Python runs and the program is read, made by the build: a start takes it over
// instead of doing the same again. It is told as what differs from the memory that the machine begins with.

// Makes the machine as `factory` does, with a copy of the memory that it begins with.
export function watched(factory, ready) {
  return async (settings) => {
    const instantiate = settings.instantiateWasm;
    let fresh;
    settings.instantiateWasm = (imports, done) =>
      instantiate(imports, (instance, module) => {
        fresh = new Uint8Array(instance.exports.memory.buffer.slice(0));
        return done(instance, module);
      });
    const machine = await factory(settings);
    await ready(machine, fresh);
    return machine;
  };
}

// What differs, or with what differs what was: in place, and the same both ways.
export function apart(memory, fresh) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.byteLength >> 2);
  const known = new Uint32Array(fresh.buffer, 0, Math.min(fresh.byteLength, memory.byteLength) >> 2);
  for (let at = 0; at < known.length; at++) words[at] ^= known[at];
}

// How the machine calls a function is its own: another browser can do what the build's could not.
export function callsItsOwnWay(machine, memory) {
  const place = (machine.__PyRuntime + machine.HEAP32[machine.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >> 2]) >> 2;
  new Int32Array(memory.buffer, memory.byteOffset, memory.byteLength >> 2)[place] = machine.HEAP32[place];
}
