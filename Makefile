# Everything runs in .venv, made from the committed lock files. `make brief` and `make test` need Python 3.11 or later
# and a package registry, nothing else.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: brief test lint bench lock clean

# The main job on the sample that ships with the program; its brief goes to sample-brief/.
brief: $(VENV)/run.stamp
	$(BIN)/gravamen demo --out sample-brief

# All tests, those of the documentation's examples too.
test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2

# Style, types, and the arrows between rooms.
lint: $(VENV)/dev.stamp
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports

# Figures of every filter beside the floors, on your copy of the benchmark data: make bench BENCH=DIR SCORE=DIR
bench: $(VENV)/dev.stamp
	$(BIN)/python bench/floors.py --bench $(BENCH) --score $(SCORE)

# The lock files, resolved again (needs uv).
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group build pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -c requirements.lock --group build --group dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) sample-brief

$(VENV)/python.stamp:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Gravamen needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/run.stamp: $(VENV)/python.stamp requirements.lock pyproject.toml
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	touch $@
