package graph

import (
	"sinetti/domain"
	"sinetti/graph/generated"
)

// advice is what helps with a symptom, each step with its act.
func advice(a domain.Advice) *generated.Advice {
	out := &generated.Advice{
		Symptom: a.Symptom, Rule: a.Row.ID, Source: a.Row.Source, OrderNeeded: a.OrderNeeded(),
		Refusals: refusals(a.Refusals), Steps: make([]*generated.AdviceStep, len(a.Steps)),
	}
	for i, s := range a.Steps {
		out.Steps[i] = adviceStep(s)
	}
	return out
}

func adviceStep(s domain.AdviceStep) *generated.AdviceStep {
	out := &generated.AdviceStep{
		Code: s.Do, When: orNil(s.If), Act: orNil(s.Act), Reason: orNil(s.Reason), CodeLostToo: s.CodeLostToo, Fault: orNil(s.Fault),
		Refusals: refusals(s.Refusals), Rule: s.Rule.ID, Source: s.Rule.Source,
		Wording: orNil(s.Wording), Tries: orNil(s.Tries), Guidance: guidance(s.Guidance),
	}
	if s.Action != nil {
		out.Action = actions([]domain.Action{*s.Action})[0]
	}
	return out
}

// guidance is how a step is done, in every language; nil where the rulebook has no row.
func guidance(row domain.GuidanceRow) *generated.Guidance {
	if row.ID == "" {
		return nil
	}
	out := &generated.Guidance{Rule: row.ID, Source: row.Source}
	for _, language := range domain.Languages {
		out.Says = append(out.Says, &generated.Saying{Language: language, Text: row.Says[language]})
	}
	return out
}
