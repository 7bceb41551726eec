package bench

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// Answers of known length and answers in chunks are both read to their end: a
// client that lost count would measure something else.
func TestClientReadsWholeAnswers(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a long answer ", 5000) + "end"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil || r.Header.Get("Cookie") != "__Host-sinetti=the token" {
			w.WriteHeader(http.StatusTeapot)
		}
		if r.URL.Path == "/long" {
			_, _ = io.WriteString(w, long)
			return
		}
		_, _ = w.Write(body)
	}))
	defer server.Close()
	asked := 0
	took, err := askOn(context.Background(), server.Listener.Addr().String(), func(i int) (question, error) {
		asked = i
		switch {
		case i == 6:
			return question{}, errDone
		case i%2 == 0:
			return question{path: "/long", token: "the token", want: []byte("answer end")}, nil
		}
		return question{path: "/", token: "the token", body: "echo", want: []byte("echo")}, nil
	})
	if !errors.Is(err, errDone) || len(took) != 6 || asked != 6 {
		t.Errorf("%d answers, %v", len(took), err)
	}
	_, err = askOn(context.Background(), server.Listener.Addr().String(), func(int) (question, error) {
		return question{path: "/", token: "another", want: []byte("")}, nil
	})
	if err == nil {
		t.Error("a refusal counts as an answer")
	}
}

func TestRoundsAreJoined(t *testing.T) {
	t.Parallel()
	slow := make([]time.Duration, 99)
	for i := range slow {
		slow[i] = time.Millisecond
	}
	m := joined(summed(slow, time.Second), summed([]time.Duration{time.Second}, time.Second))
	if m.perSecond != 50 || m.p99 != time.Second {
		t.Errorf("%v/s, p99 %v", m.perSecond, m.p99)
	}
}
