# Every target first installs what it needs and is missing (scripts/setup.sh).
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve dev build check test test-all build-sub-path wasm-test browser-test budget clean \
  hosting hosting-test site-test lighthouse setup-native setup-page setup-browser setup-hosts

# One toolchain for all of it.
IN_ENV := source scripts/env.sh &&
# Where the page will sit on its host: make build PUBLIC_URL=/some/folder/
PUBLIC_URL ?= /
# The host, for what needs absolute addresses: make build SITE_URL=https://atlas.example
export SITE_URL ?=

help: ## List these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

serve: build ## Build the page and serve it on http://127.0.0.1:8080/ (PORT=… to change)
	@$(IN_ENV) BASE=$(PUBLIC_URL) exec node scripts/serve.mjs

dev: setup-page ## Rebuild after each change, unoptimised, and serve
	@scripts/dev.sh

build: setup-page ## Build the page into dist/ (PUBLIC_URL=/some/folder/ to change its place)
	@$(IN_ENV) use_page_profile && trunk build --release --public-url $(PUBLIC_URL)

check: setup-native ## Format, lints, layers, unfinished words, native tests
	@node --test tests/setup/*.test.mjs
	@scripts/check-layers.sh
	@scripts/check-words.sh
	@$(IN_ENV) cargo fmt --check
	@$(IN_ENV) cargo clippy --locked --all-targets -- -D warnings
	@$(IN_ENV) cargo clippy --locked --features csr -- -D warnings
	@$(IN_ENV) cargo clippy --locked --all-targets --features publish -- -D warnings
	@$(IN_ENV) cargo test --locked --features publish

wasm-test: setup-page setup-browser ## Tests in tests/wasm*.rs, run inside the browser
	@scripts/wasm-test.sh

# Both builds share all that is compiled.
build-sub-path: build
	@$(IN_ENV) use_page_profile && SITE_URL=https://atlas.example trunk build --release --public-url /some/folder/ --dist target/sub-path

hosting: ## Write configurations for nginx and Caddy (PUBLIC_URL, SITE_URL, SITE_ROOT to change)
	@PUBLIC_URL=$(PUBLIC_URL) node scripts/hosting/write.mjs

hosting-test: build build-sub-path setup-hosts ## The site on nginx, on Caddy and on our own server: headers, compression, links
	@$(IN_ENV) node --test tests/hosting/*.test.mjs

site-test: build build-sub-path ## The pages of the built site: valid HTML, no broken link
	@$(IN_ENV) node --test tests/site/*.test.mjs

lighthouse: build setup-browser ## Lighthouse's scores for home, an activity and a section
	@$(IN_ENV) node scripts/lighthouse.mjs

browser-test: build build-sub-path setup-browser ## Tests of the built page in a browser
	@$(IN_ENV) playwright test

budget: build setup-browser ## What a first visit downloads, and whether that is too much
	@$(IN_ENV) node scripts/budget.mjs

test: setup-page setup-browser setup-hosts check wasm-test site-test hosting-test browser-test budget ## Everything that a change can break

test-all: export EVERYTHING = 1
test-all: export PROPTEST_CASES = 4096
test-all: export MUTATIONS = 100000
test-all: test ## The same with every page × width × scheme, long property tests, and two builds compared
	@scripts/twin-builds.sh

clean: ## Remove what was built; keeps the installed tools
	rm -rf dist target tests/browser/test-results

setup-native setup-page setup-browser setup-hosts:
	@scripts/setup.sh $(patsubst setup-%,%,$@)
