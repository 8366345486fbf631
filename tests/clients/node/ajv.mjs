// Ajv in strict mode: compiles every schema of every set, accepts what is valid, refuses what is not.

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { EDITOR_SETS, SETS, invalid, jsonFiles, readJson, valid } from "./material.mjs";
import { Outcome } from "./outcome.mjs";

const AJV = { "2020-12": Ajv2020, "draft-07": Ajv };

const outcome = new Outcome("ajv");

/** Validators by path. The schemas of a draft share one instance, which notices two with the same `$id`. */
function compile(ajv, folder) {
  const validators = new Map();
  for (const path of jsonFiles(folder)) {
    try {
      validators.set(path, ajv.compile(readJson(path)));
      outcome.count("schemas compiled");
    } catch (error) {
      outcome.problem(`${path}: ${error.message}`);
    }
  }
  return validators;
}

function validate(validator, schema, type, set) {
  for (const { path, value } of valid(type, set)) {
    outcome.check(validator(value), "times accepted", `${schema} refuses ${path}: ${JSON.stringify(validator.errors)}`);
  }
  for (const { path, value } of invalid(type, set)) {
    outcome.check(!validator(value), "times refused", `${schema} accepts ${path}`);
  }
}

const instances = {};
for (const [draft, Class] of Object.entries(AJV)) {
  instances[draft] = new Class({ strict: true, allErrors: true });
  addFormats(instances[draft]);
}
for (const set of [...SETS, ...EDITOR_SETS]) {
  const { draft, folder, types } = set;
  const validators = compile(instances[draft], folder);
  for (const type of types) {
    const schema = `${folder}/${type}.json`;
    if (validators.has(schema)) validate(validators.get(schema), schema, type, set);
    else outcome.problem(`${schema} is missing, or did not compile`);
  }
}
outcome.finish();
