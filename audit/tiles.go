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
	data, width, err := readTile(ctx, b, t, tree.TileName)
	if err != nil {
		return nil, err
	}
	if len(data) != width*tlog.HashSize {
		return nil, fmt.Errorf("audit: %s: %w: it holds %d bytes", tree.TileName(t), blob.ErrNotFound, len(data))
	}
	return data[:t.W*tlog.HashSize], nil
}

// ReadBundle reads the published entries whose hashes are in a tile of level 0, from
// the full bundle where the narrower was pruned. They are not proven: hash them.
func ReadBundle(ctx context.Context, b *blob.Bucket, t tlog.Tile) ([][]byte, error) {
	data, width, err := readTile(ctx, b, t, tree.BundleName)
	if err != nil {
		return nil, err
	}
	list, err := tree.Entries(data)
	if err != nil || len(list) != width {
		return nil, fmt.Errorf("audit: %s: %w: it does not hold %d whole entries", tree.BundleName(t), blob.ErrNotFound, width)
	}
	return list[:t.W], nil
}

// readTile reads a tile, or the full one, and tells the width of what it read.
func readTile(ctx context.Context, b *blob.Bucket, t tlog.Tile, name func(tlog.Tile) string) ([]byte, int, error) {
	read := t
	data, err := readObject(ctx, b, name(read))
	if errors.Is(err, blob.ErrNotFound) && t.W < tree.TileWidth {
		read.W = tree.TileWidth
		data, err = readObject(ctx, b, name(read))
	}
	if err != nil {
		return nil, 0, fmt.Errorf("audit: %s: %w", name(t), err)
	}
	return data, read.W, nil
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
