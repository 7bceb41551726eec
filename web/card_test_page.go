package web

import (
	"cmp"
	"net/http"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
)

type faultView struct {
	Code     card.Fault `json:"code"`
	HelpDesk string     `json:"helpDesk"`
}

type stepView struct {
	Step  card.Step  `json:"step"`
	State string     `json:"state"` // OK, WRONG or NOT_REACHED
	Fault *faultView `json:"fault"`
}

// certificateView says nothing of whom the certificate names.
type certificateView struct {
	Issuer    string    `json:"issuer"`
	ValidFrom time.Time `json:"validFrom"`
	ValidTo   time.Time `json:"validTo"`
}

// tryCard answers the checklist of a card, whatever is wrong with it.
func (b *browsers) tryCard(w http.ResponseWriter, r *http.Request) {
	t, ok := b.readTry(w, r)
	if !ok {
		return
	}
	test, err := b.Auth.TryCard(r.Context(), token(r), t)
	if err != nil {
		b.refuseCard(w, r, err)
		return
	}
	writeJSON(w, struct {
		Steps       []stepView       `json:"steps"`
		Certificate *certificateView `json:"certificate"`
	}{stepsOf(test.Fault), certificateOf(test)})
}

// stepsOf lists all steps: those before the fault were passed, those after it not reached.
func stepsOf(fault card.Fault) []stepView {
	views, state := make([]stepView, len(card.Steps)), "OK"
	for i, step := range card.Steps {
		views[i] = stepView{Step: step, State: state}
		if fault != "" && fault.Step() == step {
			views[i].State, views[i].Fault = "WRONG", &faultView{fault, fault.HelpDesk()}
			state = "NOT_REACHED"
		}
	}
	return views
}

func certificateOf(test auth.CardTest) *certificateView {
	c := test.Certificate
	if c == nil {
		return nil
	}
	return &certificateView{Issuer: c.Issuer.CommonName, ValidFrom: c.NotBefore, ValidTo: c.NotAfter}
}

// statusOfFault are the statuses of faults; 401 for all others.
var statusOfFault = map[card.Fault]int{
	card.ProofForm:             http.StatusBadRequest,
	card.ProtocolOff:           http.StatusBadRequest,
	card.ProxyNotTrusted:       http.StatusForbidden,
	card.RevocationUnknown:     http.StatusServiceUnavailable,
	card.NamesAnother:          http.StatusForbidden,
	card.OfAnother:             http.StatusForbidden,
	card.LinkedAlready:         http.StatusConflict,
	card.CardLoginNotPermitted: http.StatusForbidden,
}

func problemOfFault(fault card.Fault) problem {
	status := cmp.Or(statusOfFault[fault], http.StatusUnauthorized)
	return problem{Status: status, Code: string(fault), HelpDesk: fault.HelpDesk(), Title: "The card does not open this."}
}
