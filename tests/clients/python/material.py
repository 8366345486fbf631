"""What the clients read: the committed schemas, the fixtures and the bundled dataset.

The working folder is the root of the repository.
"""

import json
import sys
from collections import Counter
from pathlib import Path

TYPES = ["actor", "office", "mandate", "source", "dataset"]
SETS = [Path("schemas"), Path("schemas/closed"), Path("schemas/draft-07"), Path("schemas/draft-07/closed")]
OPENAPI = Path("schemas/openapi-3.0")
FIXTURES = Path("tests/fixtures/schema")
WORK = Path("target/clients")

# Files in `schemas/` that are data about the format, and no schemas.
DATA = {"rules.json", "vocabularies.json"}

# A fixture that is valid because unknown fields are: the closed schemas must refuse it.
OPEN_ONLY = "open-to-others.json"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def json_files(folder):
    """The JSON files of a folder, in order. None is an error: a client that reads nothing proves nothing."""
    files = sorted(path for path in folder.glob("*.json") if path.name not in DATA)
    if not files:
        raise FileNotFoundError(f"{folder} holds no JSON file")
    return files


def is_closed(schema):
    """Whether a schema refuses unknown fields."""
    return schema.parent.name == "closed"


def valid(schema):
    """What a schema must accept: the valid fixtures of its type; for datasets the bundled files too."""
    bundled = json_files(Path("examples/registry")) if schema.stem == "dataset" else []
    fixtures = json_files(FIXTURES / "valid" / schema.stem)
    return [path for path in fixtures if not is_closed(schema) or path.name != OPEN_ONLY] + bundled


def invalid(schema):
    """What a schema must refuse, each for one violation."""
    fixtures = json_files(FIXTURES / "valid" / schema.stem) if is_closed(schema) else []
    return json_files(FIXTURES / "invalid" / schema.stem) + [path for path in fixtures if path.name == OPEN_ONLY]


SHOWN = 10


class Outcome:
    """The outcome of a client: what was counted, and what was wrong."""

    def __init__(self, client):
        self.client = client
        self.counts = Counter()
        self.problems = []

    def check(self, holds, what, problem):
        """Counts `what` where `holds`, and keeps the problem otherwise."""
        if holds:
            self.counts[what] += 1
        else:
            self.problems.append(problem)

    def finish(self):
        """Prints the outcome and leaves with its exit code. A client that checked nothing has failed."""
        for problem in self.problems[:SHOWN]:
            print(f"{self.client}: {problem}", file=sys.stderr)
        counts = ", ".join(f"{number} {what}" for what, number in self.counts.items())
        print(f"{self.client}: {counts or 'nothing checked'}; {len(self.problems)} problems")
        sys.exit(1 if self.problems or not self.counts else 0)
