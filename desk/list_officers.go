package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// OfficerFilter says which officers to list, and where the page begins.
type OfficerFilter struct {
	PointID domain.ID // of one point only; zero: all within reach
	Text    string    // whose name, a part of it, or user name begins so
	Waiting bool      // only those for whom a right waits
	Left    bool      // also those who have left
	After   domain.ID // the last officer of the page before; zero: the first page
	First   int       // 1 to 50
}

// OfficerPage is one page of officers by name.
type OfficerPage struct {
	Officers []OfficerView
	More     bool
}

// ListOfficers lists the officers within the actor's reach, by name where they are few
// enough to open every name, else by user name. Who is shown is written down.
func (d *Desk) ListOfficers(ctx context.Context, actor domain.Actor, f OfficerFilter) (OfficerPage, error) {
	if f.First < 1 || f.First > 50 {
		return OfficerPage{}, domain.ErrInvalid("first", "1 to 50")
	}
	var page OfficerPage
	err := d.watching(ctx, actor, domain.MayReadOfficers, func(tx store.Tx, actor domain.Actor) error {
		from, err := d.after(ctx, tx, f.After)
		if err != nil {
			return err
		}
		ids, err := d.findOfficers(ctx, tx, store.OfficerList{
			Scope: scopeOf(actor, domain.MayReadOfficers), PointID: f.PointID, Left: f.Left, Waiting: f.Waiting, Text: f.Text,
		}, from, f.First+1)
		if err != nil {
			return err
		}
		page.More = len(ids) > f.First
		ids = ids[:min(len(ids), f.First)]
		auth.SawOfficers(ctx, ids...)
		page.Officers, err = d.viewOfficers(ctx, tx, actor, ids)
		return err
	})
	return page, err
}

// after finds where the page before ended, even if that officer is no longer in the
// list; the zero Name is the beginning.
func (d *Desk) after(ctx context.Context, tx store.Tx, officer domain.ID) (store.Name, error) {
	if officer.IsZero() {
		return store.Name{}, nil
	}
	found, err := d.store.ColleaguesByID(ctx, tx, []domain.ID{officer})
	if err != nil {
		return store.Name{}, err
	}
	c, known := found[officer]
	if !known {
		return store.Name{}, domain.ErrInvalid("after", "a cursor as this server gave it")
	}
	return store.Name{ID: c.ID, Name: c.Name, UserName: c.UserName}, nil
}

// findOfficers gives at most most officers who come after one.
func (d *Desk) findOfficers(ctx context.Context, tx store.Tx, l store.OfficerList, from store.Name, most int) ([]domain.ID, error) {
	all, few, err := d.store.NamesInScope(ctx, tx, l)
	if err != nil {
		return nil, err
	}
	if !few {
		return d.store.OfficersByUserName(ctx, tx, l, from.UserName, most)
	}
	all = slices.DeleteFunc(all, func(n store.Name) bool { return !from.ID.IsZero() && byName(n, from) <= 0 })
	slices.SortFunc(all, byName)
	ids := make([]domain.ID, min(len(all), most))
	for i := range ids {
		ids[i] = all[i].ID
	}
	return ids, nil
}

func byName(a, b store.Name) int {
	return cmp.Or(cmp.Compare(sortKey(a.Name), sortKey(b.Name)), slices.Compare(a.ID[:], b.ID[:]))
}

// alphabet puts å, ä and ö last, in the order of the Finnish alphabet.
var alphabet = strings.NewReplacer("å", "z{", "ä", "z|", "æ", "z|", "ö", "z}", "ø", "z}")

func sortKey(name string) string { return alphabet.Replace(strings.ToLower(name)) }

// SeeOfficer reads one officer within the actor's reach.
func (d *Desk) SeeOfficer(ctx context.Context, actor domain.Actor, id domain.ID) (*OfficerView, error) {
	var view *OfficerView
	err := d.watching(ctx, actor, domain.MayReadOfficers, func(tx store.Tx, actor domain.Actor) error {
		found, err := d.store.OfficersByID(ctx, tx, []domain.ID{id})
		if err != nil {
			return err
		}
		if o, known := found[id]; !known || !reaches(actor, domain.MayReadOfficers, o) {
			return domain.ErrNotFound("id")
		}
		auth.SawOfficers(ctx, id)
		view, err = d.viewOfficerByID(ctx, tx, actor, id)
		return err
	})
	return view, err
}

// ListWaitingRights lists the rights within the actor's reach that wait for a
// decision, oldest first, at most 100.
func (d *Desk) ListWaitingRights(ctx context.Context, actor domain.Actor) ([]RightView, error) {
	var views []RightView
	err := d.watching(ctx, actor, domain.MayReadOfficers, func(tx store.Tx, actor domain.Actor) error {
		list, err := store.WaitingRights(ctx, tx, scopeOf(actor, domain.MayReadOfficers))
		if err != nil {
			return err
		}
		for _, r := range list {
			auth.SawOfficers(ctx, r.OfficerID)
		}
		views, err = d.viewRights(ctx, tx, actor, list)
		return err
	})
	return views, err
}

// RoleView is a role with what its holder may do.
type RoleView struct {
	Role        domain.Role
	Permissions []domain.Permission
	InHand      []domain.Role
}

// ListRoles tells what every role lets its holder do: no secret, but for those who
// are logged in.
func (d *Desk) ListRoles(actor domain.Actor) ([]RoleView, error) {
	if actor.Kind != domain.OfficerActor || actor.Stage != domain.FullSession {
		return nil, domain.ErrForbidden()
	}
	views := make([]RoleView, len(domain.Roles))
	for i, role := range domain.Roles {
		views[i] = RoleView{Role: role, InHand: domain.InHand([]domain.Role{role})}
		for _, p := range domain.Permissions() {
			if slices.Contains(domain.RolesWith(p), role) {
				views[i].Permissions = append(views[i].Permissions, p)
			}
		}
	}
	return views, nil
}
