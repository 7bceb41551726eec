package web

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"sinetti/auth"
	"sinetti/bureau"
	"sinetti/press"
)

// Machines is the door of partners' machines: print houses, bureaus and
// issuance systems. It stands on a listener of its own that asks for a client
// certificate.
type Machines struct {
	Auth    *auth.Auth
	Bureau  *bureau.Bureau
	Press   *press.Press
	Monitor *Monitor
	Metrics *Metrics
	Log     *slog.Logger
	// Clock is real time.
	Clock clock
}

// NewMachines makes the handler of the machines' door.
func NewMachines(m *Machines) http.Handler {
	mux := http.NewServeMux()
	m.routes(mux)
	outer := http.NewServeMux()
	outer.HandleFunc("GET /healthz", alive)
	documents(outer)
	outer.Handle("/", plainPath(m.Monitor.Guard(m.known(mux))))
	return frame{log: m.Log, clock: m.Clock, metrics: m.Metrics, hsts: true, next: outer}
}

// known lets partners through whose certificate stands in the partners table;
// the actor is in the context of the request that goes on.
func (m *Machines) known(next *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
			writeProblem(w, r, problem{Status: http.StatusUnauthorized, Code: "NO_CERTIFICATE", Title: "Come with a client certificate."})
			return
		}
		actor, err := m.Auth.Partner(r.Context(), r.TLS.PeerCertificates[0])
		if errors.Is(err, auth.ErrUnknownPartner) {
			writeProblem(w, r, problem{Status: http.StatusForbidden, Code: "UNKNOWN_PARTNER", Title: "This certificate is nobody's here."})
			return
		}
		if err != nil {
			writeError(w, r, m.Log, err)
			return
		}
		r = r.WithContext(auth.WithActor(r.Context(), actor))
		if answer, ok := w.(*watched); ok {
			_, answer.route = next.Handler(r)
		}
		next.ServeHTTP(w, r)
	})
}

// ErrNoAuthorities says that a file holds no certificate to check clients by.
var ErrNoAuthorities = errors.New("no certificate in it")

// MachineTLS is what the machines' listener speaks: TLS 1.3, and only with
// clients whose certificate one of clientCA's authorities signed. All three are
// PEM files.
func MachineTLS(certificate, key, clientCA string) (*tls.Config, error) {
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return nil, fmt.Errorf("web: machines' certificate %s with key %s: %w", certificate, key, err)
	}
	text, err := os.ReadFile(clientCA) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("web: clients' authorities: %w", err)
	}
	authorities := x509.NewCertPool()
	if !authorities.AppendCertsFromPEM(text) {
		return nil, fmt.Errorf("web: clients' authorities %s: %w", clientCA, ErrNoAuthorities)
	}
	return &tls.Config{
		MinVersion: tls.VersionTLS13, Certificates: []tls.Certificate{pair},
		ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: authorities,
	}, nil
}
