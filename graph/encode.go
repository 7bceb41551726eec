package graph

import (
	"cmp"
	"slices"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// apiFields are the fields of inputs whose names differ from the domain's.
var apiFields = map[string]string{
	"document.mrz": "mrz", "document.kind": "documentKind", "document.issuer": "issuingState",
	"document.number": "documentNumber", "document.expiresOn": "documentExpiresOn",
	"document.familyName": "familyName", "document.givenNames": "givenNames", "document.birthDate": "birthDate",
	"document.policeReference": "policeReference",
	"payer.proof":              "payer.reference", "codeAlsoLost": "codeLostToo", "address": "delivery",
}

func refusals(list []domain.Refusal) []*generated.Refusal {
	out := make([]*generated.Refusal, len(list))
	for i, r := range list {
		field := r.Field
		if named, known := apiFields[field]; known {
			field = named
		}
		out[i] = &generated.Refusal{
			Code: r.Code, Field: field, Rule: r.Rule, Source: r.Source, Remedy: r.Remedy, Params: params(r.Params),
		}
	}
	return out
}

func params(values map[string]string) []*generated.Param {
	out := make([]*generated.Param, 0, len(values))
	for name, v := range values {
		out = append(out, &generated.Param{Name: name, Value: v})
	}
	slices.SortFunc(out, func(a, b *generated.Param) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

func money(m domain.Money) *generated.Money {
	return &generated.Money{Cents: int(m.Cents), Currency: m.Currency, VatPermille: m.VATPermille}
}

func holder(h desk.HolderView) *generated.Holder {
	rows := h.Address.Rows
	if rows == nil {
		rows = []string{}
	}
	return &generated.Holder{
		ID: h.ID, GivenNames: h.Person.GivenNames, FamilyName: h.Person.FamilyName, BirthDate: orNil(h.Person.BirthDate),
		IdentityCode: h.Person.IdentityCode, IdentityCountry: h.Person.IdentityCountry, Protected: h.Protected,
		Masked: h.Masked, AddressRows: rows, HasWorkAddress: h.HasWork, Language: h.Language,
	}
}

func repair(how domain.MRZRepair) *string { return orNil(string(how)) }

func verification(v *desk.VerificationView) *generated.Verification {
	if v == nil {
		return nil
	}
	return &generated.Verification{
		ID: v.ID, Result: v.State, DocumentKind: v.DocumentKind, IssuingState: v.Issuer,
		DocumentExpiresOn: orNil(v.DocumentExpires), CreatedAt: v.CheckedAt, Used: v.Used,
	}
}

func visit(v *desk.VisitView) *generated.Visit {
	if v == nil {
		return nil
	}
	return &generated.Visit{
		ID: v.ID, Holder: &generated.Holder{ID: v.HolderID}, Purpose: v.Purpose, OpenedAt: v.OpenedAt, EndsAt: v.EndsAt,
		Verification: verification(v.Verification),
	}
}
