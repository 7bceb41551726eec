package store

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Name is an officer in a list that is not read in full yet.
type Name struct {
	ID             domain.ID
	Name, UserName string
}

// OfficerList says which officers to list.
type OfficerList struct {
	Scope   Scope
	PointID domain.ID // of one point only; zero: of all in the scope
	Left    bool      // also those who have left
	Waiting bool      // only those for whom a right waits
	// Text is how the user name begins, or word by word how parts of the name do.
	Text string
}

// MostNamesOpened is how many officers a list opens the names of, to sort by them.
const MostNamesOpened = 500

// NamesInScope lists officers, unsorted, with their names opened; false where they are
// more than MostNamesOpened, and then none.
func (s *Store) NamesInScope(ctx context.Context, db pg.DBTX, l OfficerList) ([]Name, bool, error) {
	rows, err := Q().ListOfficersInScope(ctx, db, pg.ListOfficersInScopeParams{
		Everywhere: l.Scope.Everywhere, OrganisationID: l.Scope.OrganisationID, PointID: l.Scope.PointID,
		AtPoint: OrNull(l.PointID), WhoLeft: l.Left, Waiting: l.Waiting, Day: s.Day(),
		Begins: foldUserName(l.Text), Words: s.nameWords(l.Text), Most: MostNamesOpened + 1,
	})
	if err != nil {
		return nil, false, fmt.Errorf("store: officers: %w", err)
	}
	if len(rows) > MostNamesOpened {
		return nil, false, nil
	}
	list := make([]Name, len(rows))
	for i, r := range rows {
		var person OfficerPerson
		if err := s.openJSON(r.PersonEnc, officerPersonColumn, r.ID, &person); err != nil {
			return nil, false, err
		}
		list[i] = Name{r.ID, person.Name, r.UserName}
	}
	return list, true, nil
}

// OfficersByUserName lists at most first officers, by user name and after the one of
// that user name; it opens nothing.
func (s *Store) OfficersByUserName(ctx context.Context, db pg.DBTX, l OfficerList, after string, first int) ([]domain.ID, error) {
	ids, err := Q().ListOfficersByUserName(ctx, db, pg.ListOfficersByUserNameParams{
		Everywhere: l.Scope.Everywhere, OrganisationID: l.Scope.OrganisationID, PointID: l.Scope.PointID,
		AtPoint: OrNull(l.PointID), WhoLeft: l.Left, Waiting: l.Waiting, Day: s.Day(),
		Begins: foldUserName(l.Text), Words: s.nameWords(l.Text), After: after, First: int32(first), //nolint:gosec // a page
	})
	if err != nil {
		return nil, fmt.Errorf("store: officers: %w", err)
	}
	return ids, nil
}

func foldUserName(text string) string { return strings.ToLower(strings.TrimSpace(text)) }

// longestBeginning is how many letters of a part of a name are told apart.
const longestBeginning = 24

// NameIndex is the blind index of an officer's name: how each of its parts begins, by
// any number of letters, folded.
func (s *Store) NameIndex(name string) [][]byte {
	index := [][]byte{}
	seen := map[string]bool{}
	for _, part := range nameParts(name) {
		letters := []rune(part)
		for n := 1; n <= min(len(letters), longestBeginning); n++ {
			if begins := string(letters[:n]); !seen[begins] {
				seen[begins] = true
				index = append(index, s.beginning(begins))
			}
		}
	}
	return index
}

// nameParts gives the words of a name, folded, and the parts of a double one too.
func nameParts(name string) []string {
	var parts []string
	for _, word := range strings.Fields(name) {
		parts = append(parts, FoldName(word))
		if halves := strings.FieldsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); len(halves) > 1 {
			for _, half := range halves {
				parts = append(parts, FoldName(half))
			}
		}
	}
	return parts
}

// nameWords is what a name's index must have all of, for a text that is sought.
func (s *Store) nameWords(text string) [][]byte {
	words := [][]byte{}
	for _, word := range strings.Fields(text) {
		folded := []rune(FoldName(word))
		if len(folded) == 0 {
			return [][]byte{}
		}
		words = append(words, s.beginning(string(folded[:min(len(folded), longestBeginning)])))
	}
	return words
}

func (s *Store) beginning(folded string) []byte { return s.Crypt.BlindIndex("officer_name", folded) }

// FillNameIndexes makes the index of at most 500 officers who have none yet, and tells
// how many they were. Any number of servers may do it at once.
func (s *Store) FillNameIndexes(ctx context.Context, tx Tx) (int, error) {
	rows, err := Q().ListOfficersWithoutNameIndex(ctx, tx)
	if err != nil {
		return 0, fmt.Errorf("store: officers: %w", err)
	}
	var p Pipeline
	for _, r := range rows {
		var person OfficerPerson
		if err := s.openJSON(r.PersonEnc, officerPersonColumn, r.ID, &person); err != nil {
			return 0, err
		}
		p.Add(func(db DB) error { return Q().FillNameIndex(ctx, db, s.NameIndex(person.Name), r.ID) })
	}
	return len(rows), p.Run(ctx, tx)
}
