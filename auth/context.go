package auth

import (
	"context"
	"slices"
	"sync"

	"sinetti/domain"
)

type (
	actorKey   struct{}
	requestKey struct{}
	scopeKey   struct{}
	addressKey struct{}
)

// WithActor gives a context that carries who asks.
func WithActor(ctx context.Context, actor domain.Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, actor)
}

// ActorFrom says who asks; the zero Actor, who may nothing, where nobody is known.
func ActorFrom(ctx context.Context) domain.Actor {
	actor, _ := ctx.Value(actorKey{}).(domain.Actor)
	return actor
}

// WithRequestID gives a context that carries the reference of a request, as it
// stands in the answer's header, in the log and in the audit log.
func WithRequestID(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestKey{}, id)
}

// RequestID is the reference of the request, or empty outside of one.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// WithAddress gives a context that carries from where a request came: one address
// of IPv4, and of IPv6 the /64 that everybody gets whole.
func WithAddress(ctx context.Context, address string) context.Context {
	return context.WithValue(ctx, addressKey{}, network(address))
}

// Address says from where a request came; empty outside of one.
func Address(ctx context.Context) string {
	address, _ := ctx.Value(addressKey{}).(string)
	return address
}

// Look says as what a look stands in the audit log, and why: for the visit it
// belongs to, or for a purpose of its own.
type Look struct {
	Act     domain.AuditWord
	VisitID domain.ID
	Purpose domain.Purpose
}

// Scope notes what one answer shows of whom, until web writes the audit entry.
// It is safe for concurrent use: loaders run side by side.
type Scope struct {
	mutex   sync.Mutex
	looks   []Look
	holders map[domain.ID]int // by which of the looks each was shown first
	// officers are those whose records a page shows to whoever leads them.
	officers map[domain.ID]bool
	writing  bool
}

// WithScope gives a context in which Saw is noted, and the notes.
func WithScope(ctx context.Context) (context.Context, *Scope) {
	scope := &Scope{holders: map[domain.ID]int{}, officers: map[domain.ID]bool{}}
	return context.WithValue(ctx, scopeKey{}, scope), scope
}

// ScopeFrom gives the request's notes, or nil outside of a request.
func ScopeFrom(ctx context.Context) *Scope {
	scope, _ := ctx.Value(scopeKey{}).(*Scope)
	return scope
}

// Saw notes holders whose personal data goes into this request's answer, and why.
// Who is shown by two looks of one request counts for the first. Outside of a scope
// nobody is shown anything, so nothing is noted.
func Saw(ctx context.Context, why Look, holders ...domain.ID) {
	scope := ScopeFrom(ctx)
	if scope == nil {
		return
	}
	scope.mutex.Lock()
	defer scope.mutex.Unlock()
	at := slices.Index(scope.looks, why)
	for _, holder := range holders {
		if _, noted := scope.holders[holder]; noted || holder.IsZero() {
			continue
		}
		if at < 0 {
			at = len(scope.looks)
			scope.looks = append(scope.looks, why)
		}
		scope.holders[holder] = at
	}
}

// SawOfficers notes officers whose records go into this request's answer.
func SawOfficers(ctx context.Context, officers ...domain.ID) {
	scope := ScopeFrom(ctx)
	if scope == nil {
		return
	}
	scope.mutex.Lock()
	defer scope.mutex.Unlock()
	for _, officer := range officers {
		scope.officers[officer] = true
	}
}

// Writes notes that the request may change something: if its answer is lost,
// nobody can say that nothing was done.
func Writes(ctx context.Context) {
	scope := ScopeFrom(ctx)
	if scope == nil {
		return
	}
	scope.mutex.Lock()
	defer scope.mutex.Unlock()
	scope.writing = true
}

// MayHaveWritten tells whether the request got as far as changing something.
func (s *Scope) MayHaveWritten() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.writing
}

// Holders lists everybody who was noted, in the order of their ids.
func (s *Scope) Holders() []domain.ID {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	ids := make([]domain.ID, 0, len(s.holders))
	for id := range s.holders {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b domain.ID) int { return slices.Compare(a[:], b[:]) })
	return ids
}
