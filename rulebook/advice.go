package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// advice is a row of what helps with symptoms.
type advice struct {
	Row          `yaml:",inline"`
	Symptoms     []domain.Symptom      `yaml:"symptoms"`
	LetterPrints []domain.LetterPrints `yaml:"letter_prints"`
	Remedies     []domain.RemedyCode   `yaml:"remedies"`
	Stages       []domain.CardStage    `yaml:"stages"`
	Steps        []adviceStep          `yaml:"steps"`
}

// adviceStep is one step of an advice.
type adviceStep struct {
	Do           domain.AdviceCode  `yaml:"do"`
	If           domain.AdviceIf    `yaml:"if"`
	Act          domain.CardAct     `yaml:"act"`
	Reason       domain.Reason      `yaml:"reason"`
	CodeLostToo  bool               `yaml:"code_lost_too"`
	Stages       []domain.CardStage `yaml:"stages"`
	PoliceServes *bool              `yaml:"police_serves"`
}

func (a advice) rowOf(country string) domain.AdviceRow {
	row := domain.AdviceRow{
		Row: a.noun(), Country: country, Symptoms: a.Symptoms, Prints: a.LetterPrints, Remedies: a.Remedies, Stages: a.Stages,
	}
	for _, s := range a.Steps {
		row.Steps = append(row.Steps, domain.AdviceStepRow(s))
	}
	return row
}

// advices checks the rows: every word known, every order right for its reason, and
// exactly one row for each symptom of each card that the file knows.
func (c *checker) advices(f file) {
	for i, a := range f.Advice {
		path := fmt.Sprintf("advice[%d]", i)
		c.row(path, a.Row)
		c.limits(place{path, a.Row}, a)
		if len(a.Symptoms) == 0 || len(a.Steps) == 0 {
			c.at(path, a.Row, "no symptoms or no steps")
		}
		for j, s := range a.Steps {
			c.step(place{fmt.Sprintf("%s.steps[%d]", path, j), a.Row}, s)
			c.ordersRightly(place{fmt.Sprintf("%s.steps[%d]", path, j), a.Row}, a, s, f)
			c.complainsRightly(place{fmt.Sprintf("%s.steps[%d]", path, j), a.Row}, a, s)
		}
	}
	rows := make([]domain.AdviceRow, len(f.Advice))
	for i, a := range f.Advice {
		rows[i] = a.rowOf(f.Country)
	}
	for i, p := range f.Products {
		for j, g := range p.Generations {
			c.advised(place{fmt.Sprintf("products[%d].generations[%d]", i, j), g.Row}, p.noun(f.Country), g.noun(), rows)
		}
	}
}

func (c *checker) limits(at place, a advice) {
	for _, s := range a.Symptoms {
		oneOf(c, at, "symptoms", s, domain.Symptoms...)
	}
	for _, p := range a.LetterPrints {
		oneOf(c, at, "letter_prints", p, domain.PrintsExisting, domain.PrintsNewSet, domain.PrintsNothing)
	}
	for _, r := range a.Remedies {
		oneOf(c, at, "remedies", r, domain.AllRemedyCodes...)
	}
	for _, s := range a.Stages {
		oneOf(c, at, "stages", s, domain.CardStages...)
	}
}

func (c *checker) step(at place, s adviceStep) {
	oneOf(c, at, "do", s.Do, domain.AdviceCodes...)
	if s.If != "" {
		oneOf(c, at, "if", s.If, domain.AdviceIfs...)
	}
	if s.Act != "" {
		oneOf(c, at, "act", s.Act, domain.CardActs...)
	}
	if s.Reason != "" {
		oneOf(c, at, "reason", s.Reason, domain.Reasons...)
	}
	for _, stage := range s.Stages {
		oneOf(c, at, "stages", stage, domain.CardStages...)
	}
	if s.Reason != "" && orderOf(s.Act) == "" {
		c.at(at.path, at.row, "a reason without an order")
	}
}

// complainsRightly wants every symptom of a step's row to name the fault that is
// complained of: else the counter would advise a complaint and not know of what.
func (c *checker) complainsRightly(at place, a advice, s adviceStep) {
	for _, symptom := range a.Symptoms {
		if s.Act == domain.ComplainAct && symptom.Fault() == "" {
			c.at(at.path, at.row, "contradiction: %s is no fault that a maker answers for", symptom)
		}
	}
}

// ordersRightly wants the reasons' rows to let a step's order through: else the
// counter would advise what it then refuses.
func (c *checker) ordersRightly(at place, a advice, s adviceStep, f file) {
	kind := orderOf(s.Act)
	if kind == "" || s.Reason == "" {
		return
	}
	for _, r := range f.Reasons {
		if r.Reason != s.Reason || !shared(r.LetterPrints, a.LetterPrints) {
			continue
		}
		if !slices.Contains(r.Acts, kind) {
			c.at(at.path, at.row, "contradicts %s: %s is no reason for %s", r.ID, s.Reason, kind)
		}
		if r.NeedsCodeLost && !s.CodeLostToo {
			c.at(at.path, at.row, "contradicts %s: %s needs code_lost_too", r.ID, s.Reason)
		}
	}
}

func orderOf(act domain.CardAct) domain.OrderKind {
	for _, kind := range domain.OrderKinds {
		if kind.Act() == act {
			return kind
		}
	}
	return ""
}

// advised wants one row, and at least one step, for each symptom and stage of a
// generation; rows of different days follow one another.
func (c *checker) advised(at place, p domain.Product, g domain.Generation, rows []domain.AdviceRow) {
	for _, symptom := range domain.Symptoms {
		for _, stage := range domain.CardStages {
			if stage == domain.StageCodeRead && g.LetterPrints != domain.PrintsExisting {
				continue // another code is made, or none was ever posted
			}
			var found []domain.AdviceRow
			for _, row := range rows {
				if row.Holds(symptom, g, stage) {
					found = append(found, row)
				}
			}
			c.one(at, string(symptom)+", "+string(stage), found)
			for _, row := range found {
				if len(row.StepsFor(p, stage)) == 0 {
					c.at(at.path, at.row, "%s, %s: no step of %s is for it", symptom, stage, row.ID)
				}
			}
		}
	}
}

// one wants exactly one row of each day to answer a question.
func (c *checker) one(at place, question string, found []domain.AdviceRow) {
	if len(found) == 0 {
		c.at(at.path, at.row, "%s: no row of advice", question)
	}
	for i, row := range found {
		for _, e := range found[:i] {
			if e.ValidFrom == row.ValidFrom {
				c.at(at.path, at.row, "%s: %s overlaps %s", question, row.ID, e.ID)
			}
		}
	}
}
