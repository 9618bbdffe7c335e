# The only two commands that a fresh machine needs: make demo, make test.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STORIES := $(notdir $(patsubst %/,%,$(wildcard seeds/*/)))

.PHONY: demo test lint generated clean

demo: $(VENV)/.ready  ## create the environment and compare the sample story
	$(BIN)/crosscheck compare seeds/biden-xi

test: $(VENV)/.ready lint  ## everything: style, types, import contracts, all tests
	$(BIN)/pytest

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

generated: $(VENV)/.ready  ## make claims/ and reports/ anew from seeds/
	for story in $(STORIES); do \
	  $(BIN)/crosscheck extract --quiet seeds/$$story --out claims && \
	  $(BIN)/crosscheck compare --quiet seeds/$$story --out reports > /dev/null || exit 1; done

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "crosscheck needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
