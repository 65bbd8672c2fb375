# Firstmile: make help lists what there is.
SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

TOOLS    := deploy/local/tools
JDK      := home="$$($(TOOLS) jdk)" && export JAVA_HOME="$$home" &&
MVN      := backend/mvnw --batch-mode --no-transfer-progress --quiet
LAUNCHER := -Xmx256m -jar deploy/local/target/firstmile-local.jar

# What each part is built from; folders count too, so that a deleted file is noticed.
BACKEND_SOURCES  = $(shell find backend/src backend/pom.xml 2>/dev/null)
FRONTEND_SOURCES = $(shell find frontend/src frontend/public frontend/*.html frontend/*.ts frontend/*.json 2>/dev/null)
LAUNCHER_SOURCES = $(shell find deploy/local/src deploy/local/pom.xml)

BACKEND  := backend/target/built
FRONTEND := frontend/dist/index.html
MODULES  := frontend/node_modules/installed
LOCAL    := deploy/local/target/built
REALM    := deploy/local/target/firstmile-demo-realm.json

.PHONY: help run dev build test e2e screenshots lint format contract reset bench-quick bench-sift bench-directory bench-imports places tools

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

run: ## build what changed, start everything, print the address (Ctrl-C stops it)
	@$(MAKE) --no-print-directory -j2 build
	@$(JDK) exec "$$JAVA_HOME/bin/java" $(LAUNCHER) run

dev: tools $(LOCAL) $(REALM) $(MODULES) ## the same with hot reload of backend and frontend, on http://localhost:5173
	@$(JDK) exec "$$JAVA_HOME/bin/java" $(LAUNCHER) dev

build: tools $(LOCAL) $(REALM) $(BACKEND) $(FRONTEND) ## build backend, frontend and launcher where something changed

test: tools ## run every check and test; the last line adds them up
	@$(JDK) exec node .ci/test.mjs

e2e: build ## browser tests against the real stack
	@$(TOOLS) chromium
	@$(JDK) cd frontend && exec npx playwright test

screenshots: build ## take the README's pictures anew, from the sample data
	@$(TOOLS) chromium
	@$(JDK) cd frontend && exec npx playwright test --config playwright.screenshots.config.ts

lint: tools $(MODULES) ## check formatting and style of both sides
	@$(JDK) exec node .ci/test.mjs lint

format: tools $(MODULES) ## format both sides
	@$(JDK) $(MVN) -f backend/pom.xml spotless:apply
	@$(JDK) $(MVN) -f deploy/local/pom.xml spotless:apply
	@cd frontend && npm run --silent format

contract: build ## check openapi.yaml: no drift, Spectral, Redocly, the typed client
	@$(JDK) exec .ci/contract/check

reset: ## forget all local data (database, accounts, mail)
	@if [ -f deploy/local/target/firstmile-local.jar ]; then \
	  $(JDK) exec "$$JAVA_HOME/bin/java" $(LAUNCHER) reset; \
	else rm -rf .run; fi

bench-quick: build ## measure the API beside pgbench on the same SQL, in under four minutes
	@$(JDK) exec bench/quick

bench-sift: build ## measure a sift of 2,000 applications
	@$(JDK) exec bench/sift

bench-directory: build ## measure the directory's search with 15,000 organisations and 40,000 services
	@$(JDK) exec bench/directory

bench-imports: build ## measure an import of 10,000 rows beside 15,000 organisations
	@$(JDK) exec bench/imports

places: ## write the towns and the coastline anew from open data
	@$(TOOLS) node
	@cd deploy/places && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error && node make.mjs

tools:
	@$(TOOLS) git && $(TOOLS) node && $(TOOLS) jdk >/dev/null

$(LOCAL): $(LAUNCHER_SOURCES)
	@echo "  Building the launcher (the first time this downloads PostgreSQL and Keycloak) ..."
	@$(JDK) $(MVN) -f deploy/local/pom.xml -DskipTests package
	@touch $@

# after the launcher: two Mavens at once would download the same files twice
$(BACKEND): $(BACKEND_SOURCES) | $(LOCAL)
	@echo "  Building the backend (the first time this downloads its libraries) ..."
	@$(JDK) $(MVN) -f backend/pom.xml -DskipTests package
	@touch $@

$(MODULES): frontend/package-lock.json
	@echo "  Installing the frontend's libraries ..."
	@cd frontend && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error
	@touch $@

$(FRONTEND): $(FRONTEND_SOURCES) $(MODULES)
	@echo "  Building the frontend ..."
	@cd frontend && npm run --silent build
	@touch $@

$(REALM): deploy/realm/firstmile-realm.json deploy/realm/firstmile-demo.json deploy/realm/merge.mjs | $(LOCAL)
	@node deploy/realm/merge.mjs deploy/realm/firstmile-realm.json deploy/realm/firstmile-demo.json > $@
