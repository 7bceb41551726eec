package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/graph/loader"
)

// The media types of answers (GraphQL over HTTP).
const (
	typeGraphQL = "application/graphql-response+json"
	typeJSON    = "application/json"
	typeStream  = "text/event-stream"
)

// ServeHTTP answers one operation. Whatever cannot be read is answered with a
// status of its own and never repeated: it may hold an identity code.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Vary", "Accept")
	kind := answerType(r.Header.Get("Accept"))
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, kind, http.StatusMethodNotAllowed, "GraphQL is asked by POST alone")
		return
	}
	if sent, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || sent != typeJSON {
		refuse(w, kind, http.StatusUnsupportedMediaType, "the request must be application/json")
		return
	}
	if kind == "" {
		refuse(w, typeJSON, http.StatusNotAcceptable, "answers are application/graphql-response+json, application/json or text/event-stream")
		return
	}
	params, status, why := read(w, r)
	if status != http.StatusOK {
		refuse(w, kind, status, why)
		return
	}
	ctx := loader.With(graphql.StartOperationTrace(r.Context()), d.loaders())
	if kind == typeStream {
		d.stream(ctx, w, params)
		return
	}
	ctx, end := context.WithTimeout(ctx, d.patience)
	defer end()
	d.answer(ctx, w, kind, params)
}

// answerType chooses what the client accepts; anything where it does not say,
// nothing where we have none of it.
func answerType(accept string) string {
	if accept == "" {
		return typeJSON // as the specification wants it for clients of the old time
	}
	for part := range strings.SplitSeq(accept, ",") {
		media, _, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		switch media {
		case typeGraphQL, typeJSON, typeStream:
			return media
		case "*/*", "application/*":
			return typeJSON
		}
	}
	return ""
}

// read reads the request's body: an object with query, operationName, variables
// and extensions; no list of several.
func read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, int, string) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return nil, http.StatusRequestEntityTooLarge, "the request is larger than 256 kB"
	}
	if err != nil {
		return nil, http.StatusBadRequest, "the request broke off"
	}
	params := &graphql.RawParams{}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(params); err != nil || decoder.More() {
		return nil, http.StatusBadRequest, "the request must be one JSON object with query, operationName, variables and extensions"
	}
	if strings.TrimSpace(params.Query) == "" {
		return nil, http.StatusBadRequest, "the request has no query"
	}
	params.Headers = r.Header
	return params, http.StatusOK, ""
}

func (d *door) answer(ctx context.Context, w http.ResponseWriter, kind string, params *graphql.RawParams) {
	op, errs := d.exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		status := http.StatusOK // application/json leaves the status to HTTP alone
		if kind == typeGraphQL {
			status = http.StatusBadRequest
		}
		write(w, kind, status, d.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs))
		return
	}
	if op.Operation.Operation == ast.Subscription {
		refuse(w, kind, http.StatusNotAcceptable, "a subscription is answered as text/event-stream")
		return
	}
	if op.Operation.Operation == ast.Mutation {
		auth.Writes(ctx)
	}
	next, ctx := d.exec.DispatchOperation(ctx, op)
	response := next(ctx)
	late := errors.Is(ctx.Err(), context.DeadlineExceeded) && response != nil && len(response.Errors) > 0
	if response == nil || late { // the request ended before its answer
		response = d.exec.DispatchError(ctx, gqlerror.List{gqlerror.WrapPath(nil, &domain.KindError{Kind: domain.Unavailable})})
	}
	write(w, kind, http.StatusOK, response)
}

// write writes an answer; data are JSON already and are not read again.
func write(w http.ResponseWriter, kind string, status int, response *graphql.Response) {
	w.Header().Set("Content-Type", kind+"; charset=utf-8")
	w.WriteHeader(status)
	var b bytes.Buffer
	encode(&b, response)
	_, _ = w.Write(b.Bytes())
}

func encode(b *bytes.Buffer, response *graphql.Response) {
	b.Grow(len(response.Data) + 64)
	b.WriteByte('{')
	if len(response.Errors) > 0 {
		b.WriteString(`"errors":`)
		text, err := json.Marshal(response.Errors)
		if err != nil {
			text = []byte(`[{"message":"Something went wrong on our side."}]`)
		}
		b.Write(text)
	}
	if len(response.Data) > 0 {
		if len(response.Errors) > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"data":`)
		b.Write(response.Data)
	}
	b.WriteByte('}')
}

// refuse answers a request that is no operation.
func refuse(w http.ResponseWriter, kind string, status int, why string) {
	if kind != typeJSON {
		kind = typeGraphQL
	}
	write(w, kind, status, &graphql.Response{Errors: gqlerror.List{{
		Message: why, Extensions: map[string]any{"code": "BAD_REQUEST"},
	}}})
}
