//go:build ignore

// This program makes what gqlgen wrote leaner; run it by `go generate ./graph`.
//
// gqlgen gives every field a context of its own, some six allocations, so that
// a resolver may ask where it is. A field that is a scalar in its object's hand
// asks nothing and cannot fail: it is written straight away. A page of 25 orders
// has 300 of them.
package main

import (
	"log"
	"os"
	"path/filepath"
	"regexp"
)

var (
	scalarField = regexp.MustCompile(`func \(ec \*executionContext\) (fieldContext_\w+)\(_ context\.Context, field graphql\.CollectedField\) \(fc \*graphql\.FieldContext, err error\) \{\n\treturn graphql\.NewScalarFieldContext\(`)
	field       = regexp.MustCompile(`(?m)^(func \(ec \*executionContext\) _\w+\(ctx context\.Context, field graphql\.CollectedField, obj \*[\w.]+\) \(ret graphql\.Marshaler\) \{)
	return graphql\.ResolveField\(
		ctx,
		ec\.OperationContext,
		field,
		func\(ctx context\.Context, field graphql\.CollectedField\) \(\*graphql\.FieldContext, error\) \{
			return ec\.(fieldContext_\w+)\(ctx, field\)
		\},
		func\(ctx context\.Context\) \(any, error\) \{
			return (obj\.\w+), nil
		\},
		nil,
		func\(ctx context\.Context, selections ast\.SelectionSet, v [^)]*\) graphql\.Marshaler \{
			return (ec\.marshal\S+)\(ctx, selections, v\)
		\},
		true,
		(?:true|false),
	\)
\}`)
)

var imported = regexp.MustCompile(`(?m)^\t"(?:[\w./-]+/)?(\w+)"\n`)

// dropUnused drops imports that only the fatter text needed.
func dropUnused(src []byte) []byte {
	return imported.ReplaceAllFunc(src, func(line []byte) []byte {
		name := string(imported.FindSubmatch(line)[1])
		if regexp.MustCompile(`\b` + name + `\.`).Match(src) {
			return line
		}
		return nil
	})
}

func main() {
	files, err := filepath.Glob("generated/*.generated.go")
	if err != nil {
		log.Fatal(err)
	}
	leaner := 0
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		scalars := map[string]bool{}
		for _, m := range scalarField.FindAllSubmatch(src, -1) {
			scalars[string(m[1])] = true
		}
		out := field.ReplaceAllFunc(src, func(text []byte) []byte {
			m := field.FindSubmatch(text)
			if !scalars[string(m[2])] {
				return text
			}
			leaner++
			return []byte(string(m[1]) + "\n\treturn " + string(m[4]) + "(ctx, field.Selections, " + string(m[3]) + ")\n}")
		})
		if err := os.WriteFile(name, dropUnused(out), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if leaner == 0 {
		log.Fatal("gqlgen writes its fields in another form: mend the pattern in lean_gen.go")
	}
}
