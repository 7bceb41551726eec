package desk

import (
	"context"
	"slices"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// How much may be done in a short time (rules of the house; the figures suit a busy
// counter many times over). Every act counts, not every request: a query with twenty
// aliases counts twenty. Who has used up the own share takes nothing from
// colleagues', waits a few seconds and goes on; nobody is locked out.
const (
	actsPeriod      = time.Minute
	actsOfOfficer   = 60
	actsOfPoint     = 600
	actsOfAddress   = 1200 // many officers share a hospital's
	cardPeriod      = time.Hour
	ordersOfCard    = 10
	throttledPeriod = time.Minute // at most one audit entry in it says that an officer was slowed down
)

// counted are the acts that look at people or at officers, or test whether somebody
// is there. Ordering needs a visit and a check of identity, which count; of orders
// each card has a share of its own.
var counted = []domain.Permission{
	domain.MayFindHolder, domain.MayOpenVisit, domain.MayVerifyIdentity, domain.MayPreviewLetter,
	domain.MayAskAuthority, domain.MaySupportOfficers, domain.MayCreateOfficer, domain.MayExtractData, domain.MayExtractFull,
}

// count takes one act from the shares of the officer, the point and the address.
func (d *Desk) count(ctx context.Context, actor domain.Actor, p domain.Permission) error {
	if actor.Kind != domain.OfficerActor || !slices.Contains(counted, p) {
		return nil
	}
	share := []store.Bucket{
		{Kind: "officer", Value: actor.ID.String(), Size: actsOfOfficer * d.actFactor},
		{Kind: "point", Value: actor.PointID.String(), Size: actsOfPoint * d.actFactor},
	}
	if address := auth.Address(ctx); address != "" {
		share = append(share, store.Bucket{Kind: "address", Value: address, Size: actsOfAddress * d.actFactor})
	}
	now := d.real.Now()
	taken, err := d.store.TakeActs(ctx, d.store.Pool, now, actsPeriod, share...)
	if err != nil || taken {
		return err
	}
	return d.throttled(ctx, actor, p, now)
}

// throttled says how long to wait, and writes down, once in a while, that it had to.
func (d *Desk) throttled(ctx context.Context, actor domain.Actor, p domain.Permission, now time.Time) error {
	noted := store.Bucket{Kind: "throttled", Value: actor.ID.String(), Size: 1}
	first, err := d.store.TakeActs(ctx, d.store.Pool, now, throttledPeriod, noted)
	if err == nil && first {
		err = d.store.InTx(ctx, func(tx store.Tx) error {
			return d.record(ctx, tx, audit.Entry{
				Actor: actor, Act: domain.AuditThrottled, Outcome: audit.Refused, Detail: map[string]string{"act": string(p)},
			})
		})
	}
	if err != nil {
		return err
	}
	return domain.ErrTooMany(waitFor(actsPeriod, actsOfOfficer*d.actFactor))
}

// countOrder takes one order from the card's share, in the transaction that has the
// card locked; an order that is not written takes none.
func (d *Desk) countOrder(ctx context.Context, db store.DB, card domain.ID) error {
	share := store.Bucket{Kind: "card", Value: card.String(), Size: ordersOfCard * d.actFactor}
	taken, err := d.store.TakeActs(ctx, db, d.real.Now(), cardPeriod, share)
	if err == nil && !taken {
		return domain.ErrTooMany(waitFor(cardPeriod, share.Size))
	}
	return err
}

// waitFor is after how long a share has one again at the latest.
func waitFor(period time.Duration, size float64) time.Duration {
	return max(time.Second, time.Duration(float64(period)/size).Round(time.Second))
}

// ForgetActs deletes shares that have been full for long; the server's sweep calls it.
func (d *Desk) ForgetActs(ctx context.Context) error {
	return store.ForgetActs(ctx, d.store.Pool, d.real.Now().Add(-2*cardPeriod))
}
