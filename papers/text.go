package papers

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"

	"sinetti/domain"
)

//go:embed text/*.json
var texts embed.FS

// words are what a paper says in one language.
type words struct {
	Title, TitleAuthority, Number, Person, Withheld, Born, Made, Period, Beginning, To, Reference string
	Explain, ExplainAuthority, When, What, Why, Organisation, House, Officer, Point, Entry        string
	Session, None, More, Page, Sealed, RefusedMark, Other, ByAct                                  string
	Acts                                                                                          map[domain.AuditWord]string
	Purposes                                                                                      map[domain.Purpose]string
}

var wordings = sync.OnceValue(func() map[domain.Language]words {
	all := make(map[domain.Language]words, len(domain.Languages))
	for _, language := range domain.Languages {
		text, err := texts.ReadFile("text/" + string(language) + ".json")
		if err != nil {
			panic("papers: " + err.Error()) // the texts are part of the binary
		}
		var w words
		if err := json.Unmarshal(text, &w); err != nil {
			panic("papers: " + string(language) + ": " + err.Error())
		}
		all[language] = w
	}
	return all
})

// wordingOf gives a language's words; an unknown language is an error.
func wordingOf(language domain.Language) (words, error) {
	w, known := wordings()[language]
	if !known {
		return w, fmt.Errorf("papers: no language %q", language)
	}
	return w, nil
}

// act words what was done; what no wording knows is another use.
func (w words) act(l Line) string {
	text, known := w.Acts[l.Act]
	if !known {
		text = w.Other
	}
	if l.Outcome == domain.AuditRefused {
		text += " (" + w.RefusedMark + ")"
	}
	return text
}

func (w words) purpose(l Line) string {
	if text, known := w.Purposes[l.Purpose]; known {
		return text
	}
	return w.ByAct
}
