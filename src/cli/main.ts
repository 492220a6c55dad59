import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { SEARCH_KINDS } from '../model/search-kinds.ts'
import { SOURCE_FORMATS } from '../model/source-formats.ts'
import { by, from, on, to } from './analysis-options.ts'
import { fail } from './fail.ts'
import { surviveFileLimit, tolerateClosedOutput } from './output.ts'

const formats = new Option('--format <format>', 'format of the input, where its content does not tell').choices(
  SOURCE_FORMATS,
)
const encoding = new Option('--encoding <name>', 'encoding of a text, such as windows-1251, where nothing states it')
const allowPrivate = new Option('--allow-private', 'fetch pages of this machine and of private networks too')
const workspace = new Option(
  '-w, --workspace <place>',
  'workspace folder, or URL of a PostgreSQL database (or DATABASE_URL)',
)
  .env('RAPPORTEUR_WORKSPACE')
  .default(process.env.DATABASE_URL ?? './workspace', process.env.DATABASE_URL ? 'DATABASE_URL' : './workspace')
const reason = new Option('-r, --reason <text>', 'why, for whoever asks later').makeOptionMandatory()
const asOf = new Option('--as-of <day>', 'the record as it stood at the end of a day (UTC)')

/** Reads a whole number from 1 to a bound. */
const countBelow = (most: number) => (written: string) => {
  const number = Number(written)
  if (!/^\d+$/.test(written) || number < 1 || number > most)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`)
  return number
}

/** Reads a number from 0 to 1. */
const likelihood = (written: string): number => {
  const number = Number(written)
  if (!/^[\d.]{1,20}$/.test(written) || !(number <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.')
  return number
}

/** Reads a number of years above none. */
const yearsAbove0 = (written: string): number => {
  const number = Number(written)
  if (!/^\d{1,3}(\.\d+)?$/.test(written) || number < 0.1)
    throw new InvalidArgumentError('Give a number of years, such as 3 or 1.5.')
  return number
}

/** Adds "property=value" to what was given before it. */
const valueGiven = (written: string, before: Record<string, string[]>): Record<string, string[]> => {
  const at = written.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Give property=value, such as date=2024-11.')
  const property = written.slice(0, at)
  return { ...before, [property]: [...(before[property] ?? []), written.slice(at + 1)] }
}

/** The commands; each loads what it needs only when it runs. */
function program(): Command {
  const root = new Command('rapporteur')
    .description('Reads reporting on diplomacy and keeps a record of it that can be checked.')
    .version(manifest.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')) })
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
  root
    .command('seed')
    .description('put the office-holders that come with the program on record')
    .addOption(workspace)
    .action(async (options) => (await import('./commands/seed.ts')).seed(options))
  root
    .command('conflicts')
    .description('list values that sources give otherwise than each other')
    .addOption(workspace)
    .option('--all', 'with those that somebody resolved')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .action(async (options) => (await import('./commands/conflicts.ts')).conflicts(options))
  root
    .command('questions')
    .description('list events that may be one, for somebody to say whether they are')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nAnswer one with "rapporteur merge" or "rapporteur separate".')
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
    .option('--list', 'list what waits, with the ids that "accept" and "reject" take')
    .addOption(new Option('--state <state>', 'of a list: in which state').choices(['pending', 'accepted', 'rejected']))
    .addOption(
      new Option('-n, --limit <number>', 'of a list: how many, 1000 at most').default(50).argParser(countBelow(1000)),
    )
    .option('--json', 'list as JSON')
    .addHelpText(
      'after',
      '\nWhere keys come from a pipe, a line is a key, and behind it what it asks for:\n  printf "a\\nr not a round\\nq\\n" | rapporteur review',
    )
    .action(async (options) => (await import('./commands/review.ts')).review(options))
  root
    .command('rules')
    .description('show what was decided about the proposals of each rule')
    .addOption(workspace)
    .option('--json', 'print JSON')
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
    .action(async (options) => (await import('./commands/codebook.ts')).agreement(options))
  root
    .command('lost [source]')
    .description('list words that a later text of their document does not have, of all documents or of one later text')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nAnswer one with "rapporteur keep", "rapporteur correct" or "rapporteur retract".')
    .action(async (source, options) => (await import('./commands/lost.ts')).lost(source, options))
  root
    .command('relationship [sides...]')
    .description('show what is on record between sides, or list the pairs of sides')
    .addOption(workspace)
    .option('--analysis', 'show tempo, levels, silences, changes, mechanisms and pledges')
    .addOption(by)
    .addOption(from)
    .addOption(to)
    .addOption(on)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur relationship China Russia\n  rapporteur relationship China Russia --analysis --by quarter',
    )
    .action(async (sides, options) => (await import('./commands/relationship.ts')).relationship(sides, options))
  root
    .command('network')
    .description('show who meets whom: sides or persons, their ties by level and recency, who joins whom')
    .addArgument(new Argument('[of]', 'of what').choices(['sides', 'people']).default('sides'))
    .addOption(workspace)
    .addOption(new Option('--from <year>', 'the first year').argParser(countBelow(9999)))
    .addOption(new Option('--to <year>', 'the last year').argParser(countBelow(9999)))
    .addOption(
      new Option('--half-life <years>', 'years after which a contact counts half').default(3).argParser(yearsAbove0),
    )
    .addOption(on)
    .addOption(
      new Option('-n, --limit <number>', 'of the heaviest, 5000 at most').default(30).argParser(countBelow(5000)),
    )
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  rapporteur network\n  rapporteur network people --from 2020 --half-life 1.5')
    .action(async (of, options) => (await import('./commands/network.ts')).network(of, options))
  root
    .command('compare <sides...>')
    .description('set relationships side by side')
    .addOption(workspace)
    .addOption(by)
    .addOption(from)
    .addOption(to)
    .addOption(on)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur compare CHN+RUS IND+RUS')
    .action(async (groups, options) => (await import('./commands/compare.ts')).compare(groups, options))
  const timed = (command: Command): Command =>
    command
      .addOption(workspace)
      .addOption(from)
      .addOption(to)
      .addOption(on)
      .addOption(asOf)
      .option('--json', 'print JSON')
  timed(
    root.command('met <person> [other]').description('show whom a person met, how often, when last, in which offices'),
  )
    .addHelpText('after', '\nExample:\n  rapporteur met "Wang Yi" Lavrov')
    .action(async (person, other, options) => (await import('./commands/people.ts')).met(person, other, options))
  timed(root.command('person <name...>').description('show whom a person met, what they chaired, and where they were'))
    .addHelpText('after', '\nExample:\n  rapporteur person Wang Yi')
    .action(async (name, options) => (await import('./commands/people.ts')).person(name.join(' '), options))
  timed(root.command('office <words...>').description('show whom the holders of an office met in it, and where'))
    .addHelpText('after', '\nExample:\n  rapporteur office foreign minister of Russia')
    .action(async (words, options) => (await import('./commands/people.ts')).office(words.join(' '), options))
  root
    .command('briefing <sides...>')
    .description('tell what is on record between sides in sentences, each with its sources, as Markdown')
    .addOption(workspace)
    .addOption(on)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur briefing China Russia > briefing.md')
    .action(async (sides, options) => (await import('./commands/briefing.ts')).briefing(sides, options))
  root
    .command('show <id>')
    .description('show an entity, a statement or a batch with its statements, their ids, words and decisions')
    .addOption(workspace)
    .addOption(asOf)
    .option('--json', 'print JSON')
    .action(async (id, options) => (await import('./commands/show.ts')).show(id, options))
  root
    .command('history')
    .description('list what was put on record, the latest first: who, when, why, and what undoes it')
    .addOption(workspace)
    .option('-n, --limit <number>', 'batches at once', '20')
    .option('--before <number>', 'batches before the one of this number')
    .addOption(asOf)
    .option('--json', 'print JSON')
    .action(async (options) => (await import('./commands/history.ts')).history(options))
  const deciding = (command: Command, description: string, example: string): Command =>
    command
      .description(description)
      .addOption(workspace)
      .addOption(reason)
      .option('--by <name>', 'who decides (the user of this computer if not given)')
      .option('--json', 'print JSON')
      .addHelpText('after', `\nExample:\n  rapporteur ${example}`)
  deciding(
    root.command('retract <statement>'),
    'take a statement out of the views',
    'retract sm_01J… --reason "the paper took it back"',
  ).action(async (id, options) => (await import('./commands/decide.ts')).retract(id, options))
  deciding(
    root
      .command('correct <statement>')
      .option('--value <value>', 'the right value, of the type of the wrong one')
      .option('--qualifier <name=value>', 'a qualifier of it, such as round=20; empty to take it away', valueGiven, {}),
    'put another value, or another qualifier, in the place of one that is wrong',
    'correct sm_01J… --value 2024-11-12 --reason "misread"',
  ).action(async (id, options) => (await import('./commands/decide.ts')).correct(id, options))
  deciding(
    root
      .command('rank')
      .argument('<statement>')
      .addArgument(new Argument('<rank>').choices(['preferred', 'normal', 'deprecated'])),
    'rank a statement as preferred, normal or deprecated: which value is shown',
    'rank sm_01J… preferred --reason "the communiqué says so"',
  ).action(async (id, as, options) => (await import('./commands/decide.ts')).rank(id, as, options))
  deciding(
    root.command('accept <batch> <entity>').option('--incomplete', 'although the codebook asks for more'),
    'accept what a batch says of an entity',
    'accept ba_01J… ev_01J… --reason "as the communiqué says"',
  ).action(async (batch, entity, options) => (await import('./commands/review.ts')).accept(batch, entity, options))
  deciding(
    root.command('reject <batch> <entity>'),
    'take what a batch says of an entity out of the record, with what it alone names',
    'reject ba_01J… ev_01J… --reason "not a meeting"',
  ).action(async (batch, entity, options) => (await import('./commands/review.ts')).reject(batch, entity, options))
  deciding(
    root
      .command('code <batch> <entity>')
      .addOption(
        new Option('--verdict <verdict>', 'whether you would accept it')
          .choices(['accepted', 'rejected'])
          .default('accepted'),
      )
      .option('--value <property=value>', 'a value that you read otherwise, as often as needed', valueGiven, {}),
    'note how you read what a batch says of an entity, to be compared with how another does; it decides nothing',
    'code ba_01J… ev_01J… --value date=2024-11 --reason "the day is not told"',
  ).action(async (batch, entity, options) => (await import('./commands/codebook.ts')).code(batch, entity, options))
  deciding(
    root
      .command('keep <statement>')
      .option('--words <text>', 'the words by which the later text says it, as they stand there'),
    'keep a statement although a later text lost its words: "lost" does not list it any more',
    'keep sm_01J… --words "met in the Australian capital" --reason "the same in other words"',
  ).action(async (id, options) => (await import('./commands/decide.ts')).keep(id, options))
  deciding(
    root.command('conflicting <statement>'),
    'mark a tenure as one about which sources differ: it may then overlap that of another holder',
    'conflicting sm_01J… --reason "two lists of ministers differ"',
  ).action(async (id, options) => (await import('./commands/decide.ts')).conflicting(id, options))
  deciding(
    root.command('merge <entity> <same>'),
    'say that two entities are one',
    'merge per_01J… per_01K… --reason "one person, two spellings"',
  ).action(async (one, two, options) => (await import('./commands/decide.ts')).merge(one, two, options))
  deciding(
    root.command('separate <entity> <other>'),
    'say that two entities are never the same, merged before or not',
    'separate per_01J… per_01K… --reason "father and son"',
  ).action(async (one, two, options) => (await import('./commands/decide.ts')).separate(one, two, options))
  deciding(
    root.command('undo <batch>'),
    'take back all that a batch brought',
    'undo ba_01J… --reason "added by mistake"',
  ).action(async (id, options) => (await import('./commands/decide.ts')).undo(id, options))
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
      .action(async (options) => (await import('./commands/upkeep.ts'))[name](options))
  root
    .command('move')
    .description('copy a workspace into an empty one, folder or database, and compare the two')
    .addOption(workspace)
    .requiredOption('--to <place>', 'folder, or URL of a PostgreSQL database')
    .action(async (options) => (await import('./commands/upkeep.ts')).move(options))
  root
    .command('backup')
    .description('write all that a workspace holds into one file, also while it is in use')
    .addOption(workspace)
    .requiredOption('--to <file>', 'file to write')
    .option('--replace', 'put it in the place of a file of that name')
    .addHelpText('after', '\nExample:\n  rapporteur backup --to record-2024-11-15.jsonl.gz')
    .action(async (options) => (await import('./commands/backup.ts')).backup(options))
  root
    .command('restore <file>')
    .description('make of a backup a workspace with the same record')
    .requiredOption('--into <place>', 'folder, or URL of an empty PostgreSQL database')
    .addHelpText('after', '\nExample:\n  rapporteur restore record-2024-11-15.jsonl.gz --into ./workspace')
    .action(async (file, options) => (await import('./commands/backup.ts')).restore(file, options))
  root
    .command('start')
    .description('serve the web application on this machine')
    .addOption(workspace)
    .option('-p, --port <port>', 'port, or the next free one after it (0: any)', '4700')
    .option('--no-sample', 'leave a new workspace empty')
    .addOption(allowPrivate)
    .action(async (options) => (await import('./commands/start.ts')).start(options))
  return root
}

tolerateClosedOutput()
surviveFileLimit()
try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else fail(error)
}
