package tree

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
)

// markBytes is how much of a leaf's hash stands in the file's last line. The root
// proves; these marks only tell which line it is that does not fit.
const markBytes = 4

// FileEnd is the last line of an export: all lines before it are leaves, line i
// counted from nought being leaf i.
type FileEnd struct {
	// Checkpoint is the signed note, cosignatures included; its size is the number
	// of the lines before.
	Checkpoint string `json:"checkpoint"`
	// Key is the public half of the log's key. Whoever has it from elsewhere must
	// compare.
	Key string `json:"key"`
	// Marks are the first four bytes of every leaf's hash, in base64.
	Marks string `json:"leaves"`

	marks []byte
}

// endPrefix is how the last line begins; an entry's begins with its id.
const endPrefix = `{"checkpoint":`

// Note takes the next leaf's hash.
func (e *FileEnd) Note(leaf Hash) { e.marks = append(e.marks, leaf[:markBytes]...) }

// Write writes the line.
func (e *FileEnd) Write(w io.Writer) error {
	e.Marks = base64.StdEncoding.EncodeToString(e.marks)
	text, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// longestEnd bounds the last line: 100 million entries have marks of 534 MB.
const longestEnd = 1 << 30

// errOtherwise says that the last line is not as Write writes it.
var errOtherwise = errors.New("it is not written as an export writes it: another reader could read another checkpoint from it")

// parseEnd reads the line as it was written and no other way: doubled or further
// members and another end of the line could hide what somebody else reads.
func parseEnd(text []byte) (FileEnd, error) {
	var e FileEnd
	if err := json.Unmarshal(text, &e); err != nil {
		return FileEnd{}, err
	}
	var err error
	if e.marks, err = base64.StdEncoding.DecodeString(e.Marks); err != nil {
		return FileEnd{}, err
	}
	var again bytes.Buffer
	if err := e.Write(&again); err != nil {
		return FileEnd{}, err
	}
	if !bytes.Equal(bytes.TrimSuffix(again.Bytes(), []byte("\n")), text) {
		return FileEnd{}, errOtherwise
	}
	return e, nil
}

// differs gives the first leaf that is not the one of the mark, or -1.
func (e *FileEnd) differs(seen []byte) int64 {
	n := int64(min(len(seen), len(e.marks)) / markBytes)
	for i := range n {
		if string(seen[i*markBytes:(i+1)*markBytes]) != string(e.marks[i*markBytes:(i+1)*markBytes]) {
			return i
		}
	}
	if len(seen) != len(e.marks) {
		return n
	}
	return -1
}
