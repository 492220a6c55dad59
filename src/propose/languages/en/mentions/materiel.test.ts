import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const shown = (text: string) => proposeEnglish(story(text, '2024-05-14')).events.flatMap((event) => event.materiel)

it.each<[string, string[]]>([
  ['Russia delivered two Su-35 fighter jets to Iran on Monday.', ['Su-35']],
  ['Russia delivered two Su-35 multi-role fighter jets to Iran on Monday.', ['Su-35']],
  ['Germany delivered Leopard 2 tanks and artillery shells to Ukraine on Monday.', ['Leopard 2', 'artillery shells']],
  ['Turkey delivered drones and howitzers to Niger on Monday.', ['drones', 'howitzers']],
  ['Russia delivered stealth jets to Algeria on Monday.', ['stealth jets']],
])('materiel of %s', (text, names) => {
  expect(shown(text)).toEqual(names)
})
