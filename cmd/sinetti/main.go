// Command sinetti is the agency's server: the officers' screens and GraphQL,
// the doors of print houses and bureaus. It neither opens nor seals a code.
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

	"sinetti/audit/sealer"
)

// Exit codes.
const (
	exitFault = 1
	exitUsage = 2
	exitAlarm = 3 // the audit log is not what was signed: a person must look before it is signed again
)

type commands struct {
	Serve       serve         `cmd:"" help:"Serve officers and partners."`
	Migrate     migrate       `cmd:"" help:"Bring the database to this build's schema; as the role that owns it."`
	Install     install       `cmd:"" help:"Write the first organisations, points, partners and officers from a file, or add to them; as the role that owns the database."`
	Audit       auditCommands `cmd:"" help:"The audit log."`
	Witness     witnessVerbs  `cmd:"" help:"A witness of audit logs, for another host: it needs no database."`
	PostalCodes postalCodes   `cmd:"" name:"postal-codes" help:"The postal services' lists."`
	Keys        keyCommands   `cmd:"" help:"The keys of personal columns."`
	Rules       rules         `cmd:"" help:"The rulebook."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// exit is thrown where kong wants the program to end, after --help.
type exit int

// run parses and does one command; it gives the exit code.
func run(ctx context.Context, args []string, out, errs io.Writer) (code int) {
	defer func() {
		if thrown := recover(); thrown != nil {
			wanted, ok := thrown.(exit)
			if !ok {
				panic(thrown)
			}
			code = int(wanted)
		}
	}()
	parser, err := kong.New(&commands{}, kong.Name("sinetti"), kong.Writers(out, errs), kong.DefaultEnvars("SINETTI"),
		kong.Description("The agency's server. Every setting is a flag and an environment variable; secrets are read from files."),
		kong.Exit(func(code int) { panic(exit(code)) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		_, _ = fmt.Fprintln(errs, "sinetti:", err)
		return exitFault
	}
	command, err := parser.Parse(args)
	if err != nil {
		_, _ = fmt.Fprintf(errs, "sinetti: %v\nTry: sinetti --help\n", err)
		return exitUsage
	}
	command.BindTo(ctx, (*context.Context)(nil))
	command.Bind(&output{out: out, errs: errs})
	err = command.Run()
	var usage usageError
	var wrong sealer.Alarm
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		code = exitUsage
	case errors.As(err, &wrong):
		code = exitAlarm
	default:
		code = exitFault
	}
	_, _ = fmt.Fprintln(errs, "sinetti:", err)
	return code
}

// output is where a command writes its result, and where its log.
type output struct{ out, errs io.Writer }

// usageError is a setting that is missing or malformed.
type usageError struct{ text string }

// Error names the setting.
func (e usageError) Error() string { return e.text }
