package domain

import "strings"

// RefusalCode is the stable word of a rule that says no. It is worded for people
// at the edge, in four languages.
type RefusalCode string

// RemedyCode is the stable word of what helps; worded at the edge too.
type RemedyCode string

// Refusal is one rule's no, with what the rule goes by and what helps.
type Refusal struct {
	Code RefusalCode `json:"code"`
	// Field is the input's field that it is about, in the API's spelling; empty
	// when it is about the facts.
	Field  string     `json:"field,omitempty"`
	Rule   string     `json:"rule"`   // row id of the rulebook, or the name of the rule
	Source string     `json:"source"` // where the rule comes from
	Remedy RemedyCode `json:"remedy"`
	// Params fill the wording: dates, states, counts, never personal data.
	Params map[string]string `json:"params,omitempty"`
}

// Error says the code and the field; no wording and nothing personal.
func (r Refusal) Error() string {
	if r.Field == "" {
		return string(r.Code)
	}
	return string(r.Code) + " at " + r.Field
}

// Refused is an act's refusals as an error, for those who return errors.
type Refused struct{ Refusals []Refusal }

// Error lists the codes.
func (r Refused) Error() string {
	words := make([]string, len(r.Refusals))
	for i, refusal := range r.Refusals {
		words[i] = refusal.Error()
	}
	return "refused: " + strings.Join(words, ", ")
}

// Has tells whether a refusal of that code is among them.
func Has(refusals []Refusal, code RefusalCode) bool {
	for _, r := range refusals {
		if r.Code == code {
			return true
		}
	}
	return false
}

// at gives the refusal with its field set.
func (r Refusal) at(field string) Refusal {
	r.Field = field
	return r
}

// with gives the refusal with one more parameter.
func (r Refusal) with(key, value string) Refusal {
	params := map[string]string{key: value}
	for k, v := range r.Params {
		params[k] = v
	}
	r.Params = params
	return r
}

// by gives the refusal as decided by a row of the rulebook.
func (r Refusal) by(row Row) Refusal {
	if row.ID != "" {
		r.Rule, r.Source = row.ID, row.Source
	}
	return r
}
