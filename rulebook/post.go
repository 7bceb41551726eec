package rulebook

import (
	"fmt"

	"sinetti/domain"
)

// post is a row of how long letters are waited for.
type post struct {
	Row      `yaml:",inline"`
	PostDays int `yaml:"post_days"` // working days until a posted letter counts as one that never arrived
	KeepDays int `yaml:"keep_days"` // days of the calendar that a point keeps an envelope
}

func (p post) rowOf(country string) domain.LetterRow {
	return domain.LetterRow{Row: p.noun(), Country: country, PostDays: p.PostDays, KeepDays: p.KeepDays}
}

// post checks the rows: one is in force at a time, and there is one.
func (c *checker) post(f file) {
	if len(f.Post) == 0 {
		c.at("post", Row{}, "no row says how long post is waited for")
	}
	for i, p := range f.Post {
		path := fmt.Sprintf("post[%d]", i)
		c.row(path, p.Row)
		if p.PostDays < 1 || p.PostDays > 60 || p.KeepDays < 1 || p.KeepDays > 366 {
			c.at(path, p.Row, "post_days %d and keep_days %d: want 1 to 60 and 1 to 366", p.PostDays, p.KeepDays)
		}
		for _, e := range f.Post[:i] {
			if e.ValidFrom == p.ValidFrom {
				c.at(path, p.Row, "overlaps %s: valid from the same day", e.ID)
			}
		}
	}
}
