package desk

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// PointView is a point as those see it who lead it or work there.
type PointView struct {
	Point
	Standing       domain.PointStanding
	Responsible    []Colleague
	Authorisations []AuthorisationView // by which it serves cards of others
	Prices         []PriceLine
	MaySetPrices   bool // the actor
}

// mostAuthorisations is how many a page shows of one point or organisation.
const mostAuthorisations = 100

// viewPoints gathers what pages show of points: the same few queries for any number.
func (d *Desk) viewPoints(ctx context.Context, tx store.Tx, actor domain.Actor, points []Point) ([]PointView, error) {
	ids := make([]domain.ID, len(points))
	for i, p := range points {
		ids[i] = p.ID
	}
	var posts map[domain.ID][]domain.Post
	var given []store.Authorisation
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { posts, err = store.PostsOfPoints(ctx, db, ids); return err })
	p.Add(func(db store.DB) (err error) {
		given, err = store.AuthorisationsOf(ctx, db, ids, domain.ID{}, d.now().Add(-pastRights))
		return err
	})
	var prices []domain.PointPrice
	p.Add(func(db store.DB) (err error) { prices, err = store.PricesOfPoints(ctx, db, ids); return err })
	if err := p.Run(ctx, tx); err != nil {
		return nil, err
	}
	authorisations, err := d.viewAuthorisations(ctx, tx, actor, given)
	if err != nil {
		return nil, err
	}
	leaders, err := d.leadersOf(ctx, tx, posts)
	if err != nil {
		return nil, err
	}
	views := make([]PointView, len(points))
	for i, point := range points {
		standing := d.pointStanding(point.Point.Point, posts[point.ID])
		views[i] = PointView{Point: point, Standing: standing, Responsible: leaders[point.ID]}
		views[i].Prices = d.priceLines(point.Point.Point, pricesOf(point.ID, prices))
		views[i].MaySetPrices = domain.ReachOf(actor, domain.MaySetPrice).Reaches(actor, point.OrganisationID, point.ID)
		for _, a := range authorisations {
			if a.PointID == point.ID && len(views[i].Authorisations) < mostAuthorisations {
				views[i].Authorisations = append(views[i].Authorisations, a)
			}
		}
	}
	return views, nil
}

// leadersOf names who leads each point today.
func (d *Desk) leadersOf(ctx context.Context, tx store.Tx, posts map[domain.ID][]domain.Post) (map[domain.ID][]Colleague, error) {
	who, all := make(map[domain.ID][]domain.ID, len(posts)), []domain.ID{}
	for point, list := range posts {
		who[point] = domain.PointFacts{Posts: list}.Responsible(domain.DateOf(d.store.Day()))
		all = append(all, who[point]...)
	}
	names, err := d.store.ColleaguesByID(ctx, tx, each(all))
	if err != nil {
		return nil, err
	}
	leaders := make(map[domain.ID][]Colleague, len(who))
	for point, ids := range who {
		for _, id := range ids {
			leaders[point] = append(leaders[point], names[id])
		}
	}
	return leaders, nil
}

// pointStanding tells whether a point is in order today, by its country's row.
func (d *Desk) pointStanding(p domain.Point, posts []domain.Post) domain.PointStanding {
	today := domain.DateOf(d.store.Day())
	needs, _ := d.rules().PointNeeds(p.Country, today)
	return domain.Standing(domain.PointFacts{Point: p, Needs: needs, Posts: posts}, today)
}
