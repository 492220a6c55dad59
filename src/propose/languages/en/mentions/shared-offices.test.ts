import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

it.each<[string, [string, string, string | null][]]>([
  [
    'The finance ministers of Gabon and Togo, Alain Mbou and Yves Kodjo, met in Lomé on Monday.',
    [
      ['Alain Mbou', 'Minister of Finance', 'GAB'],
      ['Yves Kodjo', 'Minister of Finance', 'TGO'],
    ],
  ],
  [
    'The Gabonese and Togolese finance ministers, Alain Mbou and Yves Kodjo, met in Lomé on Monday.',
    [
      ['Alain Mbou', 'Minister of Finance', 'GAB'],
      ['Yves Kodjo', 'Minister of Finance', 'TGO'],
    ],
  ],
])('%s', (text, expected) => {
  expect(proposeEnglish(story(text, '2024-05-14')).offices.map((o) => [o.person, o.office, o.for])).toEqual(expected)
})

it('takes the last word of an unknown name for nobody', () => {
  const { events } = proposeEnglish(
    story('Romania and France began exercise Dacian Fall in Cincu on Monday.', '2024-11-12'),
  )
  expect(events.map((e) => [[...e.sides].sort(), e.participants])).toEqual([[['FRA', 'ROU'], []]])
})
