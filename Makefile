# make        builds the example site and says how to look at it
# make test   installs what the tests need and runs every check
# make bench  builds a generated project of 40 quarters by 100 indicators

BROWSER_TESTS := internal/browser

.PHONY: site charts test check-format test-tools bench fuzz clean

site: charts
	go run ./cmd/outturn build
	@echo
	@echo "Look at it: open site/index.html, or copy the folder site to any web server."

# ECharts, which makes charts interactive, and MiniSearch, which searches the site. A
# site without them is whole.
charts:
	@cd templates && { [ -d node_modules/echarts ] && [ -d node_modules/minisearch ] && [ node_modules -nt package-lock.json ]; } || \
	 ! command -v npm >/dev/null || \
	 { echo "installing ECharts and MiniSearch"; npm ci --silent --no-audit --no-fund && touch node_modules; } || \
	 echo "ECharts and MiniSearch were not installed"

test: test-tools check-format
	go vet ./...
	go tool staticcheck ./...
	go test -race ./...

check-format:
	@unformatted=$$(gofmt -l cmd internal templates); \
	if [ -n "$$unformatted" ]; then echo "gofmt has something to say about:"; echo "$$unformatted"; exit 1; fi

# Chromium, pdftotext, axe-core, html-validate, ECharts and MiniSearch, for the tests of
# pages.
test-tools: charts
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	 { echo "installing Chromium"; apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }
	@command -v pdftotext >/dev/null || \
	 { echo "installing pdftotext"; apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils; }
	@cd $(BROWSER_TESTS) && { [ -d node_modules/html-validate ] && [ node_modules -nt package-lock.json ]; } || \
	 { echo "installing axe-core and html-validate"; npm ci --silent --no-audit --no-fund && touch node_modules; }

bench:
	go test -run '^$$' -bench . -benchmem ./internal/...
	go build -o bin/outturn ./cmd/outturn
	rm -rf bin/project bin/site && go run ./internal/bench/generate bin/project
	@build="bin/outturn build --source bin/project --out bin/site"; \
	if [ -x /usr/bin/time ]; then /usr/bin/time -f "%e s; CPU %U s and %S s; at most %M KB" $$build; else bash -c "time $$build"; fi

# Ten minutes of fuzzing the loader.
fuzz:
	go test -run '^$$' -fuzz FuzzLoad -fuzztime 10m ./internal/load

clean:
	rm -rf site/* internal/browser/node_modules templates/node_modules
