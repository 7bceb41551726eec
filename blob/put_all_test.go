package blob

import (
	"errors"
	"fmt"
	"testing"
)

func TestManyAreWrittenAtOnceAndOnce(t *testing.T) {
	t.Parallel()
	b, _ := newBucket(t)
	var list []Content
	for i := range 100 {
		list = append(list, Content{fmt.Sprintf("tile/%d/%03d", i%3, i), fmt.Appendf(nil, "content %d", i)})
	}
	for range 2 { // again is as once
		if err := b.PutAll(t.Context(), list); err != nil {
			t.Fatal(err)
		}
	}
	for i, o := range list {
		if got := get(t, b, o.Name); got != fmt.Sprintf("content %d", i) {
			t.Errorf("%s: %q", o.Name, got)
		}
	}
	list[50].Bytes = []byte("another")
	if err := b.PutAll(t.Context(), list); !errors.Is(err, ErrDiffers) {
		t.Errorf("another content went through: %v", err)
	}
}

func TestReplaceShowsTheNewest(t *testing.T) {
	t.Parallel()
	b, _ := newBucket(t)
	for _, text := range []string{"first", "second"} {
		if err := b.Replace(t.Context(), "checkpoint", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := get(t, b, "checkpoint"); got != text {
			t.Errorf("%q, want %q", got, text)
		}
	}
	if err := b.Replace(t.Context(), "../checkpoint", nil); !errors.Is(err, ErrName) {
		t.Errorf("a name outside of the bucket: %v", err)
	}
}
