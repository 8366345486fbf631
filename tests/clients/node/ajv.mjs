// Ajv in strict mode: compiles every schema of every set, accepts what is valid, refuses what is not.

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { EDITOR_SETS, SETS, invalid, jsonFiles, readJson, records, valid } from "./material.mjs";
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

/** A line of JSON Lines is any record that says its type. */
function validateRecords(validator, schema) {
  for (const { type, ...record } of records()) {
    outcome.check(validator({ type, ...record }), "records accepted", `${schema} refuses ${record.id}`);
    outcome.check(!validator(record), "records without type refused", `${schema} accepts ${record.id} without a type`);
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
  const judge = (name, use) => {
    const schema = `${folder}/${name}.json`;
    if (validators.has(schema)) use(validators.get(schema), schema);
    else outcome.problem(`${schema} is missing, or did not compile`);
  };
  for (const type of types) judge(type, (validator, schema) => validate(validator, schema, type, set));
  if (SETS.includes(set)) judge("record", validateRecords);
}
outcome.finish();
