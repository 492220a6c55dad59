import { Argument, Command, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { SEARCH_KINDS } from '../model/search-kinds.ts'
import { analyses } from './program/analyses.ts'
import { decisions } from './program/decisions.ts'
import {
  allowPrivate,
  asOf,
  countBelow,
  encoding,
  formats,
  likelihood,
  on,
  portNumber,
  workspace,
} from './program/options.ts'
import { publishing } from './program/publishing.ts'

/** The commands; each loads what it needs only when it runs. */
export function program(): Command {
  const root = new Command('rapporteur')
    .description('Reads reporting on diplomacy and keeps a record of it that can be checked.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--no-color', 'print no colours, as where NO_COLOR is set')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', '\n"rapporteur COMMAND --help" shows the options of a command, and examples.')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')) })
  root.commandsGroup('Read:')
  root
    .command('read <paths...>')
    .description(
      'propose the record of a story, or of each in a folder, archive or feed, without storing it ("-" reads standard input)',
    )
    .option('--json', 'print the record as JSON; of several, one line each')
    .option('--out <folder>', 'write the record of each story into a folder, leaving out those that are there')
    .option('--published <date>', 'date of publication, for relative dates')
    .option('--publisher <name>', 'publisher')
    .option('--language <tag>', 'language (BCP 47)')
    .addOption(formats)
    .addOption(encoding)
    .addOption(allowPrivate)
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur read story.txt\n  curl -s https://example.org/story | rapporteur read - --format html --json\n  rapporteur read stories --out records\n  rapporteur read report.pdf\n  rapporteur read https://example.org/news/story',
    )
    .action(async (paths, options) => (await import('./commands/read.ts')).read(paths, options))
  root
    .command('explain <file>')
    .description(
      'show how the record of a story comes about: what is seen, which rules fire, which are rejected and why',
    )
    .option('--json', 'print JSON')
    .option('--published <date>', 'date of publication, for relative dates')
    .option('--publisher <name>', 'publisher')
    .option('--language <tag>', 'language (BCP 47)')
    .addOption(formats)
    .addOption(encoding)
    .addOption(allowPrivate)
    .addHelpText('after', '\nExample:\n  rapporteur explain story.txt')
    .action(async (file, options) => (await import('./commands/explain.ts')).explain(file, options))
  root
    .command('add <paths...>')
    .description('read stories, or all in a folder, archive or feed, into the workspace')
    .addOption(workspace)
    .option('--published <date>', 'date of publication, for relative dates')
    .option('--publisher <name>', 'publisher')
    .option('--language <tag>', 'language (BCP 47)')
    .addOption(formats)
    .addOption(encoding)
    .addOption(allowPrivate)
    .option(
      '--revises <source>',
      'it is a later text of the source with this id (one from the same address is in any case)',
    )
    .option(
      '--accept-above <likely>',
      'accept what is at least so likely right, from 0 to 1; the rest waits for "rapporteur review"',
      likelihood,
    )
    .option('--json', 'print what was added as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur add stories\n  rapporteur add https://example.org/feed.xml\n  rapporteur add stories --accept-above 0.9',
    )
    .action(async (paths, options) => (await import('./commands/add.ts')).add(paths, options))
  root
    .command('import <path>')
    .description('put the rows of a file of records, or of all in a folder, on record')
    .addOption(workspace)
    .option('--as <format>', 'the format, where the file does not tell it')
    .option('--mapping <file>', 'what the columns of a table mean (YAML)')
    .option('--dry-run', 'tell what each row would come to, and store nothing')
    .option('--json', 'print what came of each row as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur import visits.xml\n  rapporteur import records --dry-run\n  rapporteur import visits.csv --mapping visits.yaml\n\nRun again, it leaves out the rows that are on record.',
    )
    .action(async (path, options) => (await import('./commands/import.ts')).importFiles(path, options))
  root.commandsGroup('Ask the record:')
  root
    .command('timeline [sides...]')
    .description('show the chronology, of all sides or of those named')
    .addOption(workspace)
    .option('--from <date>', 'events on or after a date (2024-01-15, 2024-01, 2024)')
    .option('--to <date>', 'events on or before a date')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur timeline China Russia --from 2024')
    .action(async (sides, options) => (await import('./commands/timeline.ts')).timeline(sides, options))
  root
    .command('mechanism [name...]')
    .description('show a mechanism with its rounds and what they say, or list the mechanisms')
    .addOption(workspace)
    .addOption(asOf)
    .addOption(on)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur mechanism strategic security')
    .action(async (name, options) => (await import('./commands/mechanism.ts')).mechanism(name.join(' '), options))
  root
    .command('agenda')
    .description(
      'show what is expected and what is late: rounds, planned events, anniversaries, commitments falling due',
    )
    .addOption(workspace)
    .addOption(on)
    .option('--since <day>', 'show also what was put on record after a day')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur agenda --since 2024-11-01')
    .action(async (options) => (await import('./commands/agenda.ts')).agenda(options))
  root
    .command('check [story]')
    .description(
      'hold what a story, or each on record, says of the record against it: which of how many, since when, how often',
    )
    .addOption(workspace)
    .addOption(asOf)
    .option('--published <date>', 'of a file: date of publication, for relative dates')
    .option('--publisher <name>', 'of a file: publisher')
    .option('--language <tag>', 'of a file: language (BCP 47)')
    .addOption(formats)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  rapporteur check story.txt\n  rapporteur check src_01J…')
    .action(async (story, options) => (await import('./commands/check.ts')).check(story, options))
  root
    .command('search <words...>')
    .description('find what is on record under some words: names and texts, in any spelling')
    .addOption(workspace)
    .addOption(new Option('-k, --kind <kinds...>', 'only hits of these kinds').choices(SEARCH_KINDS))
    .addOption(
      new Option('-n, --limit <number>', 'hits of each kind, 100 at most').default(5).argParser(countBelow(100)),
    )
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur search Shoygu\n  rapporteur search \'"strategic security" beij*\' --kind event source',
    )
    .action(async (words, options) => (await import('./commands/search.ts')).search(words.join(' '), options))
  root
    .command('who <office...>')
    .description('show who held an office on a day')
    .addOption(workspace)
    .requiredOption('--on <day>', 'the day')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  rapporteur who secretary of the Security Council of the Russian Federation --on 2024-11-12',
    )
    .action(async (office, options) => (await import('./commands/who.ts')).who(office.join(' '), options))
  root.commandsGroup('Read:')
  root
    .command('seed')
    .description('put the office-holders that come with the program on record')
    .addOption(workspace)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur seed --workspace ./workspace')
    .action(async (options) => (await import('./commands/seed.ts')).seed(options))
  root.commandsGroup('Review and decide:')
  root
    .command('conflicts')
    .description('list values that sources give otherwise than each other')
    .addOption(workspace)
    .option('--all', 'with those that somebody resolved')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur conflicts --all')
    .action(async (options) => (await import('./commands/conflicts.ts')).conflicts(options))
  root
    .command('questions')
    .description('list events that may be one, for somebody to say whether they are')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  rapporteur questions --json\n\nAnswer one with "rapporteur merge" or "rapporteur separate".',
    )
    .action(async (options) => (await import('./commands/questions.ts')).questions(options))
  root
    .command('review')
    .description('go through what stories say, to accept, edit or reject each by a key; ? lists the keys')
    .addOption(workspace)
    .option('--source <id>', 'only what this source says')
    .option('--kind <kind>', 'only of this kind: Event, Claim, Quote, Instrument, Commitment, Relationship, Person')
    .addOption(
      new Option('--order <order>', 'what matters most first, or as the texts go')
        .choices(['value', 'text'])
        .default('value'),
    )
    .option('--by <name>', 'who reviews (the user of this computer if not given)')
    .option('--code', 'go through what you have not coded instead, to note your own reading, which decides nothing')
    .option('--of <name>', 'with --code: only what this other coder has coded')
    .option('--list', 'list what waits, with the ids that "accept", "reject" and "code" take')
    .addOption(new Option('--state <state>', 'of a list: in which state').choices(['pending', 'accepted', 'rejected']))
    .addOption(
      new Option('-n, --limit <number>', 'of a list: how many, 1000 at most').default(50).argParser(countBelow(1000)),
    )
    .option('--json', 'list as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur review --kind Event --order text\n  rapporteur review --list --limit 10\n  rapporteur review --code --by Ben --of Ann\n  printf "a\\nr not a round\\nq\\n" | rapporteur review\n\nWhere keys come from a pipe, as in the last, a line is a key, and behind it what it asks for.',
    )
    .action(async (options) => (await import('./commands/review.ts')).review(options))
  root
    .command('rules')
    .description('show what was decided about the proposals of each rule')
    .addOption(workspace)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur rules')
    .action(async (options) => (await import('./commands/review.ts')).rules(options))
  root
    .command('codebook')
    .description('print the codebook of the workspace, or set it')
    .addOption(workspace)
    .option('--set <file>', 'take this YAML file for the codebook')
    .option('-r, --reason <text>', 'why it is set')
    .option('--by <name>', 'who sets it (the user of this computer if not given)')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur codebook --set codebook.yaml --reason "after the pilot"')
    .action(async (options) => (await import('./commands/codebook.ts')).codebook(options))
  root
    .command('agreement')
    .description('show how far reviewers who coded the same agree, and where they differ')
    .addOption(workspace)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur agreement --json')
    .action(async (options) => (await import('./commands/codebook.ts')).agreement(options))
  root
    .command('lost [source]')
    .description('list words that a later text of their document does not have, of all documents or of one later text')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur lost\n  rapporteur lost src_01J…\n\nAnswer one with "rapporteur keep", "rapporteur correct" or "rapporteur retract".',
    )
    .action(async (source, options) => (await import('./commands/lost.ts')).lost(source, options))
  root.commandsGroup('Ask the record:')
  analyses(root)
  root
    .command('show <id>')
    .description('show an entity, a statement or a batch with its statements, their ids, words and decisions')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur show ev_01J…')
    .action(async (id, options) => (await import('./commands/show.ts')).show(id, options))
  root
    .command('history')
    .description('list what was put on record, the latest first: who, when, why, and what undoes it')
    .addOption(workspace)
    .addOption(
      new Option('-n, --limit <number>', 'batches at once, 1000 at most').default(20).argParser(countBelow(1000)),
    )
    .option('--before <number>', 'batches before the one of this number')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  rapporteur history\n  rapporteur history --limit 5 --before 12')
    .action(async (options) => (await import('./commands/history.ts')).history(options))
  publishing(root)
  root.commandsGroup('Review and decide:')
  decisions(root)
  root.commandsGroup('Keep the workspace:')
  for (const [name, description] of [
    ['rebuild', 'make what the views show anew from the statements'],
    ['verify', 'check chain, texts, spans and views, and say what is wrong'],
    ['migrate', 'bring an older workspace to the form of this version, and keep what was before'],
    ['recover', 'make a damaged database anew from the log of its workspace'],
  ] as const)
    root
      .command(name)
      .description(description)
      .addOption(workspace)
      .option('--json', 'print JSON')
      .addHelpText('after', `\nExample:\n  rapporteur ${name} --workspace ./workspace`)
      .action(async (options) => (await import('./commands/upkeep.ts'))[name](options))
  root
    .command('move')
    .description('copy a workspace into an empty one, folder or database, and compare the two')
    .addOption(workspace)
    .requiredOption('--to <place>', 'folder, or URL of a PostgreSQL database')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur move --to postgres://localhost/record')
    .action(async (options) => (await import('./commands/upkeep.ts')).move(options))
  root
    .command('backup')
    .description('write all that a workspace holds into one file, also while it is in use')
    .addOption(workspace)
    .requiredOption('--to <file>', 'file to write')
    .option('--replace', 'put it in the place of a file of that name')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur backup --to record-2024-11-15.jsonl.gz')
    .action(async (options) => (await import('./commands/backup.ts')).backup(options))
  root
    .command('restore <file>')
    .description('make of a backup a workspace with the same record')
    .requiredOption('--into <place>', 'folder, or URL of an empty PostgreSQL database')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur restore record-2024-11-15.jsonl.gz --into ./workspace')
    .action(async (file, options) => (await import('./commands/backup.ts')).restore(file, options))
  root.commandsGroup('Serve and set up:')
  root
    .command('start')
    .description('serve the web application on this machine')
    .addOption(workspace)
    .addOption(
      new Option('-p, --port <port>', 'port, or the next free one after it (0: any)')
        .default(4700)
        .argParser(portNumber),
    )
    .option('--no-sample', 'leave a new workspace empty')
    .addOption(allowPrivate)
    .addHelpText('after', '\nExamples:\n  rapporteur start\n  rapporteur start --port 8080 --no-sample')
    .action(async (options) => (await import('./commands/start.ts')).start(options))
  root
    .command('mcp')
    .description('answer a model that reads the record by the Model Context Protocol, on standard input and output')
    .addOption(workspace)
    .option('--http', 'answer at an address of this machine instead')
    .addOption(
      new Option('-p, --port <port>', 'with --http: port, or the next free one after it (0: any)')
        .default(4710)
        .argParser(portNumber),
    )
    .addHelpText('after', '\nExamples:\n  rapporteur mcp --workspace ./workspace\n  rapporteur mcp --http --port 4710')
    .action(async (options) => (await import('./commands/mcp.ts')).mcp(options))
  root
    .command('completion')
    .description('print what makes a shell complete commands, options and files')
    .addArgument(new Argument('<shell>', 'of which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur completion bash > ~/.local/share/bash-completion/completions/rapporteur\n  rapporteur completion zsh > ~/.zfunc/_rapporteur\n  rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish',
    )
    .action(async (shell) => (await import('./commands/completion.ts')).completion(shell, root))
  return root.helpCommand('help [command]', 'show the help of a command')
}
