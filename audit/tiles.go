package audit

import (
	"context"
	"errors"
	"fmt"
	"io"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/tree"
	"sinetti/blob"
)

// ReadTile reads the hashes of a published tile, from the full one where the
// narrower was pruned. They are not proven: see tlog.TileHashReader.
func ReadTile(ctx context.Context, b *blob.Bucket, t tlog.Tile) ([]byte, error) {
	data, err := readObject(ctx, b, tree.TileName(t))
	if errors.Is(err, blob.ErrNotFound) && t.W < tree.TileWidth {
		full := t
		full.W = tree.TileWidth
		data, err = readObject(ctx, b, tree.TileName(full))
	}
	if err != nil {
		return nil, fmt.Errorf("audit: %s: %w", tree.TileName(t), err)
	}
	if len(data) < t.W*tlog.HashSize {
		return nil, fmt.Errorf("audit: %s: %w: it holds %d bytes", tree.TileName(t), blob.ErrNotFound, len(data))
	}
	return data[:t.W*tlog.HashSize], nil
}

func readObject(ctx context.Context, b *blob.Bucket, name string) ([]byte, error) {
	r, err := b.Get(ctx, name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(r, 64<<20))
	return data, errors.Join(err, r.Close())
}

// PublishedCheckpoint reads the signed note that was published last;
// blob.ErrNotFound where there is none.
func PublishedCheckpoint(ctx context.Context, b *blob.Bucket) (string, error) {
	text, err := readObject(ctx, b, tree.CheckpointName)
	return string(text), err
}
