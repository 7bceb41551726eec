package judges

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// asyncAPI gives the parser's complaints about a document.
func asyncAPI(t *testing.T, path string) (string, error) {
	t.Helper()
	installed(t)
	out, err := exec.Command("node", "asyncapi.mjs", path).CombinedOutput()
	return string(out), err
}

func TestEventsDocumentIsSound(t *testing.T) {
	t.Parallel()
	if out, err := asyncAPI(t, "../../events/asyncapi.json"); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	// A document that is broken on purpose must be refused, or the judge sees nothing.
	text, err := os.ReadFile("../../events/asyncapi.json")
	if err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte(strings.Replace(string(text), `"info"`, `"inof"`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := asyncAPI(t, broken); err == nil {
		t.Error("a document without info was taken for sound")
	}
}
