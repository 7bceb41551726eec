package cardtable

import (
	"encoding/json"
	"html/template"
	"net/http"

	"sinetti/test/cards"
)

// page answers pages of the service as card software does (GET /version, POST
// /sign), and the visitor who puts cards in and takes them out: GET / and /desk,
// PUT /desk. What changes the desk is refused to pages of other sites, which a
// browser would let send a form but no PUT.
func (t *Table) page() http.Handler {
	mux := http.NewServeMux()
	software := t.software.Handler()
	mux.Handle("/version", software)
	mux.Handle("/sign", software)
	mux.HandleFunc("GET /{$}", t.show)
	mux.HandleFunc("GET /desk", t.read)
	mux.HandleFunc("PUT /desk", t.change)
	return mux
}

func (t *Table) read(w http.ResponseWriter, _ *http.Request) {
	t.mutex.Lock()
	state := t.state
	t.mutex.Unlock()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(state)
}

func (t *Table) change(w http.ResponseWriter, r *http.Request) {
	var state State
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4<<10))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&state); err != nil || state.Card != "" && t.Card(state.Card) == nil {
		http.Error(w, "no such desk", http.StatusBadRequest)
		return
	}
	t.Set(state)
	w.WriteHeader(http.StatusNoContent)
}

// Set changes what lies on the desk.
func (t *Table) Set(s State) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.state = s
	t.software.Set(cards.Desk{Card: t.cards[s.Card], NoReader: s.NoReader, Cancel: s.Cancel, Locked: s.Locked, Old: s.Old, Silent: s.Silent, Blind: s.Blind})
	t.authority.Behave(cards.Mode{OCSPDown: s.OCSPDown, CRLDown: s.CRLDown})
}

func (t *Table) show(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	t.mutex.Lock()
	in := t.state.Card
	t.mutex.Unlock()
	_ = layout.Execute(w, struct {
		Cards []string
		In    string
	}{t.Holders(), in})
}

var layout = template.Must(template.New("desk").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Card reader of the demo</title>
<style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button,select{font:inherit;padding:.4rem .8rem;margin:.3rem 0}</style>
<h1>Card reader of the demo</h1>
<p>This stands in for the card reader and the card software of an officer's computer. Put a card in, then log in by card in the
service's window. Cards that must be refused are among them. Nobody in the demo exists; the PIN is taken as given.</p>
<p><label for="card">Card</label><br><select id="card"><option value="">none in the reader</option>
{{range .Cards}}<option{{if eq . $.In}} selected{{end}}>{{.}}</option>{{end}}</select></p>
<p><label><input type="checkbox" id="cancel"> Cancel when the PIN is asked for</label></p>
<p role="status" id="said"></p>
<script>
const put = async () => {
  const body = JSON.stringify({ card: card.value, cancel: cancel.checked });
  const answer = await fetch('/desk', { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  said.textContent = answer.ok ? (card.value ? 'In the reader: ' + card.value : 'The reader is empty.') : 'That did not work.';
};
const card = document.getElementById('card'), cancel = document.getElementById('cancel'), said = document.getElementById('said');
card.addEventListener('change', put);
cancel.addEventListener('change', put);
</script></html>
`))
