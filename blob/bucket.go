package blob

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gocloud.dev/blob"
	"gocloud.dev/blob/fileblob"
	_ "gocloud.dev/blob/s3blob" // opens s3:// addresses
	"gocloud.dev/gcerrors"
)

// What a bucket can refuse.
var (
	ErrName     = errors.New("blob: a name is made of a-z A-Z 0-9 . _ - and / between parts that begin with none of . - /")
	ErrNotFound = errors.New("blob: no such object")
	ErrDiffers  = errors.New("blob: an object of this name holds something else")
)

const tempEnd = ".tmp"

// Bucket holds objects. It is safe for concurrent use.
type Bucket struct {
	bucket *blob.Bucket
	dir    string // of a file:// bucket, else ""
}

// Object is what a bucket says of an object.
type Object struct {
	Name   string
	Bytes  int64
	SHA256 [32]byte // known to Put only
	At     time.Time
}

// Open opens the bucket of an address: file:///directory, which is made if it
// is missing, or s3://bucket with gocloud's parameters.
func Open(ctx context.Context, address string) (*Bucket, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("blob: address: %w", err)
	}
	if u.Scheme != "file" {
		b, err := blob.OpenBucket(ctx, address)
		if err != nil {
			return nil, fmt.Errorf("blob: open %s://%s: %w", u.Scheme, u.Host, err)
		}
		return &Bucket{bucket: b}, nil
	}
	dir := filepath.Clean(u.Path)
	b, err := fileblob.OpenBucket(dir, &fileblob.Options{
		CreateDir: true, DirFileMode: 0o750, NoTempDir: true, Metadata: fileblob.MetadataDontWrite,
	})
	if err != nil {
		return nil, fmt.Errorf("blob: open: %w", err)
	}
	return &Bucket{bucket: b, dir: dir}, nil
}

// Close lets go of the bucket.
func (b *Bucket) Close() error { return b.bucket.Close() }

// ContentName gives the name of a sealed file: stem.<sha256 in hex>.ending,
// such as B20260302-7Q.part1.ab….pdf.pgp.
func ContentName(stem string, sum [32]byte, ending string) string {
	return stem + "." + hex.EncodeToString(sum[:]) + "." + ending
}

// Put writes an object once and durably. Where the name is taken by the same
// content it answers as the first time; ErrDiffers where by another. A failed
// Put leaves nothing behind that List or Get show.
func (b *Bucket) Put(ctx context.Context, name string, r io.Reader) (Object, error) {
	put, err := b.put(ctx, name, r)
	if err != nil {
		return put, err
	}
	return put, b.syncDirs(name) // the first writer may have been killed before it did
}

// put writes an object; its directories are not synced yet.
func (b *Bucket) put(ctx context.Context, name string, r io.Reader) (Object, error) {
	if !goodName(name) {
		return Object{}, ErrName
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // before Close it gives the write up
	var file *os.File
	w, err := b.bucket.NewWriter(ctx, name, &blob.WriterOptions{
		ContentType: "application/octet-stream", // without one the driver opens its file only after 512 bytes
		IfNotExist:  true,
		BeforeWrite: func(as func(any) bool) error { as(&file); return private(file) },
	})
	if err != nil {
		return Object{}, fmt.Errorf("blob: put: %w", err)
	}
	sum := sha256.New()
	n, err := io.Copy(w, io.TeeReader(r, sum))
	if err == nil && file != nil {
		err = file.Sync()
	}
	if err != nil {
		cancel()
		return Object{}, errors.Join(fmt.Errorf("blob: put: %w", err), ignoreCancelled(w.Close()))
	}
	put := Object{Name: name, Bytes: n, SHA256: [32]byte(sum.Sum(nil))}
	if err := w.Close(); gcerrors.Code(err) == gcerrors.FailedPrecondition {
		return put, b.compare(ctx, put)
	} else if err != nil {
		return Object{}, fmt.Errorf("blob: put: %w", err)
	}
	return put, nil
}

// PutContent writes content under the name that its hash gives it.
func (b *Bucket) PutContent(ctx context.Context, stem, ending string, content []byte) (Object, error) {
	return b.Put(ctx, ContentName(stem, sha256.Sum256(content), ending), bytes.NewReader(content))
}

// private keeps a sealed file from the world, whatever the umask.
func private(file *os.File) error {
	if file == nil {
		return nil
	}
	return file.Chmod(0o640)
}

func ignoreCancelled(err error) error {
	if errors.Is(err, context.Canceled) || gcerrors.Code(err) == gcerrors.Canceled {
		return nil
	}
	return err
}

// compare tells whether the object that is there already is the one put.
func (b *Bucket) compare(ctx context.Context, put Object) error {
	there, err := b.Get(ctx, put.Name)
	if err != nil {
		return err
	}
	sum := sha256.New()
	_, err = io.Copy(sum, there)
	if err := errors.Join(err, there.Close()); err != nil {
		return fmt.Errorf("blob: put: %w", err)
	}
	if !equal(sum, put.SHA256) {
		return ErrDiffers
	}
	return nil
}

func equal(sum hash.Hash, want [32]byte) bool { return [32]byte(sum.Sum(nil)) == want }

// Get opens an object; ErrNotFound where there is none. The caller closes it.
func (b *Bucket) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	if !goodName(name) {
		return nil, ErrName
	}
	r, err := b.bucket.NewReader(ctx, name, nil)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("blob: get: %w", err)
	}
	return r, nil
}

// Delete takes an object away; one that is gone already is no fault.
func (b *Bucket) Delete(ctx context.Context, name string) error {
	if !goodName(name) {
		return ErrName
	}
	if err := b.bucket.Delete(ctx, name); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return fmt.Errorf("blob: delete: %w", err)
	}
	return b.syncDirs(name)
}

// List gives the objects whose names begin with prefix, in the order of their
// names, never half-written ones.
func (b *Bucket) List(ctx context.Context, prefix string) ([]Object, error) {
	return b.list(ctx, prefix, false)
}

// SweepTemporary deletes what killed writers left in a directory before a time
// (real time, an hour or more ago) and returns how many files. An S3 service
// has a lifecycle rule for unfinished uploads instead.
func (b *Bucket) SweepTemporary(ctx context.Context, before time.Time) (int, error) {
	if b.dir == "" {
		return 0, nil
	}
	temps, err := b.list(ctx, "", true)
	if err != nil {
		return 0, err
	}
	temps = slices.DeleteFunc(temps, func(o Object) bool { return !o.At.Before(before) })
	for i, o := range temps {
		if err := b.bucket.Delete(ctx, o.Name); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
			return i, fmt.Errorf("blob: sweep: %w", err)
		}
	}
	return len(temps), nil
}

func (b *Bucket) list(ctx context.Context, prefix string, temporary bool) ([]Object, error) {
	var found []Object
	entries := b.bucket.List(&blob.ListOptions{Prefix: prefix})
	for {
		e, err := entries.Next(ctx)
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, fmt.Errorf("blob: list: %w", err)
		}
		if strings.HasSuffix(e.Key, tempEnd) == temporary {
			found = append(found, Object{Name: e.Key, Bytes: e.Size, At: e.ModTime})
		}
	}
}

// syncDirs makes a rename or an unlink durable: the object's directory and
// those above it up to the bucket's own, for they may be new.
func (b *Bucket) syncDirs(name string) error {
	if b.dir == "" {
		return nil
	}
	for at := filepath.Dir(filepath.FromSlash(name)); ; at = filepath.Dir(at) {
		d, err := os.Open(filepath.Join(b.dir, at)) //nolint:gosec // a checked name in the operator's directory
		if err == nil {
			err = errors.Join(d.Sync(), d.Close())
		}
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("blob: sync: %w", err)
		}
		if at == "." {
			return nil
		}
	}
}

func goodName(name string) bool {
	if name == "" || len(name) > 512 || strings.HasSuffix(name, tempEnd) {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == "" || part[0] == '.' || part[0] == '-' ||
			strings.Trim(part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") != "" {
			return false
		}
	}
	return true
}
