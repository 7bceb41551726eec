package main

import (
	"context"
	"errors"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"sinetti/store"
)

// logWithin bounds how long the operator's counters wait for the database.
const logWithin = time.Second

// How far the audit log is behind, asked of the database when somebody reads the
// counters; while it does not answer, they are missing.
var (
	logHead       = prometheus.NewDesc("sinetti_audit_leaves", "Entries of the audit log that the last checkpoint covers.", nil, nil)
	logWaiting    = prometheus.NewDesc("sinetti_audit_unsealed", "Entries that wait for their leaf.", nil, nil)
	logOldest     = prometheus.NewDesc("sinetti_audit_unsealed_seconds", "For how long the oldest of them has.", nil, nil)
	logCheckpoint = prometheus.NewDesc("sinetti_audit_checkpoint_age_seconds", "Time since the last checkpoint was signed.", nil, nil)
	logWitness    = prometheus.NewDesc("sinetti_audit_witness_age_seconds", "For how long the oldest checkpoint that the witness has not seen is there; 0 where it saw the newest.", []string{"witness"}, nil)
	logAlarms     = prometheus.NewDesc("sinetti_audit_alarms", "Contradictions of witnesses that are kept; above nought somebody must look.", nil, nil)
)

// logCounters tells how the audit log stands.
type logCounters struct{ db store.DB }

// Describe lists the counters.
func (logCounters) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{logHead, logWaiting, logOldest, logCheckpoint, logWitness, logAlarms} {
		to <- d
	}
}

// Collect asks for them.
func (c logCounters) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), logWithin)
	defer cancel()
	tell := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	waiting, err := store.Unsealed(ctx, c.db)
	if err != nil {
		return
	}
	tell(logWaiting, float64(waiting.Waiting))
	tell(logOldest, waiting.OldestSeconds)
	alarms, err := store.Alarms(ctx, c.db)
	if err != nil {
		return
	}
	tell(logAlarms, float64(len(alarms)))
	last, err := store.LastCheckpoint(ctx, c.db)
	if errors.Is(err, store.ErrNoCheckpoint) {
		tell(logHead, 0)
		return
	}
	if err != nil {
		return
	}
	tell(logHead, float64(last.Size))
	tell(logCheckpoint, time.Since(last.SignedAt).Seconds())
	witnessed, err := store.LastWitnessed(ctx, c.db)
	if err != nil {
		return
	}
	for _, w := range witnessed {
		missed, err := store.CheckpointsAfter(ctx, c.db, w.Size, 1)
		if err != nil {
			return
		}
		var age float64 // a log that does not grow owes its witness nothing
		if len(missed) > 0 {
			age = time.Since(missed[0].SignedAt).Seconds()
		}
		tell(logWitness, age, w.Witness)
	}
}
