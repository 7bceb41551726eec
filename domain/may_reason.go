package domain

import "slices"

// reasonRefusals judges the officer's reason: is this the act that helps?
func reasonRefusals(f Facts, req Request, kind OrderKind, j judgement) []Refusal {
	row, ok := j.reason(req.Reason)
	if !ok {
		return []Refusal{refuse(ReasonUnknown).at("reason")}
	}
	var no []Refusal
	if kind != NewCardOrder && row.Reason == PINLocked && !f.Card.HasPINs() {
		no = append(no, refuse(CardNotActivated).at("reason").with("state", string(f.Card.State)))
	}
	if !slices.Contains(row.Acts, kind) {
		no = append(no, otherAct(row).at("reason"))
	}
	if row.NeedsCodeLost && !req.CodeAlsoLost {
		no = append(no, refuse(PINLockedUseCode).by(row.Row).at("codeAlsoLost"))
	}
	if req.Reason == Expiring && kind == NewCardOrder {
		no = append(no, renewalRefusals(f.Card, j)...)
	}
	return no
}

func otherAct(row ReasonRow) Refusal {
	code := ReasonOtherAct
	if row.Reason == CodeLocked && slices.Equal(row.Acts, []OrderKind{NewCardOrder}) {
		code = CodeLockedNewCard
	}
	r := refuse(code).by(row.Row).with("reason", string(row.Reason))
	r.Remedy = row.Remedy
	return r
}

func renewalRefusals(card Card, j judgement) []Refusal {
	from := card.ExpiresOn.AddMonths(-j.product.RenewalMonthsBefore)
	if !j.today.Before(from) {
		return nil
	}
	return []Refusal{refuse(TooEarlyToRenew).by(j.product.Row).at("reason").with("from", from.String())}
}

// rightReasons lists the reasons for which a kind of order can be right for this card.
func rightReasons(f Facts, kind OrderKind, j judgement) []Reason {
	var right []Reason
	for _, row := range j.reasons {
		if !slices.Contains(row.Acts, kind) || slices.Contains(right, row.Reason) {
			continue
		}
		req := Request{Reason: row.Reason, CodeAlsoLost: true}
		if len(reasonRefusals(f, req, kind, j)) == 0 {
			right = append(right, row.Reason)
		}
	}
	return right
}

// codeLostFor are those of the reasons whose row asks that the code is lost too.
func codeLostFor(reasons []Reason, j judgement) []Reason {
	var needs []Reason
	for _, reason := range reasons {
		if row, _ := j.reason(reason); row.NeedsCodeLost {
			needs = append(needs, reason)
		}
	}
	return needs
}
