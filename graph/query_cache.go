package graph

import (
	"context"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// queryCache keeps parsed and validated documents. Our screens send a few dozen;
// when somebody sends ever new ones it is emptied and begins anew.
type queryCache struct {
	mutex sync.RWMutex
	known map[string]*ast.QueryDocument
}

// Get finds a document by its text.
func (q *queryCache) Get(_ context.Context, text string) (*ast.QueryDocument, bool) {
	q.mutex.RLock()
	defer q.mutex.RUnlock()
	doc, found := q.known[text]
	return doc, found
}

// Add keeps a document that the schema allows.
func (q *queryCache) Add(_ context.Context, text string, doc *ast.QueryDocument) {
	if len(text) > longestCached { // none of ours; it may hold in clear what belongs into variables
		return
	}
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if q.known == nil || len(q.known) >= cachedQueries {
		q.known = map[string]*ast.QueryDocument{}
	}
	q.known[text] = doc
}
