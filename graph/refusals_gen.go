//go:build ignore

// This program writes schema/refusal.graphqls; run it by `go generate ./graph`.
package main

import (
	"log"
	"os"

	"sinetti/graph/scalar"
)

func main() {
	if err := os.WriteFile("schema/refusal.graphqls", []byte(scalar.RefusalSchema()), 0o644); err != nil {
		log.Fatal(err)
	}
}
