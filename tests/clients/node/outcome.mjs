// The outcome of a client: what was counted, and what was wrong.

const SHOWN = 10;

export class Outcome {
  #client;
  #problems = [];
  #counts = new Map();

  constructor(client) {
    this.#client = client;
  }

  count(what, number = 1) {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + number);
  }

  problem(text) {
    this.#problems.push(text);
  }

  /** Counts `what` where `holds`, and reports the problem otherwise. */
  check(holds, what, text) {
    if (holds) this.count(what);
    else this.problem(text);
  }

  /** Prints the outcome and leaves the exit code for it. A client that checked nothing has failed. */
  finish() {
    for (const problem of this.#problems.slice(0, SHOWN)) console.error(`${this.#client}: ${problem}`);
    const counts = [...this.#counts].map(([what, number]) => `${number} ${what}`).join(", ");
    console.log(`${this.#client}: ${counts || "nothing checked"}; ${this.#problems.length} problems`);
    if (this.#problems.length > 0 || this.#counts.size === 0) process.exitCode = 1;
  }
}
