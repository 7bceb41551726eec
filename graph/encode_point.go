package graph

import (
	"sinetti/desk"
	"sinetti/graph/generated"
)

func pointRecord(v *desk.PointView) *generated.PointRecord {
	if v == nil {
		return nil
	}
	p := &generated.PointRecord{
		Point: point(v.Point), OrganisationID: v.OrganisationID, ContractFrom: v.ContractFrom, ContractTo: orNil(v.ContractTo),
		Standing: &generated.PointStanding{
			InOrder: v.Standing.InOrder, Faults: orEmpty(v.Standing.Faults), Stops: orEmpty(v.Standing.Stops),
			TrainedRegistrars: v.Standing.TrainedRegistrars, EndsOn: orNil(v.Standing.EndsOn),
		},
		Responsible: colleagues(v.Responsible), Authorisations: authorisations(v.Authorisations),
	}
	p.Prices, p.MaySetPrices = priceLines(v.Prices), v.MaySetPrices
	return p
}

func pointRecords(list []desk.PointView) []*generated.PointRecord {
	out := make([]*generated.PointRecord, len(list))
	for i := range list {
		out[i] = pointRecord(&list[i])
	}
	return out
}

func colleagues(list []desk.Colleague) []*generated.Officer {
	out := make([]*generated.Officer, len(list))
	for i, c := range list {
		out[i] = colleague(c)
	}
	return out
}

func authorisation(v *desk.AuthorisationView) *generated.Authorisation {
	if v == nil {
		return nil
	}
	return &generated.Authorisation{
		ID: v.ID, Point: point(v.Point), Organisation: v.Organisation, OrganisationID: v.OrganisationID, CustomerNumber: v.CustomerNumber,
		ValidFrom: v.ValidFrom, ValidTo: orNil(v.ValidTo), State: v.State, AskedBy: colleagueOrNil(v.AskedBy),
		DecidedBy: colleagueOrNil(v.DecidedBy), MayDecide: v.MayDecide, MayEnd: v.MayEnd,
	}
}

func authorisations(list []desk.AuthorisationView) []*generated.Authorisation {
	out := make([]*generated.Authorisation, len(list))
	for i := range list {
		out[i] = authorisation(&list[i])
	}
	return out
}

func authorisationPayload(a desk.AuthorisationAnswer, err error) (*generated.AuthorisationPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.AuthorisationPayload{Authorisation: authorisation(a.Authorisation), Refusals: refusals(a.Refusals)}, nil
}

func organisation(v *desk.OrganisationView) *generated.OrganisationRecord {
	if v == nil {
		return nil
	}
	o := &generated.OrganisationRecord{
		ID: v.ID, Name: v.Name, Country: v.Country, LoginMethods: orEmpty(v.Permits), OpenSessions: make([]*generated.MethodCount, len(v.Methods)),
		Points: pointRecords(v.Points), Given: authorisations(v.Given),
	}
	for i, m := range v.Methods {
		o.OpenSessions[i] = &generated.MethodCount{Method: m.Method, Sessions: m.Sessions, Officers: m.Officers}
	}
	return o
}

func supportCase(v *desk.SupportCase) *generated.SupportCase {
	if v == nil {
		return nil
	}
	c := &generated.SupportCase{
		Record: officerRecord(&v.Record), Acts: make([]*generated.SupportAct, len(v.Acts)), Responsible: colleagues(v.Responsible),
	}
	for i, a := range v.Acts {
		c.Acts[i] = &generated.SupportAct{Act: a.Act, Checks: orEmpty(a.Checks), Reason: a.Reason, DoneBy: colleague(a.By), DoneAt: a.At}
	}
	return c
}

func feedback(v *desk.FeedbackView) *generated.Feedback {
	if v == nil {
		return nil
	}
	return &generated.Feedback{
		ID: v.ID, Kind: v.Kind, Page: v.Page, Message: v.Message, Contact: v.Contact, Language: v.Language,
		SentAt: v.SentAt, HandledBy: colleagueOrNil(v.By), Answer: v.Answer,
	}
}
