# `make demo` and `make test` do everything on a machine that has Python >= 3.11 and make; `make help` lists the rest.
.DEFAULT_GOAL := help
.PHONY: help demo test install explore format lock bench cluster words clean
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

help:  ## say what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/demo.stamp  ## index the bundled sample and serve the page on 127.0.0.1:8000 (PORT= changes it)
	@$(BIN)/glaneur demo --port $(PORT)

install: $(VENV)/dev.stamp  ## everything for work on the project, in .venv

test: $(VENV)/dev.stamp  ## format, lint, types, import contracts, and all tests; installs what they need
	@sh tests/browser/install.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

explore: $(VENV)/dev.stamp  ## ask the properties new questions, many of them
	HYPOTHESIS_PROFILE=explore $(BIN)/python -m pytest tests/search tests/index/entities tests/web

format: $(VENV)/dev.stamp  ## write the code as `make test` wants it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp  ## compare the engines on this machine
	$(BIN)/python tests/benchmarks/engines.py

cluster: $(VENV)/dev.stamp  ## start three OpenSearch nodes on loopback, until Ctrl-C; needs a JDK and Maven
	$(BIN)/python tests/cluster/local_cluster.py

lock: $(VENV)/dev.stamp  ## write the hash-pinned requirements anew
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --upgrade --group build pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --upgrade --extra warc --extra pdf --extra parquet --extra mcp --extra opensearch --group build --group dev -c requirements.txt pyproject.toml -o tests/requirements.txt

words: $(VENV)/dev.stamp  ## collect the words of the page for translation, and compile what is translated
	$(BIN)/pybabel -q extract -F pyproject.toml --no-location --no-wrap --sort-output -o web/translations/messages.pot web
	$(BIN)/pybabel -q update -l fr -d web/translations -i web/translations/messages.pot --no-wrap --no-fuzzy-matching --ignore-obsolete
	$(BIN)/pybabel -q update -l ar -d web/translations -i web/translations/messages.pot --no-wrap --no-fuzzy-matching --ignore-obsolete
	@sed -i -E '/^"(Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By):/d' web/translations/*/LC_MESSAGES/messages.po
	$(BIN)/pybabel -q compile -d web/translations
	@rm web/translations/messages.pot

clean:  ## remove the environment and what the demo made
	rm -rf $(VENV) glaneur-demo glaneur-cluster build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Glaneur needs Python 3.11 or newer; say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version)" >&2
	@$(PYTHON) -m venv $(VENV) || { echo "python3 -m venv failed: install your system's python3-venv" >&2; rm -rf $(VENV); exit 1; }

$(VENV)/demo.stamp: requirements.txt pyproject.toml | $(BIN)/python
	@echo "installing what Glaneur needs" >&2
	@$(PIP) install --no-deps --require-hashes -r requirements.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: tests/requirements.txt $(VENV)/demo.stamp
	@echo "installing what the tests need" >&2
	@$(PIP) install --no-deps --require-hashes -r tests/requirements.txt
	@touch $@
