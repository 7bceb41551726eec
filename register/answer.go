package register

import (
	"encoding/json"
	"strings"
	"time"

	"sinetti/domain"
)

// bundle is what a FHIR search is answered with; what we do not go by is left out.
type bundle struct {
	ResourceType string `json:"resourceType"`
	Type         string `json:"type"`
	Total        *int   `json:"total"`
	Entry        []struct {
		Resource practitioner `json:"resource"`
		Search   struct {
			Mode string `json:"mode"`
		} `json:"search"`
	} `json:"entry"`
}

// practitioner is a person in the register.
type practitioner struct {
	ResourceType  string            `json:"resourceType"`
	ImplicitRules string            `json:"implicitRules"`
	Modifiers     []json.RawMessage `json:"modifierExtension"`
	Active        *bool             `json:"active"`
	BirthDate     string            `json:"birthDate"`
	Identifiers   []struct {
		Use    string `json:"use"`
		System string `json:"system"`
		Value  string `json:"value"`
	} `json:"identifier"`
	Qualifications []qualification `json:"qualification"`
}

// qualification is a right to practise, or something else that a person has learnt.
type qualification struct {
	Modifiers []struct {
		URL string `json:"url"`
	} `json:"modifierExtension"`
	Code struct {
		Coding []struct {
			System string `json:"system"`
			Code   string `json:"code"`
		} `json:"coding"`
	} `json:"code"`
	Period struct {
		Start string `json:"start"`
		End   string `json:"end"`
	} `json:"period"`
}

// read takes an answer apart, and believes nothing that cannot be.
func (s Settings) read(body []byte, who domain.Person, today domain.Date) (domain.ProfessionalRight, error) {
	var b bundle
	if err := json.Unmarshal(body, &b); err != nil {
		return domain.ProfessionalRight{}, notBelieved("not in the form that was agreed")
	}
	if b.ResourceType != "Bundle" || b.Type != "searchset" {
		return domain.ProfessionalRight{}, notBelieved("not the answer to a search")
	}
	var found []practitioner
	for _, e := range b.Entry {
		if e.Search.Mode == "outcome" && e.Resource.ResourceType == "OperationOutcome" {
			continue
		}
		found = append(found, e.Resource)
	}
	if len(found) > 1 || b.Total != nil && *b.Total != len(found) {
		return domain.ProfessionalRight{}, notBelieved("about several people")
	}
	if len(found) == 0 {
		return domain.ProfessionalRight{Standing: domain.PracticeNone}, nil
	}
	if err := s.isAbout(found[0], who); err != nil {
		return domain.ProfessionalRight{}, err
	}
	return s.best(found[0], today)
}

// isAbout wants the person who was asked for, and nothing about him or her that changes
// what all else means.
func (s Settings) isAbout(p practitioner, who domain.Person) error {
	if p.ResourceType != "Practitioner" || p.ImplicitRules != "" || len(p.Modifiers) > 0 {
		return notBelieved("not in the form that was agreed")
	}
	same := false
	for _, id := range p.Identifiers {
		if id.System != s.IdentitySystem || id.Use == "old" {
			continue
		}
		if id.Value != who.IdentityCode {
			return notBelieved("about somebody else")
		}
		same = true
	}
	if !same || p.BirthDate != "" && p.BirthDate != who.BirthDate.String() {
		return notBelieved("about somebody else")
	}
	return nil
}

// best gives the right that a card can be made by, if there is one: the one without a
// limit before the limited one, and the longer before the shorter.
func (s Settings) best(p practitioner, today domain.Date) (domain.ProfessionalRight, error) {
	best := domain.ProfessionalRight{Standing: domain.PracticeNone}
	for _, q := range p.Qualifications {
		right, counts, err := s.right(q, today)
		if err != nil {
			return domain.ProfessionalRight{}, err
		}
		if p.Active != nil && !*p.Active {
			right.Standing = domain.PracticeEnded
		}
		if counts && beats(right, best) {
			best = right
		}
	}
	return best, nil
}

// right reads one qualification; it counts where it is a right to practise that has begun.
func (s Settings) right(q qualification, today domain.Date) (domain.ProfessionalRight, bool, error) {
	right := domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: domain.WithoutEnd}
	for _, c := range q.Code.Coding {
		if c.System == s.ProfessionSystem && right.Kind == "" {
			right.Kind = c.Code
		}
	}
	if right.Kind == "" {
		return right, false, nil
	}
	if len(right.Kind) > longestKind {
		return right, false, notBelieved("a profession with an overlong code")
	}
	for _, m := range q.Modifiers {
		if s.RestrictionURL == "" || m.URL != s.RestrictionURL {
			return right, false, notBelieved("a right with a condition that was not agreed")
		}
		right.Standing = domain.PracticeRestricted
	}
	from, err := day(q.Period.Start, false)
	if err != nil || q.Period.Start != "" && from.After(today) {
		return right, false, err
	}
	if q.Period.End != "" {
		if right.Until, err = day(q.Period.End, true); err != nil {
			return right, false, err
		}
	}
	if today.After(right.Until) {
		right.Standing = domain.PracticeEnded
	}
	return right, true, nil
}

// longestKind is more than any register's code of a profession has, in bytes.
const longestKind = 32

// rank orders standings: what a card can be made by comes last.
var rank = map[domain.ProfessionalStanding]int{domain.PracticeNone: 0, domain.PracticeEnded: 1, domain.PracticeRestricted: 2, domain.PracticeHeld: 3}

func beats(r, other domain.ProfessionalRight) bool {
	if r.Standing != other.Standing {
		return rank[r.Standing] > rank[other.Standing]
	}
	return r.Until.After(other.Until)
}

// day reads a FHIR date, of which month and day may be missing: a right that began in
// 2020 began on its first day, one that ends in 2020 ends on its last.
func day(text string, last bool) (domain.Date, error) {
	if text == "" {
		return domain.Date{}, nil
	}
	text, _, _ = strings.Cut(text, "T") // a time of day is more than is asked for
	for form, months := range map[string][2]int{"2006-01-02": {0, 0}, "2006-01": {0, 1}, "2006": {1, 0}} {
		t, err := time.Parse(form, text)
		if err != nil {
			continue
		}
		if last && (months != [2]int{}) {
			t = t.AddDate(months[0], months[1], -1)
		}
		return domain.DateOf(t), nil
	}
	return domain.Date{}, notBelieved("a day that is none")
}
