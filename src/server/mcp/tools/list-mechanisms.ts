import { z } from 'zod'
import { dateInWords } from '../../../model/date-words.ts'
import { allPages } from '../../../model/page.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { as_of, limit, named } from '../input.ts'
import { sideCalled } from '../named.ts'
import { tool } from '../tool.ts'

export const listMechanisms = tool({
  name: 'list_mechanisms',
  title: 'Mechanisms',
  description:
    'Lists the mechanisms on record (dialogues, consultations, commissions: series of meetings whose rounds are numbered), those with most rounds first, with their parties and the day of the latest numbered round that was held. show_mechanism tells what the rounds of one say.',
  input: z.strictObject({
    sides: z
      .array(named('A state or organisation: China, or CHN'))
      .max(6)
      .default([])
      .describe('Only those with all of these parties'),
    limit: limit(20, 50),
    as_of,
  }),
  output: z.object({
    mechanisms: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        parties: z.array(z.string()),
        cadence: z.string().nullable(),
        rounds: z.number().int(),
        latest: z.string().nullable().describe('EDTF'),
        cited: Cited,
      }),
    ),
    total: z.number().int(),
  }),
  async answer({ sides, limit: most, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const codes = sides.map(sideCalled)
    const all = (await allPages((page) => record.mechanisms(page))).filter(({ parties }) =>
      codes.every((code) => parties.some((party) => party.code === code)),
    )
    const shown = all.slice(0, most)
    const grounds = await record.groundsOf(shown.map(({ id }) => id))
    const mechanisms = shown.map(({ id, name, parties, cadence, rounds, latest }) => ({
      ...{ id, name, cadence, rounds, latest },
      parties: parties.map((party) => party.name),
      cited: cite.statements(grounds.get(id) ?? []),
    }))
    return {
      found: { mechanisms, total: all.length },
      lines: [
        `${all.length} ${all.length === 1 ? 'mechanism' : 'mechanisms'} on record, ${mechanisms.length} shown.`,
        ...mechanisms.map(
          ({ id, name, parties, rounds, latest, cited }) =>
            `- ${printable(name)}${parties.length > 0 ? `: ${printable(parties.join(', '))}` : ''}; numbered rounds on record: ${rounds}${latest === null ? '' : `, latest ${dateInWords(latest)}`} (${id})${marks(cited)}`,
        ),
      ],
    }
  },
})
