package rulebook

import (
	"fmt"
	"strings"

	"sinetti/domain"
)

// guidance is a row of how a step of advice is done in the country's own software or
// service: a whole sentence or two, for names are not bent alike in every language.
type guidance struct {
	Row  `yaml:",inline"`
	Do   domain.AdviceCode          `yaml:"do"`
	Says map[domain.Language]string `yaml:"says"`
}

func (g guidance) rowOf(country string) domain.GuidanceRow {
	return domain.GuidanceRow{Row: g.noun(), Country: country, Do: g.Do, Says: g.Says}
}

// longestGuidance keeps a step readable on a slip.
const longestGuidance = 400

// guidances checks the rows: a known step, words in every language, and one row of a day
// for a step.
func (c *checker) guidances(f file) {
	for i, g := range f.Guidance {
		path := fmt.Sprintf("guidance[%d]", i)
		c.row(path, g.Row)
		oneOf(c, place{path, g.Row}, "do", g.Do, domain.AdviceCodes...)
		for language := range g.Says {
			oneOf(c, place{path, g.Row}, "says", language, domain.Languages...)
		}
		for _, language := range domain.Languages {
			if text := g.Says[language]; strings.TrimSpace(text) == "" || len([]rune(text)) > longestGuidance {
				c.at(path, g.Row, "says %s: want 1 to %d characters", string(language), longestGuidance)
			}
		}
		for _, e := range f.Guidance[:i] {
			if e.Do == g.Do && e.ValidFrom == g.ValidFrom {
				c.at(path, g.Row, "overlaps %s: the same step from the same day", e.ID)
			}
		}
	}
}
