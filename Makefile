# make app            the page, at the address it prints
# make test           everything that must hold
# make hypotheticals  write those that the law lacks, to be read and kept
# make bench          how fast it is
# make ontology-docs  the ontology as a static site, in build/ontology
# make lock           new versions of what it depends on
# make clean          back to a fresh clone
#
# Needs Python 3.11 or later, git and make; the rest it installs into .venv, once. Another interpreter than python3:
# make app PYTHON=python3.12
#
# Tests of the page drive Chromium, at /usr/bin/chromium or $CHROMIUM; without it they are skipped, unless
# INCAMERA_REQUIRE_BROWSER=1. The tests run on all cores; otherwise: make test PYTEST_FLAGS="-n 0 -m 'not browser'"

PYTHON ?= python3
APP_FLAGS ?=
PYTEST_FLAGS ?= -n auto

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
# What comes as source is built by the locked setuptools, not by whatever is newest.
INSTALL_LOCKED := $(INSTALL) --require-hashes --use-pep517 --no-build-isolation

# What has been installed, each as an empty file that is newer than what it was installed from.
BUILD := $(VENV)/.build-installed
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
PROJECT := $(VENV)/.project-installed

.PHONY: app test bench hypotheticals ontology-docs lock clean
.DELETE_ON_ERROR:
.NOTPARALLEL:

app: $(RUNTIME) $(PROJECT)
	@$(BIN)/incamera app $(APP_FLAGS)

test: $(DEV) $(PROJECT)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/incamera check
	$(BIN)/pytest $(PYTEST_FLAGS)

bench: $(DEV) $(PROJECT)
	@for script in benchmarks/[!_]*.py; do echo "$$script"; $(BIN)/python "$$script" || exit 1; done

hypotheticals: $(RUNTIME) $(PROJECT)
	@$(BIN)/python -m kb.hypotheticals

ontology-docs: $(RUNTIME) $(PROJECT)
	@$(BIN)/incamera ontology build/ontology

# The versions of today, with their hashes; development agrees with run time on every version the two share.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--custom-compile-command "make lock"
BUILD_REQUIRES = import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")

lock: $(BIN)/python
	@$(INSTALL) "uv>=0.13,<0.14"
	@$(BIN)/python -c '$(BUILD_REQUIRES)' | $(LOCK) - --output-file requirements/build.txt
	$(LOCK) pyproject.toml --output-file requirements/runtime.txt
	$(LOCK) pyproject.toml --group dev --constraint requirements/runtime.txt --output-file requirements/dev.txt

clean:
	rm -rf $(VENV) build dist *.egg-info test-results
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find ontology kb ui tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# ---------------------------------------------------------------------------------------------- how .venv comes about

$(BIN)/python:
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "In Camera needs Python 3.11 or later, and there is no '$(PYTHON)' here. Name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "In Camera needs Python 3.11 or later; '$(PYTHON)' is $$("$(PYTHON)" -V 2>&1). Name a later one: make PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' lacks venv or ensurepip. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) with $$("$(PYTHON)" -V)."
	@"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(BUILD): requirements/build.txt $(BIN)/python
	@$(INSTALL_LOCKED) --requirement requirements/build.txt
	@touch $@

$(RUNTIME): requirements/runtime.txt $(BUILD)
	@echo "Installing what In Camera runs on. The first time takes a minute or two."
	@$(INSTALL_LOCKED) --requirement requirements/runtime.txt
	@touch $@

$(DEV): requirements/dev.txt $(BUILD)
	@echo "Installing what In Camera runs on and is tested with. The first time takes some minutes."
	@$(INSTALL_LOCKED) --requirement requirements/dev.txt
	@touch $@ $(RUNTIME)

$(PROJECT): pyproject.toml $(BUILD)
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
