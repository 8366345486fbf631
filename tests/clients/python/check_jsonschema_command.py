"""check-jsonschema: passes the bundled files and the valid fixtures, and refuses each invalid fixture."""

import json
import subprocess
import sys

from material import SETS, TYPES, Outcome, invalid, valid

# Open and closed, and both drafts: the command is slow to start, and other clients walk all four sets.
CHECKED = [SETS[0], SETS[3]]


def run(schema, files):
    """The exit code of the command, and what it says of each file that it refuses."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format=json", f"--schemafile={schema}"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    try:
        said = json.loads(done.stdout)
    except json.JSONDecodeError:
        raise RuntimeError(f"{schema}: {done.stdout}{done.stderr}") from None
    return done.returncode, {error["filename"]: error for error in said.get("errors", [])}


def main():
    outcome = Outcome("check-jsonschema")
    for folder in CHECKED:
        for type_ in TYPES:
            schema = folder / f"{type_}.json"
            code, errors = run(schema, valid(schema))
            outcome.check(code == 0, "runs passed", f"{schema}: left with {code}")
            for path in valid(schema):
                outcome.check(str(path) not in errors, "files accepted", f"{schema} refuses {errors.get(str(path))}")
            code, errors = run(schema, invalid(schema))
            outcome.check(code == 1, "runs failed", f"{schema}: left with {code}")
            for path in invalid(schema):
                outcome.check(str(path) in errors, "files refused", f"{schema} accepts {path}")
    outcome.finish()


main()
