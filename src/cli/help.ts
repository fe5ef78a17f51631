const RUN = 'npm run --silent newsproof --';

/** The commands with a line each, in the order in which they are listed. */
const COMMANDS = {
	draw: {
		operands: 'FILE|-',
		line: 'draw questions from an article',
		help: `Reads an article from FILE, or from standard input for -, draws a bank of
questions from it and prints the bank on standard output. How the bank came
about goes to standard error. Text, Markdown, HTML, Word and PDF can be read;
an address that begins with https:// is fetched, unless FETCH_URLS=0.

  --seed N       another seed gives another selection (1)
  --tier TIER    auto: fit to be used unseen; review: for a person's eye first;
                 all: both (all)
  --format NAME  json or yaml (json)
  --title TEXT   the article's title, where the file has none

Ends with 1 when nothing can be drawn.

  ${RUN} draw article.txt > bank.json
  cat page.html | ${RUN} draw - --format yaml --tier auto`
	},
	check: {
		operands: 'BANK',
		line: 'run the quality gate over a bank',
		help: `Runs the quality gate over a bank's file in JSON or YAML, over a seed's folder
or a folder of seeds, or over a bank on standard input for -. Prints each
finding with file, line and path.

Ends with 1 when something may not be published.

  ${RUN} check seeds
  ${RUN} draw article.txt | ${RUN} check -`
	},
	play: {
		operands: 'BANK',
		line: 'take a bank as a quiz in the terminal',
		help: `Asks the questions of a bank's file or a seed's folder, explains each answer
with the article's words, and says at the end what was missed.

  --tier TIER    auto, review or all (auto, and what a person has approved)
  --seed N       another seed shuffles the options in another way

Type :skip, :finish or :help in place of an answer; end of input ends the quiz.
No colour where NO_COLOR is set or the output is no terminal.`
	},
	rebuild: {
		operands: '',
		line: 'make every attempt’s summary again from its events',
		help: `Makes every attempt's summary again from its events, in the database that
DATABASE_URL or DATA_DIR names.`
	},
	backup: {
		operands: 'FILE',
		line: 'back up the database into one file',
		help: `Backs up the database that DATA_DIR or DATABASE_URL names into FILE: everything
that was committed when it began. The server may be at work meanwhile. FILE is
a SQLite database with a manifest, whichever database it is a backup of; it
appears whole, or not at all.

  --force        replace FILE if there is one

Ends with 1 when there is no backup, and says why.

  ${RUN} backup backups/monday.newsproof`
	},
	restore: {
		operands: 'FILE',
		line: 'restore a backup',
		help: `Restores the backup FILE to the database that DATA_DIR or DATABASE_URL names:
checks each table against the manifest, brings the schema up to date, checks
every article and quote, and replays every attempt from its events. Stop the
server first. Nothing is changed unless all of FILE is as it was made.

  --force        put it in the place of a database that holds something; that
                 one is kept beside it, with the date in its name. A PostgreSQL
                 database must be empty.

Ends with 1 when nothing was restored, or when what was restored has a problem.

  ${RUN} restore backups/monday.newsproof`
	},
	doctor: {
		operands: '',
		line: 'check the database, and say what to do',
		help: `Checks the database that DATA_DIR or DATABASE_URL names without changing it; the
server may be at work. Looks at the file and its references, the settings that
make a commit safe, the disk, the schema, every article, bank and published
version, every attempt's log and score, and at what nothing belongs to.

  --json         the same for a program

Ends with 1 when there is a problem.`
	},
	help: {
		operands: '[COMMAND]',
		line: 'say this, or more about a command',
		help: 'Says what commands there are, or what one of them does.'
	}
} as const;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
	return Object.hasOwn(COMMANDS, name);
}

/** What there is. */
export function describeCommands(): string {
	const names = Object.entries(COMMANDS).map(([name, { operands, line }]) => ({
		use: `${name} ${operands}`.trim(),
		line
	}));
	const width = Math.max(...names.map(({ use }) => use.length));
	return [
		`Usage: ${RUN} COMMAND [OPTIONS]`,
		'',
		...names.map(({ use, line }) => `  ${use.padEnd(width)}  ${line}`),
		'',
		`${RUN} help COMMAND says more. Exit codes: 0 done, 1 refused or`,
		'with findings, 2 not understood.'
	].join('\n');
}

function usageOf(name: CommandName): string {
	return `Usage: ${`${RUN} ${name} ${COMMANDS[name].operands}`.trim()}`;
}

/** What one command does. */
export function describeCommand(name: CommandName): string {
	return `${usageOf(name)}\n\n${COMMANDS[name].help}`;
}

/** How one command is called, and where more is said. */
export function describeUsage(name: CommandName): string {
	return `${usageOf(name)}\n${RUN} help ${name} says more.`;
}
