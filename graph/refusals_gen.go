//go:build ignore

// This program writes the enums of the domain's lists of words; run it by `go generate ./graph`.
package main

import (
	"log"
	"os"

	"sinetti/graph/scalar"
)

func main() {
	for name, text := range map[string]string{"refusal": scalar.RefusalSchema(), "audit_words": scalar.AuditSchema()} {
		if err := os.WriteFile("schema/"+name+".graphqls", []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
