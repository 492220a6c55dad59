import type { TenureView } from '../../model/views.ts'
import { table } from './table.ts'

/** A row a person in an office over a time. */
export const tenures = table<TenureView>({
  name: 'tenures',
  description: 'Who held which office when.',
  key: ['person', 'office', 'period', 'basis'],
  columns: [
    { name: 'person', type: 'text', description: 'Id of the person.', of: (t) => t.person.id },
    { name: 'name', type: 'text', description: 'Name of the person.', of: (t) => t.person.name },
    { name: 'office', type: 'text', description: 'Id of the office.', of: (t) => t.office.id },
    { name: 'title', type: 'text', description: 'Title of the office.', of: (t) => t.office.title },
    {
      name: 'side',
      type: 'text',
      description: 'State or organisation whose office it is.',
      of: (t) => t.office.for?.code ?? null,
    },
    {
      name: 'period',
      type: 'date',
      description: 'When (EDTF): as it is stated, or the days between which sources were seen to give it.',
      of: (t) => t.period,
    },
    { name: 'basis', type: 'text', description: 'Whether the period is stated or observed.', of: (t) => t.basis },
    { name: 'acting', type: 'boolean', description: 'Whether they were acting in it.', of: (t) => t.acting },
  ],
  rows: (publication) => publication.tenures(),
})
