package press

import (
	"sinetti/blob"
	"sinetti/jobs"
	"sinetti/store"
)

// Config is what the acts work with.
type Config struct {
	Store  *store.Store
	Jobs   *jobs.Client
	Bucket *blob.Bucket
}

// Press is the print houses' side of the house.
type Press struct {
	store  *store.Store
	jobs   *jobs.Client
	bucket *blob.Bucket
}

// New makes it.
func New(c Config) *Press { return &Press{store: c.Store, jobs: c.Jobs, bucket: c.Bucket} }
