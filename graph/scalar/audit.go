package scalar

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

// otherWord stands for a word that this release does not know: an entry that a newer
// one wrote is shown all the same.
const otherWord = "OTHER"

var (
	auditActs       = shout(domain.AuditWords)
	auditNouns      = shout(domain.AuditNouns)
	auditOutcomes   = shout(domain.AuditOutcomes)
	auditActorKinds = shout(domain.AuditActorKinds)
	auditStates     = shout(domain.AuditStates)
	auditPurposes   = shout(purposesOf())
	watchKinds      = shout(domain.WatchKinds())
	audiences       = shout(domain.Audiences)
)

// shout makes an enum whose names are the domain's words in capitals.
func shout[T ~string](list []T) words[T] {
	pairs := make(map[string]T, len(list))
	for _, word := range list {
		pairs[capitals(word)] = word
	}
	return spell(pairs)
}

func capitals[T ~string](word T) string {
	return strings.ReplaceAll(strings.ToUpper(string(word)), ".", "_")
}

func purposesOf() []domain.Purpose {
	list := make([]domain.Purpose, len(domain.AllPurposes()))
	for i, row := range domain.AllPurposes() {
		list[i] = row.Purpose
	}
	return list
}

// orOther writes OTHER for a word that is not known.
func orOther[T ~string](w words[T], v T) graphql.Marshaler {
	if n, known := w.names[v]; known {
		return n
	}
	return name(`"` + otherWord + `"`)
}

// MarshalAuditAct writes what was done.
func MarshalAuditAct(v domain.AuditWord) graphql.Marshaler { return orOther(auditActs, v) }

// UnmarshalAuditAct reads a name of the schema.
func UnmarshalAuditAct(v any) (domain.AuditWord, error) { return auditActs.unmarshal(v) }

// MarshalAuditNoun writes what an entry is about.
func MarshalAuditNoun(v domain.AuditNoun) graphql.Marshaler { return orOther(auditNouns, v) }

// UnmarshalAuditNoun reads a name of the schema.
func UnmarshalAuditNoun(v any) (domain.AuditNoun, error) { return auditNouns.unmarshal(v) }

// MarshalAuditOutcome writes what came of an act.
func MarshalAuditOutcome(v domain.AuditOutcome) graphql.Marshaler { return auditOutcomes.marshal(v) }

// UnmarshalAuditOutcome reads a name of the schema.
func UnmarshalAuditOutcome(v any) (domain.AuditOutcome, error) { return auditOutcomes.unmarshal(v) }

// MarshalAuditActorKind writes what sort of somebody acted.
func MarshalAuditActorKind(v domain.AuditActorKind) graphql.Marshaler {
	return auditActorKinds.marshal(v)
}

// UnmarshalAuditActorKind reads a name of the schema.
func UnmarshalAuditActorKind(v any) (domain.AuditActorKind, error) {
	return auditActorKinds.unmarshal(v)
}

// MarshalAuditState writes how the log stands.
func MarshalAuditState(v domain.AuditState) graphql.Marshaler { return auditStates.marshal(v) }

// UnmarshalAuditState reads a name of the schema.
func UnmarshalAuditState(v any) (domain.AuditState, error) { return auditStates.unmarshal(v) }

// MarshalAuditPurpose writes a purpose of the whole table.
func MarshalAuditPurpose(v domain.Purpose) graphql.Marshaler { return orOther(auditPurposes, v) }

// UnmarshalAuditPurpose reads a name of the schema.
func UnmarshalAuditPurpose(v any) (domain.Purpose, error) { return auditPurposes.unmarshal(v) }

// MarshalAuditPatternKind writes which pattern it is.
func MarshalAuditPatternKind(v domain.WatchKind) graphql.Marshaler { return watchKinds.marshal(v) }

// UnmarshalAuditPatternKind reads a name of the schema.
func UnmarshalAuditPatternKind(v any) (domain.WatchKind, error) { return watchKinds.unmarshal(v) }

// MarshalExtractAudience writes for whom an extract is.
func MarshalExtractAudience(v domain.Audience) graphql.Marshaler { return audiences.marshal(v) }

// UnmarshalExtractAudience reads a name of the schema.
func UnmarshalExtractAudience(v any) (domain.Audience, error) { return audiences.unmarshal(v) }

// AuditSchema is the text of audit_words.graphqls: what the log may say, as GraphQL
// enums, so that whoever words them finds out at build time what is new.
func AuditSchema() string {
	var b strings.Builder
	b.WriteString("# Written by `go generate ./graph` from the domain's lists of words. Do not edit.\n")
	list := func(about, name string, values []string) {
		b.WriteString("\n\"" + about + "\"\nenum " + name + " {\n")
		for _, v := range values {
			b.WriteString("  " + v + "\n")
		}
		b.WriteString("}\n")
	}
	list("What was done. OTHER: what a newer release wrote.", "AuditAct", append(allCapitals(domain.AuditWords), otherWord))
	list("What sort of thing an entry is about. OTHER: what a newer release wrote.", "AuditNoun", append(allCapitals(domain.AuditNouns), otherWord))
	list("Why somebody was looked at. OTHER: what a newer release wrote.", "AuditPurpose", append(allCapitals(purposesOf()), otherWord))
	return b.String()
}

func allCapitals[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, word := range list {
		out[i] = capitals(word)
	}
	return out
}
