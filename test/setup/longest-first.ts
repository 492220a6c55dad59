import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, the longest first: one that began last would be run while the other processors have nothing left to do. `npm test` on two
 * processors, where the other files took less than half a minute.
 */
const LONGEST = [
  'test/browser/appearance.test.ts',
  'test/browser/review.test.ts',
  'test/browser/import.test.ts',
  'test/browser/decisions.test.ts',
  'test/browser/follow-the-words.test.ts',
  'test/browser/coding.test.ts',
  'test/browser/search.test.ts',
  'test/crash/append.test.ts',
  'test/crash/commands.test.ts',
  'src/cli/cli.test.ts',
  'src/ledger/fold/fold.test.ts',
  'src/ledger/verify/verify.test.ts',
  'src/ledger/move.test.ts',
  'src/cli/review/review.test.ts',
  'test/crash/file-limit.test.ts',
  'test/crash/damage.test.ts',
  'test/bench/ledger.test.ts',
  'src/ledger/lock.test.ts',
  'test/bench/extract.test.ts',
  'src/intake/revise.test.ts',
  'src/ledger/migrate.test.ts',
  'src/cli/many.test.ts',
  'src/ledger/folder.test.ts',
  'src/intake/review.test.ts',
  'src/ledger/backup/backup.test.ts',
  'src/ledger/happenings.test.ts',
]

/** Files in the order of `LONGEST`, and then the others as vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const listed = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'))
      return listed < 0 ? LONGEST.length : listed
    }
    return others.sort((a, b) => place(a) - place(b))
  }
}
