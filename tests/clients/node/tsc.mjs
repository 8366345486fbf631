// The TypeScript compiler as a command.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TSC = fileURLToPath(new URL("node_modules/.bin/tsc", import.meta.url));
const STRICT = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "", "--pretty", "false"];

/** Compiles files under `--strict`; the lines of what is wrong. */
export function tsc(files, ...options) {
  const { status, stdout, stderr, error } = spawnSync(TSC, [...STRICT, ...options, ...files], { encoding: "utf8" });
  if (error) throw error;
  const lines = `${stdout}${stderr}`.split("\n").filter(Boolean);
  return status === 0 ? [] : [`tsc left with ${status}`, ...lines];
}
