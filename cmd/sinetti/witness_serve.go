package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"sinetti/audit/witness"
)

type witnessServe struct {
	witnessKey
	logKeys
	WitnessState  string `help:"Folder that keeps what was cosigned last; made if it is not there." required:"" type:"path" placeholder:"DIR"`
	WitnessListen string `help:"Where logs come in; plain HTTP belongs on loopback or behind a TLS proxy." default:"127.0.0.1:8180" placeholder:"ADDRESS"`
	TLSCert       string `help:"PEM certificate; without it, plain HTTP." type:"path" placeholder:"FILE"`
	TLSKey        string `help:"PEM key of --tls-cert." type:"path" placeholder:"FILE"`
	LogLevel      string `help:"What is logged: debug, info, warn or error." enum:"debug,info,warn,error" default:"info"`
}

// Run serves until ctx ends, then lets requests in flight finish.
func (c witnessServe) Run(ctx context.Context, o *output) error {
	signer, err := c.signer()
	if err != nil {
		return err
	}
	logs, err := c.verifiers()
	if err != nil {
		return err
	}
	log := newLog(o.errs, c.LogLevel)
	w, err := witness.Open(witness.Settings{Dir: c.WitnessState, Signer: signer, Logs: logs, Log: log, Now: time.Now})
	if err != nil {
		return err
	}
	door, err := c.door(w, log)
	if err != nil {
		return errors.Join(err, w.Close())
	}
	log.LogAttrs(ctx, slog.LevelInfo, "listening", slog.String("door", door.name), slog.String("address", door.socket.Addr().String()),
		slog.String("key", signer.Verifier().String()), slog.Int("logs", len(logs)))
	return errors.Join(serveUntil(ctx, door), w.Close())
}

func (c witnessServe) door(w *witness.Witness, log *slog.Logger) (listener, error) {
	var secure *tls.Config
	if c.TLSCert != "" || c.TLSKey != "" {
		pair, err := tls.LoadX509KeyPair(c.TLSCert, c.TLSKey)
		if err != nil {
			return listener{}, usageError{fmt.Sprintf("SINETTI_TLS_CERT, SINETTI_TLS_KEY: %v", err)}
		}
		secure = &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, NextProtos: []string{"h2", "http/1.1"}}
	}
	doors, err := openDoor(nil, "witness", c.WitnessListen, secure, witness.NewServer(w.Handler(), log))
	if err != nil {
		return listener{}, err
	}
	return doors[0], nil
}

// serveUntil serves one door until ctx ends or the door fails.
func serveUntil(ctx context.Context, door listener) error {
	door.server.BaseContext = func(net.Listener) context.Context { return context.WithoutCancel(ctx) }
	failed := make(chan error, 1)
	go func() { failed <- door.server.Serve(door.socket) }()
	select {
	case err := <-failed:
		return fmt.Errorf("%s: %w", door.name, err)
	case <-ctx.Done():
		err := shutDown([]listener{door})
		if stopped := <-failed; !errors.Is(stopped, http.ErrServerClosed) {
			err = errors.Join(err, stopped)
		}
		return err
	}
}
