package scalar

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var (
	languages    = same(domain.Languages)
	refusalCodes = same(domain.AllRefusalCodes)
	remedyCodes  = same(domain.AllRemedyCodes)
	warnings     = same(domain.WarningCodes)
	reasons      = same([]domain.Reason{
		domain.CodeLost, domain.CodeLocked, domain.PINLocked, domain.LetterNeverCame, domain.LetterDamaged,
		domain.AddressWrong, domain.CardLost, domain.CardStolen, domain.CardDamaged, domain.CardFaulty,
		domain.DataChanged, domain.Expiring, domain.ForgottenAtHome, domain.LeftEmployer,
	})
)

// MarshalLanguage writes a language by its ISO 639-1 code.
func MarshalLanguage(v domain.Language) graphql.Marshaler { return languages.marshal(v) }

// UnmarshalLanguage reads one of the four languages.
func UnmarshalLanguage(v any) (domain.Language, error) { return languages.unmarshal(v) }

// MarshalReason writes a reason.
func MarshalReason(v domain.Reason) graphql.Marshaler { return reasons.marshal(v) }

// UnmarshalReason reads a reason.
func UnmarshalReason(v any) (domain.Reason, error) { return reasons.unmarshal(v) }

// MarshalRefusalCode writes a refusal's code.
func MarshalRefusalCode(v domain.RefusalCode) graphql.Marshaler { return refusalCodes.marshal(v) }

// UnmarshalRefusalCode reads a refusal's code.
func UnmarshalRefusalCode(v any) (domain.RefusalCode, error) { return refusalCodes.unmarshal(v) }

// MarshalRemedyCode writes a remedy's code.
func MarshalRemedyCode(v domain.RemedyCode) graphql.Marshaler { return remedyCodes.marshal(v) }

// UnmarshalRemedyCode reads a remedy's code.
func UnmarshalRemedyCode(v any) (domain.RemedyCode, error) { return remedyCodes.unmarshal(v) }

// MarshalWarningCode writes a warning's code.
func MarshalWarningCode(v domain.WarningCode) graphql.Marshaler { return warnings.marshal(v) }

// UnmarshalWarningCode reads a warning's code.
func UnmarshalWarningCode(v any) (domain.WarningCode, error) { return warnings.unmarshal(v) }

// RefusalSchema is the text of refusal.graphqls: the domain's lists of codes as
// GraphQL enums, so that a code without a name cannot leave the server.
func RefusalSchema() string {
	var b strings.Builder
	b.WriteString("# Written by `go generate ./graph` from the domain's lists of codes. Do not edit.\n\n")
	b.WriteString("\"Which rule said no.\"\nenum RefusalCode {\n")
	for _, code := range domain.AllRefusalCodes {
		b.WriteString("  " + string(code) + "\n")
	}
	b.WriteString("}\n\n\"What can be done instead.\"\nenum RemedyCode {\n")
	for _, code := range domain.AllRemedyCodes {
		b.WriteString("  " + string(code) + "\n")
	}
	b.WriteString("}\n")
	return b.String()
}
