package main

import (
	"context"
	"fmt"
	"time"

	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/fault"
	"sinetti/migrations"
	"sinetti/store"
)

type auditSeal struct {
	database
	outlets
	AuditKey        string        `help:"File of the log's key, as sinetti audit keys init makes it." required:"" type:"path" placeholder:"FILE"`
	AuditLogURL     string        `name:"audit-log-url" help:"Bucket in which the log is published: file:///directory or s3://bucket." required:"" placeholder:"URL"`
	CheckpointEvery time.Duration `help:"How often a checkpoint is signed at the most." default:"1s"`
	LogLevel        string        `help:"What is logged from: debug, info, warn or error." enum:"debug,info,warn,error" default:"info"`
	Once            bool          `help:"Seal what waits now and end."`
	FaultControl    string        `hidden:"" type:"path"`
}

// Run seals until ctx ends. An alarm ends it too: nobody may sign on.
func (c auditSeal) Run(ctx context.Context, o *output) error {
	if err := fault.Control(c.FaultControl); err != nil {
		return err
	}
	s, conf, err := c.furnish(ctx, o)
	if err != nil {
		return err
	}
	defer s.Close()
	defer func() { _ = conf.Bucket.Close() }()
	work := sealer.New(conf)
	if c.Once {
		return work.Once(ctx)
	}
	end, err := c.beside(ctx, conf)
	if err != nil {
		return err
	}
	defer end()
	return work.Run(ctx)
}

func (c auditSeal) furnish(ctx context.Context, o *output) (*store.Store, sealer.Config, error) {
	key, err := tree.ReadKey(c.AuditKey)
	if err != nil {
		return nil, sealer.Config{}, usageError{fmt.Sprintf("SINETTI_AUDIT_KEY: %v", err)}
	}
	bucket, err := blob.Open(ctx, c.AuditLogURL)
	if err != nil {
		return nil, sealer.Config{}, usageError{fmt.Sprintf("SINETTI_AUDIT_LOG_URL: %v", err)}
	}
	s, err := c.openSealer(ctx)
	if err != nil {
		return nil, sealer.Config{}, err
	}
	return s, sealer.Config{
		Store: s, Bucket: bucket, Key: key, Clock: store.SystemClock{}, Log: newLog(o.errs, c.LogLevel), CheckpointEvery: c.CheckpointEvery,
	}, nil
}

// openSealer connects by the machine's clock: what is sealed when does not follow
// a demo's.
func (c auditSeal) openSealer(ctx context.Context) (*store.Store, error) {
	password, err := c.password()
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, store.Config{URL: c.DatabaseURL, Password: password, Clock: store.SystemClock{}, MaxConns: 4})
	if err != nil {
		return nil, err
	}
	newest, err := store.NewestMigration(migrations.FS)
	if err == nil {
		err = s.AssertSchema(ctx, newest)
	}
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("will not start: %w", err)
	}
	return s, nil
}
