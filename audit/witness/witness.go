package witness

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/time/rate"
)

// Settings say for whom a witness stands.
type Settings struct {
	Dir    string          // the state's folder; made if it is not there
	Signer *Signer         // the witness's own key
	Logs   []note.Verifier // keys of logs; the name of a key is the log's origin, several keys may share it
	Log    *slog.Logger
	Now    func() time.Time
}

// Witness cosigns what follows from what it cosigned before. It is safe for
// concurrent use.
type Witness struct {
	settings Settings
	folder   *folder
	keys     map[string][]note.Verifier
	seats    map[string]*seat
	noise    *rate.Limiter // of warnings that anybody on the network could cause
}

// seat is one log's place: its requests are judged one after another.
type seat struct {
	mutex sync.Mutex
	last  Checkpoint
}

// Open reads what was cosigned last of every log and holds the folder. It refuses
// a file that does not prove itself.
func Open(s Settings) (*Witness, error) {
	if len(s.Logs) == 0 {
		return nil, errors.New("witness: no log to stand for")
	}
	f, err := openFolder(s.Dir)
	if err != nil {
		return nil, err
	}
	w := &Witness{
		settings: s, folder: f, keys: map[string][]note.Verifier{}, seats: map[string]*seat{},
		noise: rate.NewLimiter(rate.Every(time.Second), 20),
	}
	for _, key := range s.Logs {
		w.keys[key.Name()] = append(w.keys[key.Name()], key)
	}
	for origin, keys := range w.keys {
		last, err := f.load(origin, s.Signer.Verifier(), keys)
		if err != nil {
			return nil, errors.Join(err, f.close())
		}
		w.seats[origin] = &seat{last: last}
	}
	return w, nil
}

// Close lets go of the folder.
func (w *Witness) Close() error { return w.folder.close() }

// Last is the checkpoint cosigned last of a log; false where there is none.
func (w *Witness) Last(origin string) (Checkpoint, bool) {
	s := w.seats[origin]
	if s == nil {
		return Checkpoint{}, false
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.last, s.last.Note != nil
}

// add judges one request and cosigns; what it cosigned lies on disk before it
// returns.
func (w *Witness) add(ctx context.Context, body []byte) (Cosignature, error) {
	r, err := parseRequest(body)
	if err != nil {
		return Cosignature{}, w.alarm(ctx, Checkpoint{}, Checkpoint{}, refuse(http.StatusBadRequest, "malformed request"))
	}
	c, refused := believe(r, w.keys)
	if refused != nil {
		return Cosignature{}, w.alarm(ctx, Checkpoint{}, c, refused)
	}
	s := w.seats[c.Origin]
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if refused := judge(s.last, c, r); refused != nil {
		return Cosignature{}, w.alarm(ctx, s.last, c, refused)
	}
	return w.cosign(ctx, s, c)
}

// cosign signs and keeps; the caller holds the seat. A checkpoint that is there
// already is signed anew, as of now, and not written again.
func (w *Witness) cosign(ctx context.Context, s *seat, c Checkpoint) (Cosignature, error) {
	signature := w.settings.Signer.cosign(c, w.settings.Now())
	if s.last.Note != nil && s.last.Size == c.Size {
		return signature, nil
	}
	kept, err := w.keep(c, signature)
	if err != nil {
		return Cosignature{}, err
	}
	if s.last.Note == nil {
		w.settings.Log.LogAttrs(ctx, slog.LevelWarn, "first checkpoint of this log", about(kept)...)
	}
	s.last = kept
	return signature, nil
}

// keep writes the note with the signatures that were checked, and ours.
func (w *Witness) keep(c Checkpoint, signature Cosignature) (Checkpoint, error) {
	n, err := note.Open(c.Note, note.VerifierList(w.keys[c.Origin]...))
	if err != nil {
		return Checkpoint{}, fmt.Errorf("witness: %w", err)
	}
	n.UnverifiedSigs = nil
	signed, err := note.Sign(n)
	if err != nil {
		return Checkpoint{}, fmt.Errorf("witness: %w", err)
	}
	c.Note = append(signed, signature.Line...)
	return c, w.folder.save(c)
}

// alarm writes down what was refused, so that whoever reads the log may act.
// Sizes and roots are no secrets; an origin that no key stands for is not repeated.
func (w *Witness) alarm(ctx context.Context, last, c Checkpoint, r *refusal) *refusal {
	if r.level == slog.LevelWarn && !w.noise.Allow() {
		return r
	}
	attrs := []slog.Attr{slog.String("reason", r.word), slog.Int("status", r.status)}
	if w.keys[c.Origin] != nil {
		attrs = append(attrs, about(c)...)
		attrs = append(attrs, slog.Int64("cosignedSize", last.Size), slog.String("cosignedRoot", last.Root.String()))
	}
	if r.level == slog.LevelError { // two signatures of the log that contradict each other
		attrs = append(attrs, slog.String("evidence", string(c.Note)), slog.String("cosigned", string(last.Note)))
	}
	if r.level == slog.LevelInfo {
		w.settings.Log.LogAttrs(ctx, r.level, "checkpoint not cosigned yet", attrs...)
	} else {
		w.settings.Log.LogAttrs(ctx, r.level, "alarm: checkpoint refused", attrs...)
	}
	return r
}

func about(c Checkpoint) []slog.Attr {
	return []slog.Attr{slog.String("origin", c.Origin), slog.Int64("size", c.Size), slog.String("root", c.Root.String())}
}
