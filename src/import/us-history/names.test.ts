import { expect, it } from 'vitest'
import { sideByName } from '../../model/side-names.ts'
import { countryOf, visitorsIn } from './names.ts'

it.each<[string, string]>([
  ['President Lech Walesa', 'President: Lech Walesa'],
  ['President-elect Tubman', 'President-elect: Tubman'],
  ['President- elect Ernesto Zedillo', 'President-elect: Ernesto Zedillo'],
  ['Prime Minster Adrian Nastase', 'Prime Minister: Adrian Nastase'],
  ['Prime MinisterHaidar al- Abadi', 'Prime Minister: Haidar al- Abadi'],
  ['President Andrzej Duda and Prime Minister Donald Tusk', 'President: Andrzej Duda; Prime Minister: Donald Tusk'],
  ['President Anwar Sadat, Prime Minister Mustafa Khalil', 'President: Anwar Sadat; Prime Minister: Mustafa Khalil'],
  ['President Benigno S. Aquino, 3rd', 'President: Benigno S. Aquino, 3rd'],
  ['Premier & Prince Sihanouk', 'Premier and Prince: Sihanouk'],
  ['Prime Minister Willem (Wim) Kok', 'Prime Minister: Willem (Wim) Kok'],
  ['Chairman of the Presidency Bakir Izetbegovic', 'Chairman of the Presidency: Bakir Izetbegovic'],
  ['Valdas Adamkus', 'none: Valdas Adamkus'],
  ['Kingsley Amis', 'none: Kingsley Amis'],
  ['President', 'none: President'],
])('%s', (written, read) => {
  const text = visitorsIn(written).map(({ office, name }) => `${office ?? 'none'}: ${name}`)
  expect(text.join('; ')).toBe(read)
})

it.each<[string, string | null]>([
  ['Germany, Federal Republic of', 'DEU'],
  ['Korea', 'KOR'],
  ['Upper Volta (Burkina Faso)', 'BFA'],
  ['Muscat & Oman', 'OMN'],
  ['Portugal', 'PRT'],
  ['U.S.S.R.', null],
  ['Czechoslovakia', null],
])('the country "%s" is %s', (written, code) => {
  expect(sideByName(countryOf(written))).toBe(code)
})
