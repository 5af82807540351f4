# The commands of the project. Each sets up what it needs in .venv first, from locked requirements
# with hashes, and does so again when they change. README.md gives the plain commands.

PYTHON ?= python3
N ?= 1000
CORPUS ?= corpus
ADDRESS ?= 127.0.0.1:8000

# Material's advertisement for its successor.
export NO_MKDOCS_2_WARNING := 1

VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/site-ready
DEV_READY := $(VENV)/dev-ready

.PHONY: help site serve test check bench corpus pictures case snapshots learn

help:
	@echo 'make site            build the site into site/'
	@echo 'make serve           show it on http://$(ADDRESS) and follow every change'
	@echo 'make test            run all tests, the ones in a real browser last'
	@echo 'make check           style, types, and whether the docs name everything'
	@echo 'make corpus N=1000   write made-up raw articles into $(CORPUS)/'
	@echo 'make bench N=1000    measure reading that many, building and loading, and rate pages by Lighthouse, where there'
	@echo '                     is Node; with PAGES=x.jsonl.gz only read those, with SITE=x only load and rate that site'
	@echo 'make pictures        take the pictures of the site that README and docs show anew'
	@echo 'make case NAME=x     begin a test case in tests/cases/x/, from SEED=file or standard input'
	@echo 'make snapshots       write the page snapshots of the cases anew'
	@echo 'make learn KNOWN=x   learn the scorecards anew from the known pages in x/'

# Renders in any case; then the status of the build script counts.
site: $(SITE_READY)
	@status=0; $(BIN)/python scripts/build.py || status=$$?; \
	$(BIN)/mkdocs build --strict || exit $$?; \
	echo "The site is in $(CURDIR)/site/"; \
	exit $$status

serve: $(SITE_READY)
	-@$(BIN)/python scripts/build.py
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

# The browser is looked for first, so that its absence shows at once. Fonts and pages are made once, for tests that build
# a site begin with a copy of what is there.
test: $(DEV_READY)
	@$(BIN)/python scripts/chromium.py --install
	-@$(BIN)/python scripts/build.py > /dev/null
	@$(BIN)/python -m pytest -n auto --dist worksteal -m 'not browser'
	@$(BIN)/python -m pytest -n auto --dist loadfile -m browser

check: $(DEV_READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/python -m pytest tests/docs

corpus: $(SITE_READY)
	@$(BIN)/python scripts/corpus.py $(N) $(CORPUS)

bench: $(DEV_READY)
	@$(BIN)/python scripts/bench.py $(if $(SITE),--site $(SITE),$(if $(PAGES),--pages $(PAGES),$(N)))

pictures: $(DEV_READY)
	@$(BIN)/python scripts/pictures.py

case: $(DEV_READY)
	@$(BIN)/python tests/new_case.py $(NAME) $(SEED)

snapshots: $(DEV_READY)
	@PYTHONPATH=scripts $(BIN)/python tests/snapshots.py $(CASES)

# Each builds on the one before: headlines are sought around the text, dates around both.
learn: $(DEV_READY)
	@$(BIN)/python scripts/learn.py text $(KNOWN)
	@$(BIN)/python scripts/learn.py title $(KNOWN)
	@$(BIN)/python scripts/learn.py date $(KNOWN)

# $(call install,NAME): make .venv if there is no sound one, and install requirements/NAME.txt into it.
define install
	@$(BIN)/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
			echo 'Python 3.11 or newer is needed. Name one: make PYTHON=/path/to/python3.11' >&2; exit 1; }; \
		$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
			echo 'Python lacks its venv module. On Debian or Ubuntu: apt-get install python3-venv' >&2; exit 1; }; \
		echo 'Setting up $(VENV)'; $(PYTHON) -m venv --clear $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$(1).txt
endef

$(SITE_READY): requirements/site.txt
	$(call install,site)
	@touch $@

# What the tests need includes what the site needs.
$(DEV_READY): requirements/dev.txt requirements/site.txt
	$(call install,dev)
	@touch $@ $(SITE_READY)
