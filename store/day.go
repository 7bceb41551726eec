package store

import (
	"sync"
	"time"
	_ "time/tzdata" // a day must not hang on what the machine has installed
)

// Day is the business day on which rights, employments and authorisations must be
// in force, at midnight UTC as PostgreSQL's date. It begins at midnight in
// Helsinki, which is Tallinn's and Riga's too.
func (s *Store) Day() time.Time {
	year, month, day := s.Clock.Now().In(helsinki()).Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

var helsinki = sync.OnceValue(func() *time.Location {
	zone, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		panic("store: time zone Europe/Helsinki: " + err.Error()) // it is linked in
	}
	return zone
})
