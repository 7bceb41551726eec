package domain_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

// passport is the holder's own, read by its zone.
func passport(change func(*domain.MRZ)) string {
	m := domain.MRZ{
		Format: domain.TD3, DocumentCode: "P", Issuer: "FIN", Number: "XP8271602", Nationality: "FIN",
		FamilyName: "Testinen", GivenNames: "Testi", BirthDate: domain.Date{Year: 1952, Month: 10, Day: 13},
		ExpiresOn: today.AddMonths(24),
	}
	change(&m)
	return domain.ComposeMRZ(m)
}

func examined(change func(*domain.DocumentFacts), wants ...domain.RefusalCode) refusalRow {
	return refusalRow{wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
		f := counter(t)
		d := domain.DocumentFacts{Point: f.Point, Holder: f.Holder}
		d.Document.MRZ = passport(func(*domain.MRZ) {})
		change(&d)
		return domain.JudgeDocument(d, rb, today)
	}}
}

func zone(change func(*domain.MRZ), wants ...domain.RefusalCode) refusalRow {
	return examined(func(f *domain.DocumentFacts) { f.Document.MRZ = passport(change) }, wants...)
}

func documentRows() []refusalRow {
	type facts = domain.DocumentFacts
	return []refusalRow{
		zone(func(*domain.MRZ) {}),
		zone(func(m *domain.MRZ) { m.Format, m.DocumentCode = domain.TD1, "I" }),
		zone(func(m *domain.MRZ) { m.Format, m.DocumentCode = domain.TD2, "I" }),
		zone(func(m *domain.MRZ) { m.ExpiresOn = today }),
		zone(func(m *domain.MRZ) { m.ExpiresOn = today.AddDays(-1) }, domain.DocumentExpired),
		zone(func(m *domain.MRZ) { m.Issuer = "USA" }),
		zone(func(m *domain.MRZ) { m.Issuer = "UTO" }, domain.DocumentNotAccepted),
		zone(func(m *domain.MRZ) { m.Issuer, m.DocumentCode = "USA", "I" }, domain.DocumentNotAccepted),
		zone(func(m *domain.MRZ) { m.Issuer, m.DocumentCode = "D", "ID" }),
		examined(func(f *facts) {
			f.Document.MRZ = passport(func(m *domain.MRZ) { m.Issuer = "D" })
			f.Document.Issuer = "deu"
		}),
		zone(func(m *domain.MRZ) { m.DocumentCode = "IR" }, domain.DocumentNotAccepted),
		zone(func(m *domain.MRZ) { m.FamilyName = "Toinen" }, domain.RegisterMismatch),
		zone(func(m *domain.MRZ) { m.GivenNames = "Testa" }, domain.RegisterMismatch),
		zone(func(m *domain.MRZ) { m.BirthDate = today.AddMonths(-400) }, domain.RegisterMismatch),
		examined(func(f *facts) { f.Document.MRZ = strings.Replace(f.Document.MRZ, "8", "9", 1) }, domain.MRZCheckDigit),
		examined(func(f *facts) { f.Document.MRZ = "P<FIN" }, domain.MRZUnreadable),
		examined(func(f *facts) { f.Document.Number = "AB1234567" }, domain.DocumentDiffers),
		examined(func(f *facts) { f.Point.DocumentRows = []string{"fi.document.id_card_fi"} }, domain.DocumentNotTakenHere),
		examined(func(f *facts) { f.Point.DocumentRows = []string{"fi.document.passport_fi"} }),
		examined(func(f *facts) { f.Document.MRZ = ""; f.Document.Kind = domain.Passport },
			domain.DocumentFieldMissing, domain.RegisterMismatch),
		examined(func(f *facts) {
			f.Document = domain.Document{
				Kind: domain.IdentityCard, Issuer: "EST", Number: "AS0000001", ExpiresOn: today,
				FamilyName: "TESTINEN", GivenNames: "testi", BirthDate: f.Holder.Person.BirthDate,
			}
		}),
		examined(func(f *facts) {
			f.Document = domain.Document{Kind: domain.PoliceVerified, PoliceReference: "5680/R/1/26"}
		}),
		examined(func(f *facts) { f.Document = domain.Document{Kind: domain.PoliceVerified, PoliceReference: " "} }, domain.PoliceReferenceMissing),
		examined(func(f *facts) {
			f.Document = domain.Document{Kind: domain.PoliceVerified, PoliceReference: strings.Repeat("5", 65)}
		}, domain.DocumentFieldForm),
		examined(func(f *facts) {
			f.Document = domain.Document{
				Kind: domain.IdentityCard, Issuer: "EST", Number: "AS\x00" + strings.Repeat("1", 40), ExpiresOn: today,
				FamilyName: "TESTINEN", GivenNames: "testi", BirthDate: f.Holder.Person.BirthDate,
			}
		}, domain.DocumentFieldForm),
	}
}
