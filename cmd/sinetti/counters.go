package main

import (
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// count adds the process's and the pool's own counters to those of the doors.
func count(registry *prometheus.Registry, pool *pgxpool.Pool) {
	gauge := func(name, help string, value func(*pgxpool.Stat) float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return value(pool.Stat()) })
	}
	registry.MustRegister(
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		gauge("sinetti_database_connections", "Connections to the database.", func(s *pgxpool.Stat) float64 { return float64(s.TotalConns()) }),
		gauge("sinetti_database_connections_used", "Connections in somebody's hands.", func(s *pgxpool.Stat) float64 { return float64(s.AcquiredConns()) }),
		gauge("sinetti_database_connections_most", "Most connections that the pool may open.", func(s *pgxpool.Stat) float64 { return float64(s.MaxConns()) }),
		gauge("sinetti_database_waits", "How often somebody had to wait for a connection, since the start.", func(s *pgxpool.Stat) float64 { return float64(s.EmptyAcquireCount()) }),
	)
}
