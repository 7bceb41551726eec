package tree

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"

	"golang.org/x/mod/sumdb/note"
)

// Finding is one thing that is not as it must be.
type Finding struct {
	// Index is the first leaf that is concerned, counted from nought; -1 where none is.
	Index int64
	// Last is above Index where the first leaf is one of those between, and no more
	// is known.
	Last int64
	Text string // one sentence
}

// String is the sentence, behind the index.
func (f Finding) String() string {
	if f.Index < 0 {
		return f.Text
	}
	if f.Last > f.Index {
		return fmt.Sprintf("index %d to %d: %s", f.Index, f.Last, f.Text)
	}
	return fmt.Sprintf("index %d: %s", f.Index, f.Text)
}

// Trust is what whoever verifies has from elsewhere than the file.
type Trust struct {
	Key       note.Verifier   // the log's; nil: the file's own is believed and shown
	Witnesses []note.Verifier // each of whom must have cosigned
}

// FileReport is what a file says of itself, and what is wrong with it.
type FileReport struct {
	Entries    int64
	Checkpoint Checkpoint
	Key        string   // the public half that the signature was checked with
	Cosigned   []string // names of the trusted witnesses who cosigned
	Findings   []Finding
}

func (r *FileReport) find(index int64, format string, args ...any) {
	r.Findings = append(r.Findings, Finding{Index: index, Text: fmt.Sprintf(format, args...)})
}

// VerifyFile reads an export and checks it by itself: every line against the tree,
// the tree against the checkpoint, the checkpoint's signatures. The error is one
// of reading; what is wrong with the content is among the findings.
func VerifyFile(r io.Reader, trust Trust) (FileReport, error) {
	report := FileReport{}
	in := bufio.NewReaderSize(r, 1<<16)
	var grown Growing
	var seen []byte
	for {
		line, err := readLine(in)
		if errors.Is(err, errLongLine) {
			report.Entries = grown.Size()
			report.find(grown.Size(), "line %d is longer than an entry can be", grown.Size()+1)
			return report, nil
		}
		if errors.Is(err, io.EOF) {
			report.Entries = grown.Size()
			report.find(grown.Size(), "the file ends without a checkpoint: it was cut off, or it is an extract, which cannot be verified alone")
			return report, nil
		}
		if err != nil {
			return report, err
		}
		if bytes.HasPrefix(line, []byte(endPrefix)) {
			report.Entries = grown.Size()
			report.close(line, &grown, seen, trust)
			return report, report.after(in)
		}
		hash := LeafHash(line)
		grown.Add(hash)
		seen = append(seen, hash[:markBytes]...)
	}
}

// errLongLine says that a line is longer than an entry, and no last line.
var errLongLine = errors.New("the line is longer than an entry")

// readLine reads a line without its end. An entry fits into a bundle of
// tlog-tiles; only the last line, which marks every leaf, may be longer.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		if line = append(line, part...); err == nil {
			line = line[:len(line)-1]
		}
		most := math.MaxUint16
		if bytes.HasPrefix(line, []byte(endPrefix)) {
			most = longestEnd
		}
		if len(line) > most {
			return nil, errLongLine
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// after wants nothing behind the checkpoint.
func (r *FileReport) after(in *bufio.Reader) error {
	_, err := in.ReadByte()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err == nil {
		r.find(r.Entries, "something follows the checkpoint: it was put there later")
	}
	return err
}

// close checks the tree that the lines make against the last line.
func (r *FileReport) close(line []byte, grown *Growing, seen []byte, trust Trust) {
	end, err := parseEnd(line)
	if err != nil {
		r.find(-1, "the last line is no checkpoint: %v", err)
		return
	}
	if !r.open(end, trust) {
		return
	}
	if r.Checkpoint.Size == 0 && grown.Size() == 0 {
		r.find(-1, "the file holds no entry: there is nothing to verify")
		return
	}
	if grown.Size() == r.Checkpoint.Size && grown.Root() == r.Checkpoint.Root {
		return
	}
	switch first := end.differs(seen); {
	case first >= 0 && first < grown.Size():
		r.find(first, "line %d is not the entry that was sealed there: it was changed, or lines were removed, added or moved from here on", first+1)
	case grown.Size() < r.Checkpoint.Size:
		r.find(grown.Size(), "%d entries are in the file, %d were sealed: the end is missing", grown.Size(), r.Checkpoint.Size)
	case grown.Size() > r.Checkpoint.Size:
		r.find(r.Checkpoint.Size, "%d entries are in the file, %d were sealed: lines were added", grown.Size(), r.Checkpoint.Size)
	default:
		r.find(0, "the lines do not make the tree that was signed, and somebody made the marks of the last line fit: no single line can be named")
	}
}

// open checks the signatures; it gives false where the checkpoint cannot be believed.
func (r *FileReport) open(end FileEnd, trust Trust) bool {
	key := trust.Key
	r.Key = end.Key
	if key == nil {
		var err error
		if key, err = Verifier(end.Key); err != nil {
			r.find(-1, "the last line's key is none: %v", err)
			return false
		}
	}
	c, opened, err := Open(end.Checkpoint, key, trust.Witnesses...)
	if err != nil {
		r.find(-1, "the checkpoint is not signed by the log's key: %v", err)
		return false
	}
	r.Checkpoint = c
	for _, w := range trust.Witnesses {
		if !signedBy(opened, w) {
			r.find(-1, "the witness %s has not cosigned this checkpoint", w.Name())
			continue
		}
		r.Cosigned = append(r.Cosigned, w.Name())
	}
	return true
}

func signedBy(n *note.Note, who note.Verifier) bool {
	for _, s := range n.Sigs {
		if s.Name == who.Name() && s.Hash == who.KeyHash() {
			return true
		}
	}
	return false
}
