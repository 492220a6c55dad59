import { RapporteurError } from '../../model/errors.ts'
import { printable } from '../../publish/printable.ts'
import { officeByWords } from '../../resolve/offices.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur who OFFICE --on DATE`: who held an office on a day, with the words that say so. */
export async function who(
  words: string,
  options: { readonly workspace: string; readonly on: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  const office = officeByWords(words)
  if (!office)
    throw new RapporteurError(
      'not-found',
      `"${words}" does not say whose office it is.`,
      'Write it as "foreign minister of France" or "secretary of the Security Council of the Russian Federation".',
    )
  await withRecord(options, async (record) => {
    const holders = await record.holders(office.key, options.on)
    if (options.json) return await print(`${JSON.stringify(holders, null, 2)}\n`)
    if (holders.length === 0)
      return await print(
        `Nobody on record held that office on ${options.on}. "rapporteur seed" adds the office-holders that come with the program.\n`,
      )
    const s = style()
    for (const { person, office: held, period, basis, certain, acting, conflicting, statements } of holders) {
      const how = basis === 'observed' ? `seen ${period}` : period
      await print(
        `${s.bold(printable(person.name))}, ${acting ? 'acting ' : ''}${printable(held.title)} (${how})${certain ? '' : ', perhaps'}\n`,
      )
      if (conflicting !== null) await print(`  ${s.dim(printable(`sources differ: ${conflicting}`))}\n`)
      for (const { dataset } of statements) if (dataset !== null) await print(`  ${s.dim(printable(dataset))}\n`)
      for (const { evidence } of statements)
        for (const { exact, source } of evidence)
          await print(`  ${s.dim(printable(`"${exact.replace(/\s+/g, ' ')}", ${source.title ?? source.id}`))}\n`)
    }
  })
}
