# Thin names for the scripts in tools/; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help build check test quickstart soak simulator schema sdk fmt bench dist release-check clean

MVN := mvn -B -Pengine,bench

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build bin/pulumi-resource-clusterlink and bin/clusterlink-simulator
	@tools/build

# What takes seconds comes first, so that it fails before anything that takes minutes.
check: ## Pages, format, static analysis, and all tests that need no engine
	@tools/test/scripts
	@docs/check
	@tools/test/release-tools
	@tools/test/workflows
	$(MVN) -T 1C verify -DskipEngineTests

test: ## Everything: check, launchers, engine tests, quickstart
	@sdk-gen/check
	@$(MAKE) --no-print-directory check
	@tools/build
	@tools/test/launchers
	@tools/test/archive
	@sdk-gen/verify
	@tools/test/engine
	@examples/test
	@tools/test/quickstart

quickstart: ## From a fresh clone to a mirror topic on a simulator; ARGS=--kafka: with records, on two Kafka brokers
	@tools/quickstart $(ARGS)

soak: ## Most of an hour of random lives, fuzzing and kills; SEED=... and RUNS=... if given
	@tools/test/soak

simulator: build ## Run the simulator, with ARGS="--port 8090 ..." if given
	@bin/clusterlink-simulator $(or $(ARGS),--port 0 --cluster lkc-source=KEY:SECRET --cluster lkc-destination=KEY:SECRET)

schema: build ## Write schema.json from the provider's tables
	@tools/schema

sdk: ## Write the SDKs and docs/reference from schema.json
	@sdk-gen/generate

fmt: ## Format the sources
	@$(MVN) -q spotless:apply

bench: ## Measure starts, calls, stacks, codec and diff, with ARGS="--quick ..." if given
	@tools/bench/run $(ARGS)

dist: build ## Make the archive for this machine: the plugin with a runtime of its own (needs a JDK 25)
	@tools/dist/build $(ARGS)
	@tools/test/dist

release-check: ## Say what is missing for a release
	@tools/release/check

clean: ## Remove what the build made, but keep the engine (build/tools)
	@$(MVN) -Pdist -q clean
	rm -rf bin dist build/bench
