package main

import (
	"context"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

// figures reads the counters of the log.
func figures(t *testing.T, l logged) map[string]float64 {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	registry.MustRegister(logCounters{l.Store().Pool})
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, f := range families {
		got[f.GetName()] = f.GetMetric()[0].GetGauge().GetValue()
	}
	return got
}

func TestCountersSayHowFarTheLogIsBehind(t *testing.T) {
	t.Parallel()
	l := newLogged(t)
	l.write(t, "a")
	l.write(t, "b")
	if got := figures(t, l); got["sinetti_audit_unsealed"] != 2 || got["sinetti_audit_unsealed_seconds"] <= 0 || got["sinetti_audit_leaves"] != 0 {
		t.Errorf("before it is sealed: %v", got)
	}
	if code, _, errs := sinetti(t, append(l.sealArgs(), "--once")...); code != 0 {
		t.Fatalf("%d %s", code, errs)
	}
	got := figures(t, l)
	if age, there := got["sinetti_audit_checkpoint_age_seconds"]; !there || age < 0 || got["sinetti_audit_unsealed"] != 0 || got["sinetti_audit_leaves"] != 2 {
		t.Errorf("sealed: %v", got)
	}
	if alarms, there := got["sinetti_audit_alarms"]; !there || alarms != 0 {
		t.Errorf("%v alarms, %v", alarms, there)
	}
	_, err := l.Owner().Exec(context.Background(), "insert into audit_cosignatures values (2, 'w.example', 'x', now() - interval '1 hour')")
	if err != nil {
		t.Fatal(err)
	}
	if age, there := figures(t, l)["sinetti_audit_witness_age_seconds"]; !there || age != 0 {
		t.Errorf("the witness saw all there is, and yet it is late by %v s", age)
	}
	_, err = l.Owner().Exec(context.Background(), "insert into audit_checkpoints (size, root, note, key, signed_at) values (3, sha256('x'), '', '', now() - interval '1 hour'), (4, sha256('x'), '', '', now())")
	if err != nil {
		t.Fatal(err)
	}
	if age := figures(t, l)["sinetti_audit_witness_age_seconds"]; age < 3600 || age > 3700 {
		t.Errorf("a checkpoint was not seen for %v s", age)
	}
}
