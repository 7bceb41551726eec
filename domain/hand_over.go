package domain

import "time"

// HandingOver is what every hand-over at the counter goes by, of a card or of an
// envelope (rules.md §2 and §3), beside the facts of the visit.
type HandingOver struct {
	RequestedBy ID   // the officer who ordered what is handed over
	Signed      bool // the holder signed for it, on paper
}

// handOverRefusals judges a hand-over: the visit goes on and its holder's identity
// is verified in it, the holder signed, and whoever requested the thing does not
// alone mark it handed over. Both acts of handing over go by it.
func handOverRefusals(f Facts, h HandingOver, rb *Rulebook, now time.Time) []Refusal {
	no := visitRefusals(f, rb, now)
	if f.Actor.Is(h.RequestedBy) {
		no = append(no, refuse(RequesterHandsOver))
	}
	return append(no, unsignedRefusals(h.Signed)...)
}

// unsignedRefusals asks for the holder's signature on paper.
func unsignedRefusals(signed bool) []Refusal {
	if signed {
		return nil
	}
	return []Refusal{refuse(SignatureMissing).at("signed")}
}
