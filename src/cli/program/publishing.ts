import { Argument, type Command, Option } from 'commander'
import { EVENT_TYPES } from '../../model/event-types.ts'
import { EXPORT_FORMATS } from '../../publish/formats.ts'
import { TABLE_NAMES } from '../../publish/tables/names.ts'
import { asOf, workspace } from './options.ts'

/** Adds the commands that give the record to other programs. */
export function publishing(root: Command): void {
  root
    .command('export')
    .description('write the record, or what of it fits, as other programs read it')
    .addArgument(new Argument('<format>', 'in which format').choices(EXPORT_FORMATS))
    .addOption(workspace)
    .option('-o, --out <path>', 'file, folder or .zip archive to write; standard output if not given')
    .option('--replace', 'put it in the place of what has that name')
    .addOption(new Option('--table <name>', 'of csv: one table alone').choices(TABLE_NAMES))
    .option('--side <sides...>', 'only events in which all of these take part: codes or names')
    .option('--from <date>', 'only events on or after a date (2024-01-15, 2024-01, 2024)')
    .option('--to <date>', 'only events on or before a date')
    .addOption(new Option('--type <type>', 'only events of this type').choices(EVENT_TYPES))
    .option('--mechanism <id>', 'only rounds of this mechanism')
    .option('--person <id>', 'only events in which this person took part')
    .option('--accepted', 'only events that rest on more than suggestions')
    .addOption(asOf)
    .option('--json', 'with --out: say as JSON what was written')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur export csv --out record.zip\n  rapporteur export csv --table events --side China Russia > events.csv\n  rapporteur export jsonl --from 2024 | head',
    )
    .action(async (format, options) => (await import('../commands/export.ts')).exportRecord(format, options))
}
