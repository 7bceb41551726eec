package domain_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

// TestCodesDoNotPrint tries every way of making text of a code that this house uses.
func TestCodesDoNotPrint(t *testing.T) {
	t.Parallel()
	code := domain.NewCode([]byte("73519264"))
	type wrapped struct {
		Code domain.Code
		Ptr  *domain.Code
	}
	w := wrapped{code, &code}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%o", "%b", "%c", "%U", "%t"} {
		fmt.Fprintf(&out, verb+verb+verb, code, &code, w)
	}
	fmt.Fprintln(&out, code, w, []domain.Code{code}, map[string]domain.Code{"a": code}, fmt.Errorf("fault: %w %v", fmt.Errorf("%s", code), code))
	for _, handler := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(handler).Info("logged", slog.Any("code", code), slog.Any("wrapped", w), slog.Group("g", slog.Any("ptr", &code)))
	}
	for _, encode := range []func() ([]byte, error){
		func() ([]byte, error) { return json.Marshal(w) },
		func() ([]byte, error) { return xml.Marshal(w) },
		func() ([]byte, error) { return yaml.Marshal(w) },
		func() ([]byte, error) {
			var b bytes.Buffer
			err := gob.NewEncoder(&b).Encode(code)
			return b.Bytes(), err
		},
	} {
		text, err := encode()
		if err != nil {
			t.Error(err)
		}
		out.Write(text)
	}
	said := out.String()
	for _, clear := range []string{"73519264", "7351", "37333531", "55 51 53", "[55"} {
		if strings.Contains(said, clear) {
			t.Errorf("%q came out in %q", clear, said)
		}
	}
	if strings.Count(said, domain.Sealed) < 30 {
		t.Errorf("the code was not there at all: %q", said)
	}
}

func TestWipedCodesAreGone(t *testing.T) {
	t.Parallel()
	digits := []byte("73519264")
	code := domain.NewCode(digits)
	if code.Len() != 8 || string(code.Reveal()) != "73519264" {
		t.Fatal("the code is not the one that was put in")
	}
	code.Wipe()
	if !bytes.Equal(digits, make([]byte, 8)) {
		t.Errorf("%v is left", digits)
	}
}

func TestIDs(t *testing.T) {
	t.Parallel()
	made := domain.NewID(now, [10]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	text, err := made.MarshalText()
	if err != nil || text[14] != '7' || !strings.ContainsRune("89ab", rune(text[19])) {
		t.Errorf("%s is no UUID of version 7", text)
	}
	var back domain.ID
	if err := back.UnmarshalText(text); err != nil || back != made || back.IsZero() {
		t.Errorf("%s became %s: %v", made, back, err)
	}
	upper, err := domain.ParseID(strings.ToUpper(made.String()))
	if err != nil || upper != made {
		t.Errorf("capitals: %s %v", upper, err)
	}
	for _, s := range []string{"", "x", strings.Repeat("0", 36), made.String()[:35] + "g", made.String()[:35], strings.Replace(made.String(), "-", "_", 1)} {
		if _, err := domain.ParseID(s); err == nil {
			t.Errorf("%q was taken for an id", s)
		}
	}
	if later := domain.NewID(now.Add(1e6), [10]byte{}); later.String() <= made.String() {
		t.Error("ids do not sort by time")
	}
}

func FuzzParseID(f *testing.F) {
	f.Add("01890a5d-ac96-774b-bcce-b302099a8057")
	f.Fuzz(func(t *testing.T, s string) {
		timed.Input(func() {
			if id, err := domain.ParseID(s); err == nil && id.String() != strings.ToLower(s) {
				t.Fatalf("%q became %s", s, id)
			}
		})
	})
}
