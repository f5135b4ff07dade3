# What a person needs: Python 3.11 or later (with its venv module) and make.
#
#   make check    lint the example in claims/
#   make test     run the tests
#   make vscode   build, try and package the extension for VS Code (needs npm, and asks its registry)
#   make ci       all that CI runs
#
# Another Python: make test PYTHON=python3.13 VENV=.venv-3.13
#
# Everything is installed into .venv; nothing else on the machine is touched. The stamp files
# .venv/.installed, .tested and .dev make a second run quick: they are older than a changed source.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
SOURCES := pyproject.toml constraints.txt README.md LICENSE \
	$(shell find src rules -type f -not -name '*.pyc' -not -path '*.egg-info/*')
CHECK ?= claims/
PYTEST ?= -n auto --dist worksteal

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help check test test-rules lint format types layers docs docs-check wheel ci \
	vscode bench bench-quick consistency faults fuzz mutation release schemastore clean

help:
	@sed -n 's/^#   make/make/p' Makefile

# build/ is removed first: setuptools would pack files from it that the sources no longer have.
$(VENV)/.python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimlint needs Python 3.11 or later: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.installed: $(VENV)/.python $(SOURCES)
	rm -rf build
	$(PIP) '.[desk]'
	touch $@

$(VENV)/.tested: $(VENV)/.python $(SOURCES)
	rm -rf build
	$(PIP) '.[test]'
	touch $(VENV)/.installed $@

$(VENV)/.dev: $(VENV)/.python $(SOURCES)
	rm -rf build
	$(PIP) '.[dev]'
	touch $(VENV)/.installed $(VENV)/.tested $@

# The example has faults on purpose, so findings (exit 1) are what this command is for; a broken
# rule, a usage error or an internal one (2, 3, …) still fails.
check: $(VENV)/.installed
	@$(BIN)/claimlint check $(CHECK) || { code=$$?; [ $$code -eq 1 ] || exit $$code; }

test: $(VENV)/.tested
	$(BIN)/python -m pytest $(PYTEST)

vscode: $(VENV)/.tested
	cd editors/vscode && npm install && CLAIMLINT="$(abspath $(BIN))/claimlint" npm test && npm run package

test-rules: $(VENV)/.installed
	$(BIN)/claimlint test-rules

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	PYTHONPATH=src $(BIN)/lint-imports --no-cache

docs: $(VENV)/.dev
	$(BIN)/python docs/generate.py

docs-check: $(VENV)/.dev
	$(BIN)/python docs/generate.py --check

wheel: $(VENV)/.dev
	$(BIN)/python tests/packaging/build_and_try.py

ci: $(VENV)/.dev test lint types layers test-rules docs-check wheel

schemastore: $(VENV)/.dev
	$(BIN)/python tools/schemastore.py build/schemastore

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py

bench-quick: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py --quick

consistency: $(VENV)/.tested
	$(BIN)/python tests/property/consistency.py --systems 10000

faults: $(VENV)/.tested
	$(BIN)/python tests/property/faults.py --each 200

fuzz: $(VENV)/.tested
	$(BIN)/python tests/fuzz/fuzz.py --inputs 100000

mutation: $(VENV)/.tested
	$(BIN)/python tests/mutation/mutate.py --sample 150

release: $(VENV)/.dev
	$(BIN)/python tools/release.py $(VERSION)

clean:
	rm -rf $(VENV) build dist src/*.egg-info
