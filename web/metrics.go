package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics are the counters of the HTTP doors. Labels are routes and statuses,
// never anything that somebody sent.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
	logins   *prometheus.CounterVec
	unlogged prometheus.Counter
	away     prometheus.Gauge
	blocked  prometheus.Gauge
}

// NewMetrics makes the counters with a registry of their own.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "sinetti_http_request_seconds", Help: "Time to answer, by route and status.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2, 5},
		}, []string{"route", "status"}),
		logins: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "sinetti_logins_total", Help: "Tries to log in, by outcome.",
		}, []string{"outcome"}),
		unlogged: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "sinetti_answers_withheld_total", Help: "Answers with personal data that were withheld because the audit log could not be written.",
		}),
		away: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "sinetti_database_away", Help: "1 while the database does not answer.",
		}),
		blocked: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "sinetti_audit_blocked", Help: "1 while no audit entry can be written: nothing is done and nobody is shown.",
		}),
	}
	m.registry.MustRegister(m.requests, m.logins, m.unlogged, m.away, m.blocked)
	return m
}

// Registry is where a program adds counters of its own.
func (m *Metrics) Registry() *prometheus.Registry { return m.registry }

// Handler serves the counters, on a listener that only the operator reaches.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *Metrics) answered(route string, status int, took time.Duration) {
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Observe(took.Seconds())
}
