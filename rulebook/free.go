package rulebook

import (
	"fmt"

	"sinetti/domain"
)

// free lets some have kinds of order free of charge.
type free struct {
	Row   `yaml:",inline"`
	For   domain.FreeFor     `yaml:"for"`
	Kinds []domain.OrderKind `yaml:"kinds"`
}

func (r free) rowOf(country string) domain.FreeRow {
	return domain.FreeRow{Row: r.noun(), Country: country, For: r.For, Kinds: r.Kinds}
}

func (c *checker) frees(f file) {
	for i, r := range f.Free {
		path := fmt.Sprintf("free_of_charge[%d]", i)
		c.row(path, r.Row)
		oneOf(c, place{path, r.Row}, "for", r.For, domain.OwnStaff)
		if len(r.Kinds) == 0 {
			c.at(path, r.Row, "no kinds: free of charge is nothing")
		}
		for _, kind := range r.Kinds {
			oneOf(c, place{path, r.Row}, "kinds", kind, domain.OrderKinds...)
		}
	}
}
