// Command carddesk is what stands on the desks of browser stories: certificate
// cards, the authorities that issue them, and card software, a desk for each browser.
// It is a stand-in and proves nothing to anybody.
//
// It writes into a folder: env (the settings of a server that is to trust its
// cards), desk.json (where stories ask for cards and set desks), and certificates.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) != 2 {
		slog.Error("usage: carddesk FOLDER")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1]); err != nil {
		slog.Error("carddesk", slog.String("error", err.Error()))
		os.Exit(1)
	}
}

func run(ctx context.Context, folder string) error {
	t, err := newTable()
	if err != nil {
		return err
	}
	if err := t.answerAbout(ctx); err != nil {
		return err
	}
	software, err := serve(ctx, t.software())
	if err != nil {
		return err
	}
	control, err := serve(ctx, t.control())
	if err != nil {
		return err
	}
	if err := t.write(folder, software, control); err != nil {
		return err
	}
	<-ctx.Done()
	return nil
}

// serve answers on a free port of this machine until the context ends; it tells
// which port.
func serve(ctx context.Context, h http.Handler) (int, error) {
	socket, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("carddesk: %w", err)
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		if err := server.Serve(socket); !errors.Is(err, http.ErrServerClosed) {
			slog.Error("carddesk", slog.String("error", err.Error()))
		}
	}()
	context.AfterFunc(ctx, func() { _ = server.Close() })
	return portOf(socket), nil
}

func portOf(socket net.Listener) int {
	address, _ := socket.Addr().(*net.TCPAddr)
	return address.Port
}

// freePort is one that nobody listens on: of the certificates' door, and of
// software that is not there.
func freePort(ctx context.Context) (int, error) {
	socket, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("carddesk: %w", err)
	}
	return portOf(socket), socket.Close()
}

// write tells a server and the stories where everything is; desk.json comes last.
func (t *table) write(folder string, software, control int) error {
	door, err := freePort(context.Background())
	if err != nil {
		return err
	}
	nobody, err := freePort(context.Background())
	if err != nil {
		return err
	}
	file := func(name string) string { return filepath.Join(folder, name) }
	tls, err := makeDoor()
	if err != nil {
		return err
	}
	env := []string{
		"SINETTI_CARD_CA=" + file("card-ca.pem"),
		fmt.Sprintf("SINETTI_SCS_ENDPOINTS=https://localhost:%d,http://localhost:%d", nobody, software),
		fmt.Sprintf("SINETTI_CARD_LISTEN=127.0.0.1:%d", door),
		fmt.Sprintf("SINETTI_CARD_URL=https://localhost:%d", door),
		"SINETTI_CARD_CERT=" + file("door.pem"),
		"SINETTI_CARD_KEY=" + file("door.key"),
	}
	told, err := json.Marshal(map[string]string{
		"control":  fmt.Sprintf("http://127.0.0.1:%d", control),
		"software": fmt.Sprintf("http://localhost:%d", software),
		"door":     fmt.Sprintf("https://localhost:%d", door),
		"doorCA":   file("door-ca.pem"),
	})
	if err != nil {
		return fmt.Errorf("carddesk: %w", err)
	}
	for _, one := range []struct {
		name string
		body []byte
	}{
		{"card-ca.pem", append(t.trusted.PEM(), t.silent.PEM()...)},
		{"door-ca.pem", tls.ca},
		{"door.pem", tls.certificate},
		{"door.key", tls.key},
		{"env", []byte(strings.Join(env, "\n") + "\n")},
		{"desk.json", told},
	} {
		if err := os.WriteFile(file(one.name), one.body, 0o600); err != nil {
			return fmt.Errorf("carddesk: %w", err)
		}
	}
	return nil
}
