// Package scalar spells the domain's ids, days, instants and words as GraphQL
// scalars and enums, and reads them back. It holds no rule.
package scalar
