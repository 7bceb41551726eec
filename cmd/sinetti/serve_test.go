package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// TestTwoServersServeOneOfficer logs in at one running server and asks the other.
func TestTwoServersServeOneOfficer(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	w := world.Small(t, db)
	_, capsule, blobs := files(t)
	var log text
	var servers []string
	ctx, end := context.WithCancel(context.Background())
	done := make(chan int, 2)
	for range 2 {
		address := free(t)
		servers = append(servers, "http://"+address)
		go func() {
			done <- run(ctx, []string{
				"serve", "--database-url", db.URL(pgtest.ServerRole), "--crypt-keyset", db.KeysetFile, "--capsule-key", capsule,
				"--blob-url", blobs, "--listen", address, "--public-url", "http://" + address,
			}, io.Discard, &log)
		}()
	}
	for _, server := range servers {
		await(t, &log, server+"/readyz")
	}
	var rules int
	if err := db.Owner().QueryRow(ctx, `select count(*) from rulebook_versions where length(body) > 1000`).Scan(&rules); err != nil || rules != 1 {
		t.Errorf("%d rulebooks are kept, %v", rules, err)
	}
	credentials, err := json.Marshal(map[string]string{
		"userName": "ritva", "password": world.Password, "oneTimeCode": w.Registrar.OneTimeCode(time.Now()),
	})
	if err != nil {
		t.Fatal(err)
	}
	in, _ := post(t, servers[0]+"/login", string(credentials), nil)
	if in.StatusCode != http.StatusOK {
		t.Fatalf("login: %d", in.StatusCode)
	}
	if again, _ := post(t, servers[1]+"/login", string(credentials), nil); again.StatusCode != http.StatusUnauthorized {
		t.Errorf("the same code at the other server: %d", again.StatusCode)
	}
	got, body := post(t, servers[1]+"/graphql", `{"query":"{viewer{officer{userName} demo}}"}`, in.Cookies())
	if want := `{"data":{"viewer":{"officer":{"userName":"ritva"},"demo":true}}}`; got.StatusCode != http.StatusOK || body != want {
		t.Errorf("%d %s, want %s", got.StatusCode, body, want)
	}
	end()
	for range servers {
		if code := <-done; code != 0 {
			t.Errorf("exit %d", code)
		}
	}
	for _, secret := range []string{"ritva", "Virkailija", world.Password, in.Cookies()[0].Value} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
}

func post(t *testing.T, url, body string, cookies []*http.Cookie) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for _, cookie := range cookies {
		r.AddCookie(cookie)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, strings.TrimSpace(string(text))
}
