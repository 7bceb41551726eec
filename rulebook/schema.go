package rulebook

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"sinetti/domain"
)

// object is a JSON object whose keys are written in the order of their names.
type object = map[string]any

// Schema gives the JSON Schema (2020-12) of one country's file, made from the same
// structs that the loader reads: editors complete and check rows by it. What one row
// says of another, such as a gap between two generations, only Check finds.
func Schema() []byte {
	s := schemaOf(reflect.TypeFor[file]())
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "Rulebook of one country"
	s["description"] = "One country's dated rules of products, codes, documents, orders and times: see docs/guides/rulebook.md."
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic("rulebook: schema: " + err.Error()) // it is made of maps and words alone
	}
	return append(text, '\n')
}

func schemaOf(t reflect.Type) object {
	if words, known := wordsOf(t); known {
		return object{"enum": words}
	}
	switch {
	case t == reflect.TypeFor[domain.Date]():
		return object{"type": "string", "pattern": `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
	case t.Kind() == reflect.Pointer:
		return schemaOf(t.Elem())
	case t.Kind() == reflect.Struct:
		return structSchema(t)
	case t.Kind() == reflect.Slice:
		return object{"type": "array", "items": schemaOf(t.Elem())}
	case t.Kind() == reflect.Map:
		return mapSchema(t)
	case t.Kind() == reflect.Bool:
		return object{"type": "boolean"}
	case t.Kind() == reflect.String:
		return object{"type": "string"}
	case t.Kind() == reflect.Float64:
		return object{"type": "number"}
	}
	return object{"type": "integer"}
}

func structSchema(t reflect.Type) object {
	fields, needed := object{}, []string{}
	addFields(t, fields, &needed)
	s := object{"type": "object", "additionalProperties": false, "properties": fields}
	if len(needed) > 0 {
		slices.Sort(needed)
		s["required"] = needed
	}
	return s
}

// addFields writes a struct's keys; what every row and every file has must be there,
// all else may be left out where it is nought.
func addFields(t reflect.Type, fields object, needed *[]string) {
	always := []string{"id", "source", "valid_from"}
	if t == reflect.TypeFor[file]() {
		always = []string{"version", "country", "rules", "products", "documents", "reasons", "orders", "payers", "retention", "points", "telephone", "addresses", "holidays"}
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if options == "inline" {
			addFields(f.Type, fields, needed)
			continue
		}
		fields[name] = schemaOf(f.Type)
		if slices.Contains(always, name) {
			*needed = append(*needed, name)
		}
	}
}

func mapSchema(t reflect.Type) object {
	s := object{"type": "object", "additionalProperties": schemaOf(t.Elem())}
	if words, known := wordsOf(t.Key()); known {
		s["propertyNames"] = object{"enum": words}
	}
	return s
}

// wordsOf gives the words that a type of words allows; false for free text.
func wordsOf(t reflect.Type) ([]string, bool) {
	words, known := vocabulary[t]
	return words, known
}

// vocabulary is every type of words that a row may hold, with its words in order.
var vocabulary = map[reflect.Type][]string{
	reflect.TypeFor[domain.AdviceCode]():    spelled(domain.AdviceCodes...),
	reflect.TypeFor[domain.AdviceIf]():      spelled(domain.AdviceIfs...),
	reflect.TypeFor[domain.CardAct]():       spelled(domain.CardActs...),
	reflect.TypeFor[domain.CardFault]():     spelled(domain.CardFaults...),
	reflect.TypeFor[domain.CardStage]():     spelled(domain.CardStages...),
	reflect.TypeFor[domain.CodeKeptUntil](): spelled(domain.KeptUntilCardEnd, domain.KeptUntilLetterPosted),
	reflect.TypeFor[domain.CodeKind]():      spelled(domain.ActivationCode, domain.PUKCode, domain.PIN1Code, domain.PIN2Code),
	reflect.TypeFor[domain.ComplaintTo]():   spelled(domain.ComplaintTos...),
	reflect.TypeFor[domain.CountedFrom]():   spelled(domain.CountedFroms...),
	reflect.TypeFor[domain.CutOffOf]():      spelled(domain.PrintHouseCutOff, domain.BureauCutOff),
	reflect.TypeFor[domain.DocumentKind]():  spelled(domain.Passport, domain.IdentityCard, domain.PoliceVerified),
	reflect.TypeFor[domain.FreeFrom]():      spelled(domain.FreeFroms...),
	reflect.TypeFor[domain.Language]():      spelled(domain.Languages...),
	reflect.TypeFor[domain.LetterKind]():    spelled(domain.ActivationLetter, domain.PUKEnvelope),
	reflect.TypeFor[domain.LetterPrints]():  spelled(domain.PrintsExisting, domain.PrintsNewSet, domain.PrintsNothing),
	reflect.TypeFor[domain.LocalityPlace](): spelled(domain.LocalityPlaces...),
	reflect.TypeFor[domain.OrderKind]():     spelled(domain.OrderKinds...),
	reflect.TypeFor[domain.PayerKind]():     spelled(domain.HolderPays, domain.EmployerPays, domain.PriceWaived),
	reflect.TypeFor[domain.PayerNeeds]():    spelled(domain.NeedsProof, domain.NeedsReference, domain.NeedsReason),
	reflect.TypeFor[domain.PromiseStep]():   spelled(domain.PromiseSteps...),
	reflect.TypeFor[domain.Reason]():        spelled(domain.Reasons...),
	reflect.TypeFor[domain.RemedyCode]():    spelled(domain.AllRemedyCodes...),
	reflect.TypeFor[domain.Retained]():      spelled(domain.AllRetained...),
	reflect.TypeFor[domain.RetainedFrom]():  spelled(domain.FromCertificateExpiry, domain.FromRecord, domain.FromExplained),
	reflect.TypeFor[domain.Sender]():        spelled(domain.SentByPrintHouse, domain.SentByCardFactory),
	reflect.TypeFor[domain.ServedAt](): spelled(domain.ServedByPolice, domain.ServedWhereApplied, domain.ServedByOwn,
		domain.ServedInHealthCare, domain.ServedByAuthority),
	reflect.TypeFor[domain.Symptom](): spelled(domain.Symptoms...),
	reflect.TypeFor[domain.Timed]():   spelled(domain.AllTimed...),
	reflect.TypeFor[holidayRule]():    spelled(onDate, byEaster, weekdayFrom),
	reflect.TypeFor[weekday]():        spelled(weekdays...),
}

func spelled[S ~string](words ...S) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	slices.Sort(list)
	return list
}
