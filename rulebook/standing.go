package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// retention is a row of how long a kind of record is kept.
type retention struct {
	Row    `yaml:",inline"`
	What   domain.Retained     `yaml:"what"`
	Months int                 `yaml:"months"`
	From   domain.RetainedFrom `yaml:"from"`
}

// span is a row of how long something takes or may last.
type span struct {
	Row    `yaml:",inline"`
	What   domain.Timed `yaml:"what"`
	Days   int          `yaml:"days,omitempty"`
	Months int          `yaml:"months,omitempty"`
}

// points is a row of what a registration point must have.
type points struct {
	Row               `yaml:",inline"`
	Contract          bool `yaml:"contract"`
	TrainedRegistrars int  `yaml:"trained_registrars"`
	CardReaders       int  `yaml:"card_readers"`
	LockedCabinet     bool `yaml:"locked_cabinet"`
	OpenHall          bool `yaml:"open_hall"`
	ServesOthers      bool `yaml:"serves_others"`
}

// addStanding appends the rows of what is kept, what takes its time, and points.
func (f file) addStanding(book *domain.Rulebook) {
	for _, r := range f.Retention {
		book.Retentions = append(book.Retentions, domain.RetentionRow{Row: r.noun(), Country: f.Country, What: r.What, Months: r.Months, From: r.From})
	}
	for _, t := range f.Times {
		book.Times = append(book.Times, domain.TimeRow{Row: t.noun(), Country: f.Country, What: t.What, Days: t.Days, Months: t.Months})
	}
	for _, p := range f.Points {
		book.Points = append(book.Points, domain.PointsRow{
			Row: p.noun(), Country: f.Country, Contract: p.Contract, TrainedRegistrars: p.TrainedRegistrars,
			CardReaders: p.CardReaders, LockedCabinet: p.LockedCabinet, OpenHall: p.OpenHall, ServesOthers: p.ServesOthers,
		})
	}
}

// standing checks the rows of what is kept, what takes its time, and points.
func (c *checker) standing(f file) {
	c.retentions(f.Retention)
	for i, t := range f.Times {
		path := fmt.Sprintf("times[%d]", i)
		c.row(path, t.Row)
		oneOf(c, place{path, t.Row}, "what", t.What, domain.AllTimed...)
		if t.Days < 0 || t.Months < 0 || t.Days > 366 || t.Months > 120 || (t.Days == 0) == (t.Months == 0) {
			c.at(path, t.Row, "want days or months, up to 366 days or 120 months")
		}
		for _, e := range f.Times[:i] {
			if e.What == t.What && e.ValidFrom == t.ValidFrom {
				c.at(path, t.Row, "overlaps %s: the same from the same day", e.ID)
			}
		}
	}
	if len(f.Points) == 0 {
		c.at("points", Row{}, "no row says what a point must have")
	}
	for i, p := range f.Points {
		path := fmt.Sprintf("points[%d]", i)
		c.row(path, p.Row)
		if p.TrainedRegistrars < 1 || p.TrainedRegistrars > 20 || p.CardReaders < 0 || p.CardReaders > 20 {
			c.at(path, p.Row, "trained_registrars %d and card_readers %d: want 1 to 20 and 0 to 20", p.TrainedRegistrars, p.CardReaders)
		}
		for _, e := range f.Points[:i] {
			if e.ValidFrom == p.ValidFrom {
				c.at(path, p.Row, "overlaps %s: from the same day", e.ID)
			}
		}
	}
}

// retentions wants a row for every kind of record, and what the law keeps kept.
func (c *checker) retentions(list []retention) {
	least := map[domain.Retained]int{domain.RetainCertificates: 60, domain.RetainRevocations: 120, domain.RetainPrintRecords: 24}
	for i, r := range list {
		path := fmt.Sprintf("retention[%d]", i)
		c.row(path, r.Row)
		at := place{path, r.Row}
		oneOf(c, at, "what", r.What, domain.AllRetained...)
		oneOf(c, at, "from", r.From, domain.FromCertificateExpiry, domain.FromRecord, domain.FromExplained)
		if r.Months < least[r.What] || r.Months > 1200 {
			c.at(path, r.Row, "months %d: want %d to 1200", r.Months, least[r.What])
		}
		if r.What == domain.RetainAuditLog && r.From != domain.FromExplained {
			c.at(path, r.Row, "the audit log is never kept for less than what it explains: want from: what_it_explains")
		}
		for _, e := range list[:i] {
			if e.What == r.What && e.ValidFrom == r.ValidFrom {
				c.at(path, r.Row, "overlaps %s: the same from the same day", e.ID)
			}
		}
	}
	for _, what := range domain.AllRetained {
		if !slices.ContainsFunc(list, func(r retention) bool { return r.What == what }) {
			c.at("retention", Row{}, "no row for %s", string(what))
		}
	}
}
