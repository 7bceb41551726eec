package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/check"
	"sinetti/audit/tree"
	"sinetti/audit/witness"
)

// outsiders are those who saw the log from outside, for whoever verifies it.
type outsiders struct {
	witnessAddress
	WitnessLists []string `help:"Lists of checkpoints that the sealer appended to (SINETTI_WITNESS_FILE of the sealer)." type:"existingfile" placeholder:"FILE"`
	WitnessNotes []string `help:"Files with one checkpoint each, such as one that was mailed." type:"existingfile" placeholder:"FILE"`
}

// none tells that nobody is asked.
func (c outsiders) none() bool {
	return len(c.WitnessURLs) == 0 && len(c.WitnessLists) == 0 && len(c.WitnessNotes) == 0
}

// cosigners are those who must have cosigned the checkpoint of a file.
func (c outsiders) cosigners() ([]note.Verifier, error) {
	keys, err := witnessVerifiers(c.WitnessKeys)
	if err != nil {
		return nil, err
	}
	list := make([]note.Verifier, len(keys))
	for i, key := range keys {
		list[i] = key
	}
	return list, nil
}

// seen gathers what they saw of the log of that key. The key comes from whoever
// verifies: one that the database tells proves nothing against the database.
func (c outsiders) seen(ctx context.Context, key string) ([]check.Seen, error) {
	if c.none() {
		return nil, nil
	}
	verifier, err := tree.Verifier(key)
	if err != nil {
		return nil, usageError{"--key: want the log's public key, to know what witnesses saw of it"}
	}
	all, err := c.asked(ctx, verifier.Name())
	if err != nil {
		return nil, err
	}
	for _, path := range c.WitnessLists {
		list, err := listed(path, verifier)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	for _, path := range c.WitnessNotes {
		text, err := os.ReadFile(path) //nolint:gosec // the operator's own path
		if err != nil {
			return nil, err
		}
		all = append(all, check.Seen{By: path, Note: noteIn(string(text), verifier.Name())})
	}
	return all, nil
}

// noteIn takes the checkpoint out of a saved mail: from the log's name at the
// beginning of a line to the last signature.
func noteIn(text, origin string) string {
	text = "\n" + strings.ReplaceAll(text, "\r\n", "\n") + "\n"
	if at := strings.Index(text, "\n"+origin+"\n"); at >= 0 {
		text = text[at+1:]
	}
	if last := strings.LastIndex(text, "\n— "); last >= 0 {
		end := strings.IndexByte(text[last+1:], '\n')
		text = text[:last+1+end+1]
	}
	return text
}

// asked asks every witness what it cosigned last; one that does not answer ends
// the verification, since silence would look like consent.
func (c outsiders) asked(ctx context.Context, origin string) ([]check.Seen, error) {
	clients, err := c.clients()
	if err != nil {
		return nil, err
	}
	list := make([]check.Seen, len(clients))
	for i, client := range clients {
		p, words, err := client.Last(ctx, origin)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.WitnessURLs[i], err)
		}
		list[i] = check.Seen{By: "the witness " + client.Name(), Note: string(p.Note)}
		for _, word := range words {
			if word.At.After(list[i].At) {
				list[i].At = word.At
			}
		}
	}
	return list, nil
}

func listed(path string, verifier note.Verifier) ([]check.Seen, error) {
	points, err := witness.ReadFile(path, verifier)
	if err != nil {
		return nil, err
	}
	list := make([]check.Seen, len(points))
	for i, p := range points {
		list[i] = check.Seen{By: path, Note: string(p.Note)}
	}
	return list, nil
}
