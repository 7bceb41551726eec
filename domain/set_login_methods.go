package domain

import "slices"

// MethodsSet is what an employer's decision on ways to log in leads to.
type MethodsSet struct {
	Permits []LoginMethod // from now on, each once, in the order of LoginMethods
	Off     []LoginMethod // permitted until now: sessions that came in by them end
}

// SetLoginMethods lets an organisation's administrator decide by which methods its
// officers log in (rules.md §8). One that shows one-time codes must stay: nobody
// logs in by card alone where the way back in is lost with the card.
func SetLoginMethods(actor Actor, before, wanted []LoginMethod) (MethodsSet, []Refusal) {
	no := one(actor.May(MaySetLoginMethods))
	if !LeaveAWayIn(wanted) {
		no = append(no, refuse(NoLoginMethodLeft).at("methods"))
	}
	if len(no) > 0 {
		return MethodsSet{}, no
	}
	var set MethodsSet
	for _, m := range LoginMethods {
		switch {
		case slices.Contains(wanted, m):
			set.Permits = append(set.Permits, m)
		case slices.Contains(before, m):
			set.Off = append(set.Off, m)
		}
	}
	return set, nil
}

// LeaveAWayIn tells whether one of the methods shows one-time codes.
func LeaveAWayIn(methods []LoginMethod) bool {
	return slices.ContainsFunc(methods, func(m LoginMethod) bool { return m == ByAuthenticator || m == ByToken })
}
