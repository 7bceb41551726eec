package desk

import (
	"context"
	"strings"
	"sync"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// localityKept is how long a postcode read from the table is believed.
const localityKept = 10 * time.Minute

// localities remembers what postcodes stand for, so that an order costs no
// round trip for its own.
type localities struct {
	mutex sync.Mutex
	known map[string]knownLocality
}

type knownLocality struct {
	store.Locality
	at time.Time
}

// checkLocality refuses an address whose postcode and locality do not belong
// together by the postal service's table; where the table has not the country
// at all, nobody can tell.
func (d *Desk) checkLocality(ctx context.Context, tx store.Tx, a domain.Address) ([]domain.Refusal, error) {
	if len(a.Rows) == 0 || a.Postcode == "" {
		return nil, nil
	}
	want, err := d.locality(ctx, tx, a.Country, a.Postcode)
	if err != nil || want.Finnish == "" {
		return nil, err
	}
	town := strings.ToUpper(a.Town())
	if town == strings.ToUpper(want.Finnish) || want.Swedish != "" && town == strings.ToUpper(want.Swedish) {
		return nil, nil
	}
	return []domain.Refusal{domain.Refuse(domain.AddressPostcode, "delivery").With("country", a.Country)}, nil
}

// unlisted is a postcode that a country with a table does not have; no town is called so.
const unlisted = "-"

func (d *Desk) locality(ctx context.Context, tx store.Tx, country, postcode string) (store.Locality, error) {
	key, now := country+" "+postcode, d.now()
	d.places.mutex.Lock()
	kept, found := d.places.known[key]
	d.places.mutex.Unlock()
	if found && now.Sub(kept.at) < localityKept {
		return kept.Locality, nil
	}
	l, err := store.LocalityOf(ctx, tx, country, postcode)
	if err == nil && l.Finnish == "" {
		var listed bool
		if listed, err = store.HasPostalCodes(ctx, tx, country); listed {
			l.Finnish = unlisted
		}
	}
	if err != nil {
		return l, err
	}
	d.places.mutex.Lock()
	defer d.places.mutex.Unlock()
	if d.places.known == nil {
		d.places.known = map[string]knownLocality{}
	}
	d.places.known[key] = knownLocality{l, now}
	return l, nil
}
