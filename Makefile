# make          builds the example site and says how to look at it
# make check    checks the format, vets, and runs every test but those in a browser
# make test     installs what the tests need and runs every check
# make release  builds the program for every system, with everything that it needs
# make bench    builds a generated project of 40 quarters by 100 indicators

BROWSER_TESTS := internal/browser

# Building and testing collect garbage less often: it takes more memory and less time.
export GOGC := 400

.PHONY: site charts check test lint test-go test-browser test-tools release bench fuzz clean

site: charts
	go run ./cmd/outturn build
	@echo
	@echo "Look at it: open site/index.html, or copy the folder site to any web server."

# ECharts makes charts interactive, and MiniSearch searches the site. A site is complete
# without them.
charts:
	@cd templates && { [ -d node_modules/echarts ] && [ -d node_modules/minisearch ] && [ node_modules -nt package-lock.json ]; } || \
	 ! command -v npm >/dev/null || \
	 { echo "installing ECharts and MiniSearch"; npm ci --silent --no-audit --no-fund && touch node_modules; } || \
	 echo "ECharts and MiniSearch were not installed"

# step names a step, runs its command and says how long it took.
step = @begun=$$(date +%s); echo '$(1)'; $(2) && echo "$(1): $$(($$(date +%s) - begun)) s"

# Every package but the tests of pages in a browser.
PACKAGES = $(shell go list ./... | grep -v /$(BROWSER_TESTS))

# The packages that run things at once, which the race detector watches: the door calls
# every other room that does.
RACE_PACKAGES = $(filter $(addprefix %/internal/,project preview publish pdf),$(PACKAGES))

# lint vets all of it already, and tests need no symbols for a debugger.
TEST_FLAGS := -timeout 20m -vet=off -ldflags=-w

check: lint
	$(call step,tests,go test $(TEST_FLAGS) $(PACKAGES))

# The tests of pages leave a core idle at times, so all others run beside them.
test: test-tools
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory -j2 test-go test-browser

lint:
	@unformatted=$$(gofmt -l cmd internal templates/*.go); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofmt:"; echo "$$unformatted"; exit 1; fi
	$(call step,go vet,go vet ./...)
	$(call step,staticcheck,go tool staticcheck ./...)

test-go:
	$(call step,tests with the race detector,go test -race $(TEST_FLAGS) $(RACE_PACKAGES))
	$(call step,other tests,OUTTURN_TOOLS=required go test $(TEST_FLAGS) $(filter-out $(RACE_PACKAGES),$(PACKAGES)))

# With OUTTURN_TOOLS=required a test that lacks a tool (Chromium, pdftotext, rsync, rclone,
# nginx, Apache, Caddy, ssh-keygen, strace, Node.js or what npm installs) fails. Otherwise it
# is skipped and says which tool it lacks.
test-browser:
	$(call step,tests in a browser,OUTTURN_TOOLS=required go test $(TEST_FLAGS) ./$(BROWSER_TESTS))

# Installs what the tests need: Chromium, pdftotext, rsync, rclone, three web servers, ssh-keygen,
# strace (on Linux), axe-core, html-validate, ECharts and MiniSearch. Chromium without windows is
# optional: it is the same engine and takes half the time.
# RUNLEVEL=1 keeps Debian from starting what it installs.
APT_INSTALL := apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq --no-install-recommends

test-tools: charts
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	 { echo "installing Chromium"; $(APT_INSTALL) chromium; }
	@command -v chromium-headless-shell >/dev/null || ! command -v apt-get >/dev/null || \
	 { echo "installing Chromium without windows"; $(APT_INSTALL) chromium-headless-shell; } || \
	 echo "not installed: the tests of pages take twice as long"
	@command -v pdftotext >/dev/null || \
	 { echo "installing pdftotext"; $(APT_INSTALL) poppler-utils; }
	@for tool in rsync rclone; do command -v $$tool >/dev/null || \
	 { echo "installing $$tool"; $(APT_INSTALL) $$tool; } || exit 1; done
	@for server in nginx apache2 caddy; do \
	 command -v $$server >/dev/null || [ -x /usr/sbin/$$server ] || \
	 { echo "installing $$server"; $(APT_INSTALL) $$(echo $$server | sed 's/^nginx$$/nginx-light/; s/^apache2$$/apache2-bin/'); } || exit 1; done
	@command -v ssh-keygen >/dev/null || \
	 { echo "installing ssh-keygen"; $(APT_INSTALL) openssh-client; }
	@[ "$$(uname)" != Linux ] || command -v strace >/dev/null || \
	 { echo "installing strace"; $(APT_INSTALL) strace; }
	@cd $(BROWSER_TESTS) && { [ -d node_modules/html-validate ] && [ node_modules -nt package-lock.json ]; } || \
	 { echo "installing axe-core and html-validate"; npm ci --silent --no-audit --no-fund && touch node_modules; }

# Builds programs that run without Go, Node.js or a network, because they contain the
# layouts, ECharts and MiniSearch. None of this is committed.
SYSTEMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

release: charts
	@[ -d templates/node_modules/echarts ] && [ -d templates/node_modules/minisearch ] || \
	 { echo "a release holds ECharts and MiniSearch, which npm installs: install Node.js"; exit 1; }
	rm -rf dist && mkdir dist
	@for system in $(SYSTEMS); do \
	 name=dist/outturn-$${system%/*}-$${system#*/}; case $$system in windows/*) name=$$name.exe;; esac; \
	 echo "$$name"; \
	 CGO_ENABLED=0 GOOS=$${system%/*} GOARCH=$${system#*/} go build -tags release -trimpath -ldflags "-s -w" -o $$name ./cmd/outturn || exit 1; \
	done
	@{ echo "Go $$(go env GOROOT)"; \
	   go list -deps -tags release -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}' ./cmd/outturn | sort -u; \
	   for name in echarts minisearch; do echo "$$name templates/node_modules/$$name"; done; } | \
	 while read -r name folder; do \
	  printf '\n==== %s ====\n\n' "$$name"; cat $$(ls -d "$$folder"/* | grep -E '/(LICENSE|COPYING|NOTICE)[^/]*$$'); \
	 done > dist/LICENCES.txt
	@cd dist && sha256sum outturn-* LICENCES.txt > SHA256SUMS && ls -l

bench:
	go test -run '^$$' -bench . -benchmem ./internal/...
	go build -o bin/outturn ./cmd/outturn
	rm -rf bin/project bin/site && go run ./internal/bench/generate bin/project
	@build="bin/outturn build --source bin/project --out bin/site"; \
	if [ -x /usr/bin/time ]; then /usr/bin/time -f "%e s; CPU %U s and %S s; at most %M KB" $$build; else bash -c "time $$build"; fi

# Fuzzes the loader for ten minutes.
fuzz:
	go test -run '^$$' -fuzz FuzzLoad -fuzztime 10m ./internal/load

clean:
	rm -rf site/* internal/browser/node_modules templates/node_modules
