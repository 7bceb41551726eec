package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// voice speaks on standard output: lines for people, or one JSON object.
type voice struct {
	out, err io.Writer
	json     bool
	said     any
	shown    bool
}

// tell keeps the command's result, and gives people their lines.
func (v *voice) tell(result any, lines ...string) {
	v.said = result
	v.clear()
	if v.json {
		return
	}
	for _, line := range lines {
		_, _ = fmt.Fprintln(v.out, line)
	}
}

// progress rewrites one line, on a terminal only.
func (v *voice) progress(format string, args ...any) {
	if v.json || !onTerminal(v.err) {
		return
	}
	v.shown = true
	_, _ = fmt.Fprintf(v.err, "\r\x1b[K"+format, args...)
}

func (v *voice) clear() {
	if v.shown {
		_, _ = fmt.Fprint(v.err, "\r\x1b[K")
		v.shown = false
	}
}

// close writes the JSON object: the result, or the error with its exit code.
func (v *voice) close(failed error) error {
	v.clear()
	if !v.json {
		return nil
	}
	if failed != nil {
		v.said = map[string]any{"error": failed.Error(), "exitCode": codeOf(failed)}
	}
	return json.NewEncoder(v.out).Encode(v.said)
}

func onTerminal(w io.Writer) bool {
	f, isFile := w.(*os.File)
	if !isFile {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
