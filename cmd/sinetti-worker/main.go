// Command sinetti-worker does what must happen later: it takes in codes, gathers
// and seals print batches, and hands events on. It alone holds the vault's keys.
// Any number may run; they share the key store, the bucket and the database.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"sinetti/vault"
)

// Exit codes.
const (
	exitFault = 1
	exitUsage = 2
)

type commands struct {
	Run    runCommand     `cmd:"" help:"Work until told to stop."`
	Keys   keysCommands   `cmd:"" help:"The vault's own keys."`
	Trust  trustCommands  `cmd:"" help:"What the worker believes; put there by two people."`
	Parked parkedCommands `cmd:"" help:"Letters that could not be drawn or opened."`
}

func main() {
	if err := vault.DisableCoreDumps(); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "sinetti-worker:", err)
		os.Exit(exitFault)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run parses and does one command; it gives the exit code.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	leave := -1
	parser, err := kong.New(&commands{}, kong.Name("sinetti-worker"), kong.Writers(out, errs), kong.DefaultEnvars("SINETTI"),
		kong.Description("The agency's worker. Every setting is a flag and an environment variable; secrets are read from files."),
		kong.Exit(func(int) { leave = 0 }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		_, _ = fmt.Fprintln(errs, "sinetti-worker:", err)
		return exitFault
	}
	command, err := parser.Parse(args)
	if leave >= 0 {
		return leave
	}
	if err != nil {
		_, _ = fmt.Fprintf(errs, "sinetti-worker: %v\nTry: sinetti-worker --help\n", err)
		return exitUsage
	}
	command.BindTo(ctx, (*context.Context)(nil))
	err = command.Run(&output{out: out, errs: errs})
	if err == nil {
		return 0
	}
	_, _ = fmt.Fprintln(errs, "sinetti-worker:", err)
	var usage usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFault
}

// output is where a command writes its result, and where its log.
type output struct{ out, errs io.Writer }

func (o *output) say(format string, args ...any) error {
	_, err := fmt.Fprintf(o.out, format+"\n", args...)
	return err
}

// usageError is a setting that is missing or malformed.
type usageError struct{ text string }

// Error names the setting.
func (e usageError) Error() string { return e.text }
