package domain_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"

	"sinetti/domain"
)

// A word that is written and not listed would be shown as "something else".
func TestEveryAuditWordIsListed(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), "words.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(file, func(node ast.Node) bool {
		spec, isValue := node.(*ast.ValueSpec)
		if !isValue {
			return true
		}
		kind, named := spec.Type.(*ast.Ident)
		if !named || kind.Name != "AuditWord" {
			return true
		}
		n++
		literal, isText := spec.Values[0].(*ast.BasicLit)
		if !isText {
			t.Fatalf("%s is no text", spec.Names[0].Name)
		}
		if word, err := strconv.Unquote(literal.Value); err != nil || !domain.AuditWord(word).Known() {
			t.Errorf("%s is not in AuditWords: add it and run go generate ./graph", spec.Names[0].Name)
		}
		return true
	})
	if n == 0 || n != len(domain.AuditWords) {
		t.Errorf("%d words, %d listed", n, len(domain.AuditWords))
	}
}

func TestThePurposesAreOneTable(t *testing.T) {
	t.Parallel()
	var stated []domain.Purpose
	seen := map[domain.Purpose]bool{}
	for _, row := range domain.AllPurposes() {
		if seen[row.Purpose] || row.Sentence == "" || !row.Purpose.Known() {
			t.Errorf("%q: twice, or without a sentence", row.Purpose)
		}
		seen[row.Purpose] = true
		for _, act := range row.Acts {
			if !act.Known() {
				t.Errorf("%s: no act %s", row.Purpose, act)
			}
		}
		if row.Stated {
			stated = append(stated, row.Purpose)
		}
	}
	if !slices.Equal(stated, domain.Purposes) || domain.Purpose("").Known() {
		t.Errorf("stated are %v, offered %v", stated, domain.Purposes)
	}
}
