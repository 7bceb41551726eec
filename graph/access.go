package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sinetti/desk"
	"sinetti/domain"
)

// Scope says whose things a field answers with, to who may ask it at all.
type Scope string

// The scopes.
const (
	// Oneself answers everybody who is logged in, about himself or herself alone.
	Oneself Scope = "everybody who is logged in, about himself or herself"
	// Anybody answers with any person; one under non-disclosure masked.
	Anybody Scope = "any person; one under non-disclosure only with the named right"
	// OwnVisit answers with the holder of the session's open visit.
	OwnVisit Scope = "the holder of the open visit; one under non-disclosure only with the named right"
	// ServedCard answers as OwnVisit, for a card that the point may serve.
	ServedCard Scope = "the holder of the open visit, on a card that the point may serve"
	// OwnOrders answers with orders of the own point, the agency with every point's.
	OwnOrders Scope = "orders of the own point; agency operators and approvers every point's, without the person"
	// OwnPost answers with letters of the own point.
	OwnPost Scope = "letters of the own point; of a person under non-disclosure only with the named right"
	// OwnPoint answers with what waits at the point of the session.
	OwnPoint Scope = "the own point; a person under non-disclosure without name or address where the viewer lacks the named right"
	// WithinReach answers with officers and points as far as the role reaches.
	WithinReach Scope = "the own point, the own organisation or everybody, as far as the role reaches"
	// ReachingAll answers with everything there is of the kind, to roles that reach all of it.
	ReachingAll Scope = "everything, for roles that reach everywhere; nothing for others"
	// OwnOrganisation answers with the own employer, to roles that reach all of it.
	OwnOrganisation Scope = "the own employer, for roles that reach more than a point"
	// Questions answers as WithinReach; a registrar about himself or herself.
	Questions Scope = "officers within the role's reach; a registrar about himself or herself"
	// OthersPoint is for acts on another organisation's point.
	OthersPoint Scope = "any other organisation's point, for the own organisation's cards"
	// PointsSide is for acts on behalf of who has the point.
	PointsSide Scope = "who leads the point, or its organisation's administrator; the side whose cards they are is told so"
	// EitherSide is for acts on behalf of either organisation of an authorisation.
	EitherSide Scope = "either of the two organisations"
	// OwnPrintHouse answers with the batches of one's print house, the agency with all.
	OwnPrintHouse Scope = "the own print house's; agency operators and approvers every print house's"
	// Everywhere answers with everything there is of the kind.
	Everywhere Scope = "everywhere"
	// EachItsOwn answers with what the type of the thing found would be answered with.
	EachItsOwn Scope = "orders, cards, holders, batches and officers, each by its own rule; anything else is not found"

	// Carried is shown by whatever field led to it.
	Carried Scope = "by what led here"
	// Personal is shown as Carried, but masked or left empty where the person is not the viewer's to see.
	Personal Scope = "by what led here; empty where the person is under non-disclosure and the viewer lacks the named right, or sees orders and no people"
)

// Rule says who may ask for a field, and whose things it answers with.
type Rule struct {
	// Permission is asked for before the field is resolved; empty: none beside being logged in.
	Permission domain.Permission
	Scope      Scope
}

// fields is one rule of several fields of a type, their names separated by spaces.
type fields struct {
	names string
	rule  Rule
}

// rules are the table of access_rules.go by type and field.
var rules = func() map[string]map[string]Rule {
	by := make(map[string]map[string]Rule, len(access))
	for name, list := range access {
		by[name] = map[string]Rule{}
		for _, f := range list {
			for field := range strings.FieldsSeq(f.names) {
				by[name][field] = f.rule
			}
		}
	}
	return by
}()

// RuleOf gives the rule of a field; false where the table has none.
func RuleOf(object, field string) (Rule, bool) {
	rule, known := rules[object][field]
	return rule, known
}

// unruled lists the fields of a schema without a rule, and the rules without a field.
func unruled(schema *ast.Schema) (wrong []string) {
	for name, object := range schema.Types {
		if object.Kind != ast.Object || object.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		for _, f := range object.Fields {
			if _, known := RuleOf(name, f.Name); !known && !strings.HasPrefix(f.Name, "__") {
				wrong = append(wrong, name+"."+f.Name+" has no rule")
			}
		}
	}
	for name, list := range rules {
		for field := range list {
			if object := schema.Types[name]; object == nil || object.Fields.ForName(field) == nil {
				wrong = append(wrong, name+"."+field+" has a rule and is not there")
			}
		}
	}
	slices.Sort(wrong)
	return wrong
}

// mustBeRuled stops a program whose schema has a field that nobody has thought of.
func mustBeRuled(schema *ast.Schema) {
	if wrong := unruled(schema); len(wrong) > 0 {
		panic(fmt.Sprintf("graph: access_rules.go: %s", strings.Join(wrong, "; ")))
	}
}

// wall asks, before a field is resolved, for the permission that its rule names: a
// second time, since every act of the desk asks too. Who lacks it is written down,
// once for all elements of a list.
func wall(d *desk.Desk) graphql.FieldMiddleware {
	return func(ctx context.Context, next graphql.Resolver) (any, error) {
		at := graphql.GetFieldContext(ctx)
		rule := rules[at.Object][at.Field.Name]
		switch {
		case rule.Permission == "" || actor(ctx).May(rule.Permission) == nil:
			return next(ctx)
		case !firstOfAll(at):
			return nil, domain.ErrForbidden()
		}
		return nil, d.Permits(ctx, actor(ctx), rule.Permission)
	}
}

// firstOfAll tells whether a field lies in the first element of every list above it.
func firstOfAll(at *graphql.FieldContext) bool {
	for ; at != nil; at = at.Parent {
		if at.Index != nil && *at.Index > 0 {
			return false
		}
	}
	return true
}
