import { Argument, type Command, Option } from 'commander'
import { reason, valueGiven, workspace } from './options.ts'

/** Adds the commands that decide something of what is on record, each with a reason. */
export function decisions(root: Command): void {
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
  ).action(async (id, options) => (await import('../commands/decide.ts')).retract(id, options))
  deciding(
    root
      .command('correct <statement>')
      .option('--value <value>', 'the right value, of the type of the wrong one')
      .option('--qualifier <name=value>', 'a qualifier of it, such as round=20; empty to take it away', valueGiven, {}),
    'put another value, or another qualifier, in the place of one that is wrong',
    'correct sm_01J… --value 2024-11-12 --reason "misread"',
  ).action(async (id, options) => (await import('../commands/decide.ts')).correct(id, options))
  deciding(
    root
      .command('rank')
      .argument('<statement>')
      .addArgument(new Argument('<rank>').choices(['preferred', 'normal', 'deprecated'])),
    'rank a statement as preferred, normal or deprecated: which value is shown',
    'rank sm_01J… preferred --reason "the communiqué says so"',
  ).action(async (id, as, options) => (await import('../commands/decide.ts')).rank(id, as, options))
  deciding(
    root.command('accept <batch> <entity>').option('--incomplete', 'although the codebook asks for more'),
    'accept what a batch says of an entity',
    'accept ba_01J… ev_01J… --reason "as the communiqué says"',
  ).action(async (batch, entity, options) => (await import('../commands/review.ts')).accept(batch, entity, options))
  deciding(
    root.command('reject <batch> <entity>'),
    'take what a batch says of an entity out of the record, with what it alone names',
    'reject ba_01J… ev_01J… --reason "not a meeting"',
  ).action(async (batch, entity, options) => (await import('../commands/review.ts')).reject(batch, entity, options))
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
  ).action(async (batch, entity, options) => (await import('../commands/codebook.ts')).code(batch, entity, options))
  deciding(
    root
      .command('keep <statement>')
      .option('--words <text>', 'the words by which the later text says it, as they stand there'),
    'keep a statement although a later text lost its words: "lost" does not list it any more',
    'keep sm_01J… --words "met in the Australian capital" --reason "the same in other words"',
  ).action(async (id, options) => (await import('../commands/decide.ts')).keep(id, options))
  deciding(
    root.command('conflicting <statement>'),
    'mark a tenure as one about which sources differ: it may then overlap that of another holder',
    'conflicting sm_01J… --reason "two lists of ministers differ"',
  ).action(async (id, options) => (await import('../commands/decide.ts')).conflicting(id, options))
  deciding(
    root.command('merge <entity> <same>'),
    'say that two entities are one',
    'merge per_01J… per_01K… --reason "one person, two spellings"',
  ).action(async (one, two, options) => (await import('../commands/decide.ts')).merge(one, two, options))
  deciding(
    root.command('separate <entity> <other>'),
    'say that two entities are never the same, merged before or not',
    'separate per_01J… per_01K… --reason "father and son"',
  ).action(async (one, two, options) => (await import('../commands/decide.ts')).separate(one, two, options))
  deciding(
    root.command('undo <batch>'),
    'take back all that a batch brought',
    'undo ba_01J… --reason "added by mistake"',
  ).action(async (id, options) => (await import('../commands/decide.ts')).undo(id, options))
}
