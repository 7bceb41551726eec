package web

import (
	"encoding/json"
	"net/http"

	"sinetti/auth"
	"sinetti/bureau"
)

// bureauRoutes are the doors of personalisation bureaus and issuance systems.
func (m *Machines) bureauRoutes(mux *http.ServeMux) {
	mux.HandleFunc("POST /bureau/messages", m.bureauMessage)
	mux.HandleFunc("POST /bureau/complaints", m.bureauComplaint)
	mux.HandleFunc("POST /bureau/codes", m.bureauCodes)
	mux.HandleFunc("GET /bureau/intake-keys", m.bureauIntakeKeys)
}

// bureauMessage answers 200 with the outcome, the first time and every other.
func (m *Machines) bureauMessage(w http.ResponseWriter, r *http.Request) {
	var msg bureau.Message
	if !readJSON(w, r, &msg) {
		return
	}
	answer, err := m.Bureau.Answer(r.Context(), auth.ActorFrom(r.Context()), msg)
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, answer)
}

// bureauComplaint answers 200 with the outcome, the first time and every other.
func (m *Machines) bureauComplaint(w http.ResponseWriter, r *http.Request) {
	var msg bureau.ComplaintMessage
	if !readJSON(w, r, &msg) {
		return
	}
	reply, err := m.Bureau.AnswerComplaint(r.Context(), auth.ActorFrom(r.Context()), msg)
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, reply)
}

// bureauCodes answers 200 with a receipt per code, in their order.
func (m *Machines) bureauCodes(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Codes []bureau.SealedCode `json:"codes"`
	}
	if !readJSON(w, r, &body) {
		return
	}
	receipts, err := m.Bureau.DeliverCodes(r.Context(), auth.ActorFrom(r.Context()), body.Codes)
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	writeJSON(w, struct {
		Codes []bureau.Receipt `json:"codes"`
	}{receipts})
}

// bureauIntakeKeys serves the vault's signed statement as it is.
func (m *Machines) bureauIntakeKeys(w http.ResponseWriter, r *http.Request) {
	statement, err := m.Bureau.IntakeKeys(r.Context(), auth.ActorFrom(r.Context()))
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(statement)
}

func writeJSON(w http.ResponseWriter, answer any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer) // headers are out: a reader who went away is no fault of ours
}
