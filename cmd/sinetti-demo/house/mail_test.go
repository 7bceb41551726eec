package house

import (
	"net/smtp"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEveryMailBecomesAFile(t *testing.T) {
	t.Parallel()
	m, err := openMailbox(filepath.Join(t.TempDir(), "mail"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := m.close(); err != nil {
			t.Error(err)
		}
	})
	for _, to := range []string{"new1.mha-1@example.org", "../../escape@example.org"} {
		text := "Subject: S\r\n\r\nfor " + to + "\r\n"
		if err := smtp.SendMail(m.address, nil, "sinetti@example.org", []string{to}, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	files, err := os.ReadDir(m.folder)
	if err != nil || len(files) != 2 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for i, end := range []string{"-new1.mha-1.eml", "-.._.._escape.eml"} {
		text, err := os.ReadFile(filepath.Join(m.folder, files[i].Name()))
		if err != nil || !strings.HasSuffix(files[i].Name(), end) || !strings.Contains(string(text), "for ") {
			t.Errorf("%s, %v: %s", files[i].Name(), err, text)
		}
	}
}
