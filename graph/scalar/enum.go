package scalar

import (
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// errWord says that a text is none of an enum's values; the validator has
// usually said so before, with the values.
const errWord InputError = "must be a value of its enum"

// words is one enum: the domain's words and their names in the schema.
type words[T ~string] struct {
	names map[T]graphql.Marshaler
	back  map[string]T
}

// name is one value's name in quotes, ready to be written.
type name []byte

func (n name) MarshalGQL(w io.Writer) { _, _ = w.Write(n) }

// spell makes an enum of pairs: the schema's name, then the domain's word.
func spell[T ~string](pairs map[string]T) words[T] {
	w := words[T]{names: make(map[T]graphql.Marshaler, len(pairs)), back: pairs}
	for text, word := range pairs {
		w.names[word] = name(`"` + text + `"`)
	}
	return w
}

// same makes an enum whose names are the domain's words.
func same[T ~string](list []T) words[T] {
	pairs := make(map[string]T, len(list))
	for _, word := range list {
		pairs[string(word)] = word
	}
	return spell(pairs)
}

// marshal writes the name; a word that the schema lacks is null, which gqlgen
// reports as a fault of the field.
func (w words[T]) marshal(v T) graphql.Marshaler {
	if n, known := w.names[v]; known {
		return n
	}
	return graphql.Null
}

func (w words[T]) unmarshal(v any) (T, error) {
	text, _ := v.(string)
	word, known := w.back[text]
	if !known {
		return "", errWord
	}
	return word, nil
}
