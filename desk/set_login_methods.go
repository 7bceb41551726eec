package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// LoginMethodsRequest is by what an employer's officers log in from now on.
type LoginMethodsRequest struct {
	Key     string `json:"-"`
	Methods []domain.LoginMethod
}

// LoginMethodsAnswer is the employer after the act, or every reason why not. A call
// that is answered again ended no session.
type LoginMethodsAnswer struct {
	Organisation  *OrganisationView
	SessionsEnded int
	Refusals      []domain.Refusal
}

// SetLoginMethods decides by which methods the officers of the actor's employer log
// in. Sessions that came in by one that is switched off end in the same moment, the
// actor's own too; who must link another way is told.
func (d *Desk) SetLoginMethods(ctx context.Context, actor domain.Actor, req LoginMethodsRequest) (LoginMethodsAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MaySetLoginMethods); err != nil {
		return LoginMethodsAnswer{}, err
	}
	slices.Sort(req.Methods)
	req.Methods = slices.Compact(req.Methods)
	call, no := d.begin(actor, "set_login_methods", req.Key, req)
	if len(no) > 0 {
		return LoginMethodsAnswer{Refusals: no}, nil
	}
	var answer LoginMethodsAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.setLoginMethods(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) setLoginMethods(ctx context.Context, tx store.Tx, actor domain.Actor, req LoginMethodsRequest, call once) (LoginMethodsAnswer, error) {
	var answer LoginMethodsAnswer
	if err := d.awaitActsOf(ctx, tx, actor, req.Methods); err != nil {
		return answer, err
	}
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return answer, err
	}
	if err := may(actor, domain.MaySetLoginMethods); err != nil {
		return answer, err
	}
	before, err := store.LockLoginMethods(ctx, tx, actor.OrganisationID)
	if err != nil {
		return answer, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return answer, err
	}
	again, no := call.again(first)
	if len(no) > 0 {
		answer.Refusals = no
		return answer, nil
	}
	if !again {
		if answer, err = d.permit(ctx, tx, actor, permitting{before, req.Methods, call}); err != nil || len(answer.Refusals) > 0 {
			return answer, err
		}
	}
	answer.Organisation, err = d.viewOrganisation(ctx, tx, actor)
	return answer, err
}

// awaitActsOf waits for the acts of those who will be put out, as whoever ends a right
// does: nothing commits on a session whose way in is switched off. All their locks are
// taken at once, in the order of ids and before any other, the actor's own among them.
func (d *Desk) awaitActsOf(ctx context.Context, tx store.Tx, actor domain.Actor, permitted []domain.LoginMethod) error {
	_, f, err := d.looking(ctx, tx, actor)
	if err != nil {
		return err
	}
	off := slices.DeleteFunc(slices.Clone(domain.LoginMethods), func(m domain.LoginMethod) bool { return slices.Contains(permitted, m) })
	out, err := store.OfficersInBy(ctx, tx, f.Officer.OrganisationID, off, d.real.Now())
	if err != nil {
		return err
	}
	return store.ChangeRights(ctx, tx, append(out, actor.ID)...)
}

// permitting is what was permitted, and what is from now on.
type permitting struct {
	before, wanted []domain.LoginMethod
	call           once
}

func (d *Desk) permit(ctx context.Context, tx store.Tx, actor domain.Actor, m permitting) (LoginMethodsAnswer, error) {
	var answer LoginMethodsAnswer
	set, no := domain.SetLoginMethods(actor, m.before, m.wanted)
	entry := audit.Entry{Actor: actor, Act: domain.AuditLoginMethodsSet, Object: audit.Object("organisation", actor.OrganisationID)}
	if len(no) > 0 {
		entry.Act, answer.Refusals = domain.AuditLoginMethodsRefused, no
		return answer, d.refuseLed(ctx, tx, entry, no)
	}
	shutOut, err := d.store.OfficersShutOut(ctx, tx, actor.OrganisationID, m.before, set.Permits)
	if err != nil {
		return answer, err
	}
	if err := store.SetLoginMethods(ctx, tx, actor.OrganisationID, set.Permits); err != nil {
		return answer, err
	}
	off := auth.MethodsOff{Organisation: actor.OrganisationID, Methods: store.MethodWords(set.Off)}
	answer.SessionsEnded, err = auth.EndSessionsBy(ctx, tx, d.store, off, auth.Ending{By: actor, Reason: "login_method_off", At: d.real.Now()})
	if err != nil {
		return answer, err
	}
	entry.Detail = map[string]string{
		"permits": strings.Join(store.MethodWords(set.Permits), " "), "sessions_ended": strconv.Itoa(answer.SessionsEnded),
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.keep(ctx, db, m.call, actor.OrganisationID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	if err := p.Run(ctx, tx); err != nil {
		return answer, err
	}
	return answer, d.tell(ctx, tx, domain.NoticeMethodOff, domain.ID{}, shutOut...)
}
