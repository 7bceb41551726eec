package rulebook

import "testing"

func TestShippedRulesLoad(t *testing.T) {
	t.Parallel()
	book, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(book.Version, len(book.Products))
}
