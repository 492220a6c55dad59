import { officeAnalysis, personAnalysis, whoMet } from '../../analyse/person/person.ts'
import { RapporteurError } from '../../model/errors.ts'
import { metText, seenText } from '../../publish/people-text.ts'
import { officeByWords } from '../../resolve/offices.ts'
import { print, style } from '../output.ts'
import { personNamed } from '../person-named.ts'
import { type TimesAsked, timesAsked } from '../times-asked.ts'
import { withRecord } from '../with-workspace.ts'

interface Options extends TimesAsked {
  readonly workspace: string
  readonly json?: boolean
}

/** `rapporteur met PERSON [OTHER]`: who has met whom, when last, in which office. */
export async function met(name: string, other: string | undefined, options: Options): Promise<void> {
  const question = timesAsked(options)
  await withRecord(options, async (record) => {
    const person = await personNamed(record, name)
    const second = other === undefined ? null : await personNamed(record, other)
    const found = await whoMet(record, person.id, second?.id ?? null, question)
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    if (found.encounters.length > 0) return await print(metText(found, style()))
    await print(`No contact of ${person.name} with ${second?.name ?? 'a person of another side'} is on record.\n`)
  })
}

/** `rapporteur person NAME`: whom a person met, what they chaired, where they were on record. */
export async function person(name: string, options: Options): Promise<void> {
  const question = timesAsked(options)
  await withRecord(options, async (record) => {
    const found = await personAnalysis(record, await personNamed(record, name), question)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : seenText(found, style()))
  })
}

/** `rapporteur office WORDS`: the same of an office, over all who held it. */
export async function office(words: string, options: Options): Promise<void> {
  const question = timesAsked(options)
  const key = /^off_[0-9A-Z]+$/.test(words) ? words : officeByWords(words)?.key
  await withRecord(options, async (record) => {
    const found = key === undefined ? null : await record.office(key)
    if (found === null)
      throw new RapporteurError(
        'not-found',
        `No office "${words}" is on record.`,
        'Write it as "foreign minister of France", with whose it is.',
      )
    const analysis = await officeAnalysis(record, found, question)
    await print(options.json ? `${JSON.stringify(analysis, null, 2)}\n` : seenText(analysis, style()))
  })
}
