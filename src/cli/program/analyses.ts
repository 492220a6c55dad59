import { Argument, type Command, Option } from 'commander'
import { asOf, by, countBelow, from, on, to, workspace, yearsAbove0 } from './options.ts'

/** Adds the commands that say what the record comes to: relationships, persons, offices, the network. */
export function analyses(root: Command): void {
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
    .action(async (sides, options) => (await import('../commands/relationship.ts')).relationship(sides, options))
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
    .action(async (of, options) => (await import('../commands/network.ts')).network(of, options))
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
    .action(async (groups, options) => (await import('../commands/compare.ts')).compare(groups, options))
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
    .action(async (person, other, options) => (await import('../commands/people.ts')).met(person, other, options))
  timed(root.command('person <name...>').description('show whom a person met, what they chaired, and where they were'))
    .addHelpText('after', '\nExample:\n  rapporteur person Wang Yi')
    .action(async (name, options) => (await import('../commands/people.ts')).person(name.join(' '), options))
  timed(root.command('office <words...>').description('show whom the holders of an office met in it, and where'))
    .addHelpText('after', '\nExample:\n  rapporteur office foreign minister of Russia')
    .action(async (words, options) => (await import('../commands/people.ts')).office(words.join(' '), options))
  root
    .command('briefing <sides...>')
    .description('tell what is on record between sides in sentences, each with its sources, as Markdown, HTML or DOCX')
    .addOption(workspace)
    .addOption(on)
    .addOption(asOf)
    .addOption(
      new Option('--format <format>', 'what to write').choices(['markdown', 'html', 'docx']).default('markdown'),
    )
    .option('--out <file>', 'write to a file')
    .option('--replace', 'put it in the place of what has that name')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rapporteur briefing China Russia --format docx --out briefing.docx')
    .action(async (sides, options) => (await import('../commands/briefing.ts')).briefing(sides, options))
}
