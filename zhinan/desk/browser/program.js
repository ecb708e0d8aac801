// Questions to the program in the worker, each with its answer as a promise.

export class Program {
  constructor(url) {
    this.waiting = new Map();
    this.next = 1;
    this.worker = new Worker(url, { type: "module" });
    this.worker.onmessage = ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error) reject(new Error(data.error));
      else resolve(data.result);
    };
    this.worker.onerror = (event) => {
      for (const { reject } of this.waiting.values()) reject(new Error(event.message || "worker"));
      this.waiting.clear();
    };
  }

  send(message) {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...message });
    });
  }

  start(settings) {
    return this.send({ start: settings });
  }

  ask(what, rest = {}) {
    return this.send({ question: { ask: what, ...rest } });
  }
}
