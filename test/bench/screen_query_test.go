package bench

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTheScreensQueryIsWhole(t *testing.T) {
	t.Parallel()
	query, err := screenQuery(os.DirFS("../../frontend/src"), "CardPage")
	if err != nil || !strings.HasPrefix(query, "query CardPage(") || strings.Count(query, "fragment Why on Refusal") != 1 {
		t.Errorf("%v: %s", err, query)
	}
	source := fstest.MapFS{"a.ts": {Data: []byte("graphql(`\n query One { a { ...Two } }\n`); graphql(`fragment Two on A { b }`)")}}
	if query, err = screenQuery(source, "One"); err != nil || query != "query One { a { ...Two } }\nfragment Two on A { b }\n" {
		t.Errorf("%v: %q", err, query)
	}
	delete(source, "a.ts")
	if _, err = screenQuery(source, "One"); err == nil {
		t.Error("a query that is not there was found")
	}
}
