// Package run looks at what the main job left behind, as somebody outside would:
// letters with the tools of the trade, and every file in which a code could hide.
// Its tests need a finished run and the build tag afterrun; `make test-run` does both.
package run
