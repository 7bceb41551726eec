package web

import (
	"encoding/base64"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"strings"

	"sinetti/auth"
	"sinetti/press"
)

// pressRoutes are the doors of print houses.
func (m *Machines) pressRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /press/batches", m.pressBatches)
	mux.HandleFunc("GET /press/batches/{number}", m.pressStatus)
	mux.HandleFunc("GET /press/batches/{number}/files/{name}", m.pressFile)
	mux.HandleFunc("POST /press/batches/{number}/receipts", m.pressReceipt)
}

// pressBatches lists what lies ready; nothing ready is an empty list.
func (m *Machines) pressBatches(w http.ResponseWriter, r *http.Request) {
	list, err := m.Press.ListBatches(r.Context(), auth.ActorFrom(r.Context()))
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, struct {
		Batches []press.Batch `json:"batches"`
	}{list})
}

// pressStatus tells where a batch is and what is missing.
func (m *Machines) pressStatus(w http.ResponseWriter, r *http.Request) {
	batch, err := m.Press.Status(r.Context(), auth.ActorFrom(r.Context()), r.PathValue("number"))
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, batch)
}

// pressReceipt takes a receipt; the answer says what is still missing.
func (m *Machines) pressReceipt(w http.ResponseWriter, r *http.Request) {
	var receipt press.Receipt
	if !readJSON(w, r, &receipt) {
		return
	}
	answer, err := m.Press.ReceiveReceipt(r.Context(), auth.ActorFrom(r.Context()), press.Delivery{
		Batch: r.PathValue("number"), Receipt: receipt, RequestID: auth.RequestID(r.Context()),
	})
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, answer)
}

// pressFile streams a file out of the bucket, whole or from a byte on, with its
// SHA-256 in Repr-Digest (RFC 9530) and as its ETag.
func (m *Machines) pressFile(w http.ResponseWriter, r *http.Request) {
	file, err := m.Press.FetchFile(r.Context(), auth.ActorFrom(r.Context()), press.Fetch{
		Batch: r.PathValue("number"), File: r.PathValue("name"), RequestID: auth.RequestID(r.Context()),
	})
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	defer func() { _ = file.Body.Close() }()
	from, ok := rangeFrom(r.Header.Get("Range"), file.Bytes)
	h := w.Header()
	if !ok {
		h.Set("Content-Range", "bytes */"+strconv.FormatInt(file.Bytes, 10))
		writeProblem(w, r, problem{Status: http.StatusRequestedRangeNotSatisfiable, Code: "RANGE", Title: "The file ends before that byte."})
		return
	}
	if _, err := io.CopyN(io.Discard, file.Body, from); err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	if sum, err := hex.DecodeString(file.SHA256); err == nil {
		h.Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(sum)+":")
	}
	h.Set("ETag", `"`+file.SHA256+`"`)
	h.Set("Accept-Ranges", "bytes")
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", `attachment; filename="`+file.Name+`"`)
	h.Set("Content-Length", strconv.FormatInt(file.Bytes-from, 10))
	if from > 0 {
		h.Set("Content-Range", "bytes "+strconv.FormatInt(from, 10)+"-"+strconv.FormatInt(file.Bytes-1, 10)+"/"+strconv.FormatInt(file.Bytes, 10))
		w.WriteHeader(http.StatusPartialContent)
	}
	_, _ = io.Copy(w, file.Body) // a reader who went away comes again with a range
}

// rangeFrom reads `bytes=N-`, which is all that going on with a download needs;
// any other form asks for the whole file, as RFC 9110 allows. It is not ok where
// the file ends before N.
func rangeFrom(header string, size int64) (from int64, ok bool) {
	text, isBytes := strings.CutPrefix(header, "bytes=")
	text, open := strings.CutSuffix(text, "-")
	if !isBytes || !open {
		return 0, true
	}
	from, err := strconv.ParseInt(text, 10, 64)
	if err != nil || from < 0 {
		return 0, true
	}
	return from, from < size || size == 0
}
