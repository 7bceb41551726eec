package graph

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// A text longer than any of ours is not kept: it holds what belongs into variables.
func TestOnlyShortDocumentsAreKept(t *testing.T) {
	t.Parallel()
	var q queryCache
	for text, kept := range map[string]bool{"{ viewer { now } }": true, strings.Repeat("x", longestCached+1): false} {
		q.Add(t.Context(), text, &ast.QueryDocument{})
		if _, found := q.Get(t.Context(), text); found != kept {
			t.Errorf("%d bytes: kept %v", len(text), found)
		}
	}
}
