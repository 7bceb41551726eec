package blob

import (
	"bytes"
	"context"
	"path"

	"golang.org/x/sync/errgroup"
)

// Content is an object to be written by its name.
type Content struct {
	Name  string
	Bytes []byte
}

// atOnce is how many objects PutAll writes at the same time: a disk syncs many
// files in hardly more time than one.
const atOnce = 16

// PutAll writes objects as Put does, many at once. When it returns nil all are
// durable; when it fails, any of them may be there.
func (b *Bucket) PutAll(ctx context.Context, objects []Content) error {
	writers, ctx := errgroup.WithContext(ctx)
	writers.SetLimit(atOnce)
	folders := map[string]string{} // with one of the objects in each
	for _, o := range objects {
		folders[path.Dir(o.Name)] = o.Name
		writers.Go(func() error {
			_, err := b.put(ctx, o.Name, bytes.NewReader(o.Bytes))
			return err
		})
	}
	if err := writers.Wait(); err != nil {
		return err
	}
	for _, name := range folders {
		if err := b.syncDirs(name); err != nil {
			return err
		}
	}
	return nil
}
