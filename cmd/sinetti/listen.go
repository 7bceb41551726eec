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

	"sinetti/web"
)

// drain is how long requests in flight may take once the server is told to end.
const drain = 20 * time.Second

// longestDownload is how long a print house may take for one sealed part.
const longestDownload = 15 * time.Minute

// listener is one of the server's doors.
type listener struct {
	name   string
	server *http.Server
	socket net.Listener
}

// listen opens all doors, serves until ctx ends, and closes them in order.
func (c serve) listen(ctx context.Context, h *house) error {
	metrics := web.NewMetrics()
	count(metrics.Registry(), h.store.Pool)
	metrics.Registry().MustRegister(logCounters{h.store.Pool})
	monitor := web.NewMonitor(h.probe.Ping, h.log, metrics).WatchLog(h.probe.TryAudit)
	browsers, machines, err := c.doors(h, monitor, metrics, ctx.Done())
	if err != nil {
		return err
	}
	doors, err := c.openAll(h.log, browsers, machines, metrics.Handler())
	if err != nil {
		return err
	}
	if doors, err = c.openCardDoor(doors, h, monitor, metrics); err != nil {
		return errors.Join(err, shutDown(doors))
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go monitor.Run(ctx)
	for _, s := range sweeps(h.desk) {
		go s.run(ctx, h.log)
	}
	failed := make(chan error, len(doors)+1)
	go func() {
		if err := h.rules.Follow(ctx); err != nil {
			failed <- err
		}
	}()
	for _, door := range doors {
		door.server.BaseContext = func(net.Listener) context.Context { return context.WithoutCancel(ctx) }
		h.log.LogAttrs(ctx, slog.LevelInfo, "listening", slog.String("door", door.name), slog.String("address", door.socket.Addr().String()))
		go func() {
			if err := door.server.Serve(door.socket); !errors.Is(err, http.ErrServerClosed) {
				failed <- fmt.Errorf("%s: %w", door.name, err)
			}
		}()
	}
	select {
	case err = <-failed:
	case <-ctx.Done():
		h.log.LogAttrs(context.WithoutCancel(ctx), slog.LevelInfo, "ending")
	}
	return errors.Join(err, shutDown(doors))
}

// openAll opens the doors that are wanted: browsers always, machines and
// counters where they have an address.
func (c serve) openAll(log *slog.Logger, browsers, machines, counters http.Handler) (doors []listener, err error) {
	defer func() {
		if err != nil {
			_ = shutDown(doors)
		}
	}()
	browserTLS, err := c.browserTLS()
	if err != nil {
		return nil, err
	}
	if doors, err = openDoor(doors, "browsers", c.Listen, browserTLS, web.NewServer(browsers, log)); err != nil {
		return doors, err
	}
	if c.MachineListen != "" {
		machineTLS, err := web.MachineTLS(c.MachineCert, c.MachineKey, c.MachineClientCA)
		if err != nil {
			return doors, usageError{err.Error()}
		}
		server := web.NewServer(machines, log)
		server.WriteTimeout = longestDownload
		if doors, err = openDoor(doors, "machines", c.MachineListen, machineTLS, server); err != nil {
			return doors, err
		}
	}
	if c.MetricsListen != "" {
		return openDoor(doors, "metrics", c.MetricsListen, nil, web.NewServer(counters, log))
	}
	return doors, nil
}

func (c serve) browserTLS() (*tls.Config, error) {
	if c.TLSCert == "" && c.TLSKey == "" {
		return nil, nil //nolint:nilnil // plain HTTP is a setting, not a fault
	}
	pair, err := tls.LoadX509KeyPair(c.TLSCert, c.TLSKey)
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_TLS_CERT, SINETTI_TLS_KEY: %v", err)}
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, NextProtos: []string{"h2", "http/1.1"}}, nil
}

func openDoor(doors []listener, name, address string, secure *tls.Config, server *http.Server) ([]listener, error) {
	socket, err := net.Listen("tcp", address)
	if err != nil {
		return doors, fmt.Errorf("%s: %w", name, err)
	}
	if secure != nil {
		server.TLSConfig = secure
		socket = tls.NewListener(socket, secure)
	}
	return append(doors, listener{name, server, socket}), nil
}

// shutDown lets what is in flight finish, then closes what is left: streams of
// events end with it, their readers come again.
func shutDown(doors []listener) error {
	ctx, cancel := context.WithTimeout(context.Background(), drain)
	defer cancel()
	var faults []error
	for _, door := range doors {
		if door.server.BaseContext == nil {
			faults = append(faults, door.socket.Close())
			continue
		}
		if err := door.server.Shutdown(ctx); err != nil {
			faults = append(faults, door.server.Close())
		}
	}
	return errors.Join(faults...)
}
