package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"sinetti/events"
	"sinetti/jobs/worker"
	"sinetti/store"
)

// lookTime bounds one look at the database for health or counters.
const lookTime = 2 * time.Second

// health is what the operator's door shows.
type health struct {
	store  *store.Store
	worker *worker.Worker
	relay  *events.Relay
	log    *slog.Logger
	vault  func() error // nil while the vault's keys are there
	broker func() bool  // whether the broker is reachable

	now    func() time.Time // real time
	began  time.Time
	within time.Duration // how long one look at the rows may be ago
}

func serveHealth(ctx context.Context, address string, h health) error {
	registry := prometheus.NewRegistry()
	registry.MustRegister(h, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", h.alive)
	mux.HandleFunc("GET /readyz", h.ready)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 30 * time.Second}
	socket, err := net.Listen("tcp", address) //nolint:noctx // a listener lives as long as the process
	if err != nil {
		return fmt.Errorf("SINETTI_HEALTH_LISTEN: %w", err)
	}
	h.log.InfoContext(ctx, "listening", slog.String("door", "health"), slog.String("address", socket.Addr().String()))
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if err := server.Serve(socket); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// age is how long ago the last look at the rows ended, or the process began.
func (h health) age() time.Duration {
	last := h.worker.LastLook()
	if last.IsZero() {
		last = h.began
	}
	return h.now().Sub(last)
}

// alive says whether the worker still goes round: 503 where it hangs, and only a
// new start helps. A database that is away is no reason: its look ends too.
func (h health) alive(w http.ResponseWriter, _ *http.Request) {
	if age := h.age(); age > h.within {
		http.Error(w, fmt.Sprintf("no look at the rows has ended for %s", age.Round(time.Second)), http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// ready says whether the worker can do its work: it answers 503, and what is away.
func (h health) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), lookTime)
	defer cancel()
	missing := ""
	switch {
	case h.store.Ping(ctx) != nil:
		missing = "the database is away"
	case h.vault() != nil:
		missing = "the vault's keys are away"
	case !h.broker():
		missing = "the broker is away: events wait"
	}
	if missing != "" {
		w.Header().Set("Retry-After", "2")
		http.Error(w, missing, http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ready\n"))
}

var (
	parkedTotal  = count("parked_total", "Letters parked by this process.")
	rescuedTotal = count("rescued_total", "Jobs of dead workers taken back by this process.")
	sealedTotal  = count("sealed_letters_total", "Letters sealed by this process.")
	takenTotal   = count("codes_taken_total", "Codes taken in by this process.")
	refusedTotal = count("codes_refused_total", "Codes refused by this process.")
	unsentTotal  = count("mails_unsent_total", "Mails that this process gave up.")
	unsentNow    = count("password_orders_unsent", "Ordered passwords of the last day that could not be sent.")
	parkedNow    = count("parked_letters", "Letters that wait aside.")
	outboxLag    = count("outbox_lag_events", "Events that wait to be sent.")
	poison       = count("parked_events", "Events that were moved aside because nothing could read them.")
	auditHead    = count("audit_head_seconds", "Business time of the newest audit entry, as Unix time; 0 while there is none.")
	jobsAge      = count("queue_age_seconds", "How long the oldest job that could run has waited.")
	codesAge     = count("code_inbox_age_seconds", "How long the oldest delivered code waits.")
	lettersAge   = count("awaiting_code_age_seconds", "How long the oldest letter waits for a code that the maker was asked for.")
	batchesAge   = count("batch_age_seconds", "How long the oldest unsealed batch stands still.")
	roundAge     = count("round_age_seconds", "How long ago the last look at the rows ended.")
	leading      = count("relay_leading", "1 where this process relays events.")
)

func count(name, help string) *prometheus.Desc {
	return prometheus.NewDesc("sinetti_worker_"+name, help, nil, nil)
}

// Describe names the counters.
func (h health) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{
		parkedTotal, rescuedTotal, sealedTotal, takenTotal, refusedTotal, unsentTotal, unsentNow, parkedNow, outboxLag, poison, auditHead, jobsAge, codesAge, lettersAge, batchesAge, roundAge, leading,
	} {
		to <- d
	}
}

// Collect reads them; while the database is away those of the house are left out.
func (h health) Collect(to chan<- prometheus.Metric) {
	led := 0.0
	if h.relay.Leading() {
		led = 1
	}
	to <- prometheus.MustNewConstMetric(leading, prometheus.GaugeValue, led)
	to <- prometheus.MustNewConstMetric(roundAge, prometheus.GaugeValue, h.age().Seconds())
	ctx, cancel := context.WithTimeout(context.Background(), lookTime)
	defer cancel()
	f, err := h.worker.Figures(ctx)
	for desc, n := range map[*prometheus.Desc]int64{
		parkedTotal: f.Parked, rescuedTotal: f.Rescued, sealedTotal: f.Sealed, takenTotal: f.Taken, refusedTotal: f.Refused, unsentTotal: f.Unsent,
	} {
		to <- prometheus.MustNewConstMetric(desc, prometheus.CounterValue, float64(n))
	}
	if err != nil {
		return
	}
	head := 0.0
	if !f.AuditHead.IsZero() {
		head = float64(f.AuditHead.Unix())
	}
	for desc, v := range map[*prometheus.Desc]float64{
		poison: float64(f.Poison), auditHead: head, parkedNow: float64(f.ParkedNow), unsentNow: float64(f.UnsentNow), outboxLag: float64(f.OutboxLag), jobsAge: f.JobsAge.Seconds(),
		codesAge: f.CodesAge.Seconds(), batchesAge: f.BatchesAge.Seconds(), lettersAge: f.LettersAge.Seconds(),
	} {
		to <- prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, v)
	}
}
