package domain

import "slices"

// CardStates lists the states in the order of a card's life.
func CardStates() []CardState { return cardTable.states() }

// Next lists the states that the card may enter from s.
func (s CardState) Next() []CardState { return cardTable.next(s) }

// CanBecome tells whether a card may go from s to that state.
func (s CardState) CanBecome(to CardState) bool { return slices.Contains(s.Next(), to) }

// Known tells whether s is a state at all.
func (s CardState) Known() bool { return cardTable.knows(s) }

// Ended tells whether the card can change no more.
func (s CardState) Ended() bool { return s.Known() && len(s.Next()) == 0 }

// OrderStates lists the states in the order of an order's life.
func OrderStates() []OrderState { return orderTable.states() }

// Next lists the states that the order may enter from s.
func (s OrderState) Next() []OrderState { return orderTable.next(s) }

// CanBecome tells whether an order may go from s to that state.
func (s OrderState) CanBecome(to OrderState) bool { return slices.Contains(s.Next(), to) }

// Known tells whether s is a state at all.
func (s OrderState) Known() bool { return orderTable.knows(s) }

// Ended tells whether the order can change no more.
func (s OrderState) Ended() bool { return s.Known() && len(s.Next()) == 0 }

// LetterStates lists the states in the order of a letter's life.
func LetterStates() []LetterState { return letterTable.states() }

// Next lists the states that the letter may enter from s.
func (s LetterState) Next() []LetterState { return letterTable.next(s) }

// CanBecome tells whether a letter may go from s to that state.
func (s LetterState) CanBecome(to LetterState) bool { return slices.Contains(s.Next(), to) }

// Known tells whether s is a state at all.
func (s LetterState) Known() bool { return letterTable.knows(s) }

// Ended tells whether the letter can change no more.
func (s LetterState) Ended() bool { return s.Known() && len(s.Next()) == 0 }

// Unprinted tells whether no batch holds the letter yet, so that it can be withdrawn.
func (s LetterState) Unprinted() bool {
	return s == LetterAwaitingCode || s == LetterQueued || s == LetterParked
}

// BatchStates lists the states in the order of a batch's life.
func BatchStates() []BatchState { return batchTable.states() }

// Next lists the states that the batch may enter from s.
func (s BatchState) Next() []BatchState { return batchTable.next(s) }

// CanBecome tells whether a batch may go from s to that state.
func (s BatchState) CanBecome(to BatchState) bool { return slices.Contains(s.Next(), to) }

// Known tells whether s is a state at all.
func (s BatchState) Known() bool { return batchTable.knows(s) }

// Ended tells whether the batch can change no more.
func (s BatchState) Ended() bool { return s.Known() && len(s.Next()) == 0 }

// BlankStates lists the states in the order of a blank's life.
func BlankStates() []BlankState { return blankTable.states() }

// Next lists the states that the blank may enter from s.
func (s BlankState) Next() []BlankState { return blankTable.next(s) }

// CanBecome tells whether a blank may go from s to that state.
func (s BlankState) CanBecome(to BlankState) bool { return slices.Contains(s.Next(), to) }

// VerificationStates lists the states in the order of a verification's life.
func VerificationStates() []VerificationState { return verificationTable.states() }

// Next lists the states that the verification may enter from s.
func (s VerificationState) Next() []VerificationState { return verificationTable.next(s) }

// CanBecome tells whether a verification may go from s to that state.
func (s VerificationState) CanBecome(to VerificationState) bool { return slices.Contains(s.Next(), to) }

// ComplaintStates lists the states in the order of a complaint's life.
func ComplaintStates() []ComplaintState { return complaintTable.states() }

// Next lists the states that the complaint may enter from s.
func (s ComplaintState) Next() []ComplaintState { return complaintTable.next(s) }

// CanBecome tells whether a complaint may go from s to that state.
func (s ComplaintState) CanBecome(to ComplaintState) bool { return slices.Contains(s.Next(), to) }

// Ended tells whether the complaint can change no more.
func (s ComplaintState) Ended() bool { return complaintTable.knows(s) && len(s.Next()) == 0 }
