package desk

import "sinetti/store"

// The nouns of the store that acts hand out as they are.
type (
	// Card is a card with its organisation's name.
	Card = store.CardOnPage
	// Letter is one piece of post.
	Letter = store.Letter
	// StepTaken is one step of an order's way.
	StepTaken = store.StepTaken
	// PromiseMade is what was promised for a step of an order.
	PromiseMade = store.PromiseMade
	// BatchQuery is a page of batches.
	BatchQuery = store.BatchQuery
	// Colleague is an officer as other officers see one.
	Colleague = store.Colleague
	// Point is a registration point with its organisation's name.
	Point = store.PointOnPage
	// Partner is a print house or an integrator as people know it.
	Partner = store.NamedPartner
	// PrintHouse prints, folds, inserts and posts.
	PrintHouse = store.Printer
)
