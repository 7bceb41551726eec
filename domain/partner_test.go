package domain_test

import (
	"testing"

	"sinetti/domain"
)

// Whoever belongs to no partner never suits a role of partners' people, and they no other.
func TestEachRoleSuitsOneKindOfPeople(t *testing.T) {
	t.Parallel()
	for _, role := range domain.Roles {
		want := map[domain.Role]domain.PartnerKind{
			domain.PrintHouseUser: domain.PrintHousePartner, domain.IntegratorUser: domain.BureauPartner,
		}[role]
		for _, kind := range append([]domain.PartnerKind{""}, domain.PartnerKinds...) {
			if role.Suits(kind) != (kind == want) {
				t.Errorf("%s suits %q: %v", role, kind, kind != want)
			}
		}
	}
}
