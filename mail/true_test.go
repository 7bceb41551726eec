package mail

import (
	"regexp"
	"testing"

	"sinetti/domain"
)

// TestTidingsAreTrueOfEveryCard wants nothing in them that holds of some cards alone: a
// mail names no card, and so goes to whoever has a code letter, a PUK envelope or
// neither, and whose card was revoked or destroyed. Nor does it tell which address changed:
// a home, a workplace or where a protected person is reached.
func TestTidingsAreTrueOfEveryCard(t *testing.T) {
	t.Parallel()
	untrue := map[domain.HolderNoticeKind]*regexp.Regexp{
		domain.HolderCodeOrdered:     regexp.MustCompile(`(?i)aktivointitunnus|aktiveringskod|activation|aktiveerimiskood`),
		domain.HolderAddressChanged:  regexp.MustCompile(`(?i)koti|muuttanut|työ|hem|flytta|arbet|home|moved|work|contact address|kodu|koli|töö|tästä lähtien|från och med nu|from now on|nüüdsest`),
		domain.HolderCardUnactivated: regexp.MustCompile(`(?i)tilaa|beställer|orders another|tellib|suljetaan|spärras|is revoked|kehtetuks`),
		domain.HolderCardUncollected: regexp.MustCompile(`(?i)suljetaan|spärras|revoked|kehtetuks`),
		domain.HolderCardEnded:       regexp.MustCompile(`(?i)suljettu|spärra|revoked|kehtetuks|tilaa uusi|beställ|order a new|tellige`),
	}
	for language, w := range holderWordings {
		for kind, never := range untrue {
			if said := never.FindString(w.kinds[kind]); said != "" || w.kinds[kind] == "" {
				t.Errorf("%s, %s: %q is not true of every card", language, kind, said)
			}
		}
	}
}
