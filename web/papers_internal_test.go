package web

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"sinetti/auth"
	"sinetti/domain"
)

// Only so many papers are drawn at a time: the next is told to come again, before
// anything is read.
func TestPapersHavePlaces(t *testing.T) {
	t.Parallel()
	b := &browsers{papers: make(chan struct{}, mostPapers)}
	for range mostPapers {
		b.papers <- struct{}{}
	}
	_, err := b.draw(t.Context(), domain.Actor{}, asked{})
	if !errors.Is(err, auth.ErrBusy) {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	b.refuseAccess(w, httptest.NewRequest(http.MethodGet, "/", http.NoBody), err)
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}
