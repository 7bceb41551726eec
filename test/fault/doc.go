// Package fault runs the main job while processes are killed at the named fault
// points. Its test needs programs built with the tag faultpoints in bin/fault;
// `make test-fault` builds and runs it.
package fault
