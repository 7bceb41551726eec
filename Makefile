# Every target says what it does; `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
# One kind of build for all but the race detector, which needs C: on a machine whose
# cache is empty each kind compiles every dependency again. So the linter and the tests
# are built without paths, as the programs are, and without what only a debugger reads.
export GOFLAGS := -buildvcs=false -trimpath -gcflags=all=-dwarf=false $(GOFLAGS)
export CGO_ENABLED := 0
BIN := bin
COMMANDS := sinetti sinetti-worker sinetti-press sinetti-demo
TOOLS := .tools/bin
# How programs are built, those with fault points too: they share what is compiled.
RELEASED := -trimpath -ldflags='-s -w'

.PHONY: help
help: ## Print what each target does
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: setup-demo build ## Install what is missing, build, start the demo and print where to look
	$(BIN)/sinetti-demo start

.PHONY: demo-reset
demo-reset: ## Forget the demo's data
	go run ./cmd/sinetti-demo reset

.PHONY: test
test: setup-test check build test-go test-acts test-ui test-browser test-run test-fault ## Install what is missing and run everything that CI runs
	@echo "make test: all passed"

.PHONY: build
build: ui binaries ## Build the front end and the static binaries into bin/

.PHONY: ui
ui: setup-ui ## Build the front end into frontend/dist
	cd frontend && npm run --silent build

.PHONY: binaries
binaries: ## Build the static binaries into bin/
	@mkdir -p $(BIN)
	go build $(RELEASED) -o $(BIN)/ $(addprefix ./cmd/,$(COMMANDS))

.PHONY: generate
generate: setup-test ## Write all generated code anew
	$(TOOLS)/sqlc generate
	go generate ./graph/...
	cd frontend && npm run --silent codegen

.PHONY: check
check: check-generated lint ## Generated code is current, lint is clean

.PHONY: check-generated
check-generated: ## Fail where generated code is not current
	$(TOOLS)/sqlc diff
	$(TOOLS)/sqlc vet
	scripts/check-generated.sh

.PHONY: lint
lint: ## Lint Go
	$(TOOLS)/golangci-lint run --timeout 15m

.PHONY: test-go
test-go: ## Go tests with the race detector, on a private PostgreSQL; lint has vetted them
	CGO_ENABLED=1 go test -race -vet=off -timeout 14m -p 2 ./...
	go test -timeout 5m -tags judges ./events

.PHONY: test-acts
test-acts: ## Two hundred seeds of random acts on five cards, judged by the state tables
	go test -count=1 -timeout 20m ./test/fault/acts/ -args -seeds 200

.PHONY: test-ui
test-ui: ## Types, lint and unit tests of the front end
	cd frontend && npm run --silent check && npm run --silent test

.PHONY: test-browser
test-browser: ## Browser tests against the real binaries in Chromium
	scripts/browser-tests.sh

.PHONY: test-run
test-run: ## The main job with 300 orders while processes are killed five times
	$(BIN)/sinetti-demo run --once --orders 300 --kills 5 --seed 7 --out out/test-run
	go test -count=1 -tags afterrun ./test/run/ -args -dir ../../out/test-run -seed 7

.PHONY: test-fault
test-fault: ## The main job, killed at every named fault point and at passings that fifty seeds draw
	@mkdir -p $(BIN)/fault
	go build $(RELEASED) -tags faultpoints -o $(BIN)/fault/ $(addprefix ./cmd/,$(COMMANDS))
	go test -count=1 -timeout 10m -tags faultpoints ./test/fault/ -args -seeds 50

.PHONY: fault
fault: setup-test build test-fault ## The long fault runs: kills, things taken away, full disks, overload, fuzzing (docs/faults.md)
	$(BIN)/sinetti-demo run --once --orders 2000 --kills 20 --seed 11 --out out/fault-run
	go test -count=1 -tags afterrun ./test/run/ -args -dir ../../out/fault-run -seed 11
	go test -count=1 -timeout 60m -tags faultpoints ./test/fault/ -args -seeds 1000
	go test -count=1 -timeout 30m -v -tags playedfaults ./test/fault/
	go test -count=1 -timeout 20m -v ./test/fault/audited/ -args -acts 5000 -blocked 30s -promises
	go test -count=1 -timeout 300m ./test/fault/acts/ -args -seeds 10000
	$(MAKE) fuzz

.PHONY: fuzz
fuzz: ## A million inputs for each parser, one target after another; about three hours
	go run ./test/fault/fuzz -inputs 1000000 -parallel 2

.PHONY: bench
bench: setup-test ## Measure the hot paths thrice beside their bare limits; writes docs/bench.md
	go run ./test/bench/cmd -runs 3 -out docs/bench.md

.PHONY: setup-demo setup-test setup-ui
setup-demo:
	@scripts/setup.sh demo
setup-test:
	@scripts/setup.sh test
setup-ui:
	@scripts/setup.sh demo
