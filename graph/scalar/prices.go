package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var priceWhys = spell(map[string]domain.PriceWhy{
	"GENERAL_LIST": domain.PriceGeneral,
	"POINT_LIST":   domain.PriceOfPoint,
	"OWN_STAFF":    domain.PriceForOwnStaff,
	"COMPLAINT":    domain.PriceForComplaint,
})

// MarshalPriceWhy writes a PriceWhy by its name in the schema.
func MarshalPriceWhy(v domain.PriceWhy) graphql.Marshaler { return priceWhys.marshal(v) }

// UnmarshalPriceWhy reads a name of the schema.
func UnmarshalPriceWhy(v any) (domain.PriceWhy, error) { return priceWhys.unmarshal(v) }

var promiseSteps = spell(map[string]domain.PromiseStep{
	"AT_PRINT_HOUSE": domain.PromisePrint,
	"POSTED":         domain.PromisePosted,
	"AT_BUREAU":      domain.PromiseAtBureau,
	"PRODUCED":       domain.PromiseProduced,
	"DISPATCHED":     domain.PromiseDispatched,
	"ARRIVED":        domain.PromiseArrived,
	"RECEIVED":       domain.PromiseReceived,
	"LETTER_POSTED":  domain.PromiseLetterPosted,
	"LETTER_THERE":   domain.PromiseLetterThere,
})

// MarshalPromiseStep writes a PromiseStep by its name in the schema.
func MarshalPromiseStep(v domain.PromiseStep) graphql.Marshaler { return promiseSteps.marshal(v) }

// UnmarshalPromiseStep reads a name of the schema.
func UnmarshalPromiseStep(v any) (domain.PromiseStep, error) { return promiseSteps.unmarshal(v) }

var owers = spell(map[string]domain.Ower{
	"AGENCY":      domain.OwedByAgency,
	"MAKER":       domain.OwedByMaker,
	"PRINT_HOUSE": domain.OwedByPrintHouse,
	"POST":        domain.OwedByPost,
})

// MarshalPromiseOwer writes an Ower by its name in the schema.
func MarshalPromiseOwer(v domain.Ower) graphql.Marshaler { return owers.marshal(v) }

// UnmarshalPromiseOwer reads a name of the schema.
func UnmarshalPromiseOwer(v any) (domain.Ower, error) { return owers.unmarshal(v) }
