package desk

import (
	"context"
	"strings"
	"sync"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// localitiesKept is how long the table of postcodes, once read, is believed.
const localitiesKept = 10 * time.Minute

// localities remembers what postcodes stand for, so that an address costs no round
// trip for its own.
type localities struct {
	mutex  sync.Mutex
	known  map[string]map[string]store.Locality // by country and postcode; never written once here
	readAt time.Time
}

// addLocalities asks for the table where it was not read of late, in the round trip
// that is made anyway.
func (d *Desk) addLocalities(ctx context.Context, p *store.Pipeline) {
	now := d.now()
	d.places.mutex.Lock()
	fresh := d.places.known != nil && now.Sub(d.places.readAt) < localitiesKept
	d.places.mutex.Unlock()
	if fresh {
		return
	}
	p.Add(func(db store.DB) error {
		known, err := store.Localities(ctx, db)
		if err == nil {
			d.places.mutex.Lock()
			defer d.places.mutex.Unlock()
			d.places.known, d.places.readAt = known, now
		}
		return err
	})
}

// localityFits tells whether postcode and locality belong together by the postal
// service's table; where the table has not the country at all, nobody can tell.
func (d *Desk) localityFits(a domain.Address, by domain.Addressing) bool {
	d.places.mutex.Lock()
	listed := d.places.known[a.Country]
	d.places.mutex.Unlock()
	if len(listed) == 0 || a.Postcode == "" {
		return true
	}
	want, town := listed[a.Postcode], by.Town(a)
	return town != "" && (strings.EqualFold(town, want.Finnish) || strings.EqualFold(town, want.Swedish))
}
