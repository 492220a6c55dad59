import { dateInWords } from '../model/date-words.ts'
import type { MechanismAnalysis } from '../model/mechanism-analysis.ts'
import { basisText } from './basis-text.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** What the rounds of a mechanism say, a sentence a line, with who led them and what the figures rest on. */
export function mechanismAnalysisText(analysis: MechanismAnalysis, style: Style): string {
  const { findings, chairs, basis } = printableParts(analysis)
  const led = chairs.map(({ side, name, rounds }) => {
    const numbers = rounds.map(({ number, date }) => (number === null ? dateInWords(date) : String(number)))
    return `  ${side ? `${side.name}: ` : ''}${name}, ${numbers.length === 1 ? 'round' : 'rounds'} ${numbers.join(', ')}`
  })
  return wrap(
    [
      style.bold('What the rounds say'),
      ...findings.map(({ text }) => `  ${text}`),
      ...(led.length > 0 ? ['', style.bold('Who led them'), ...led] : []),
      '',
      style.dim(`Rests on ${basisText(basis)}.`),
      '',
    ].join('\n'),
  )
}
