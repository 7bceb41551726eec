package blob

import (
	"context"
	"errors"
	"fmt"
	"os"

	"gocloud.dev/blob"
)

// Replace writes an object durably in the place of one of the same name, if there
// is one: whoever reads sees the old content or the new, never a part. It is for
// the few names that point at what is newest.
func (b *Bucket) Replace(ctx context.Context, name string, content []byte) error {
	if !goodName(name) {
		return ErrName
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // before Close it gives the write up
	var file *os.File
	w, err := b.bucket.NewWriter(ctx, name, &blob.WriterOptions{
		ContentType: "text/plain; charset=utf-8",
		BeforeWrite: func(as func(any) bool) error { as(&file); return private(file) },
	})
	if err != nil {
		return fmt.Errorf("blob: replace: %w", err)
	}
	_, err = w.Write(content)
	if err == nil && file != nil {
		err = file.Sync()
	}
	if err != nil {
		cancel()
		return errors.Join(fmt.Errorf("blob: replace: %w", err), ignoreCancelled(w.Close()))
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("blob: replace: %w", err)
	}
	return b.syncDirs(name)
}
