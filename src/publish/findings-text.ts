import type { Basis } from '../model/basis-view.ts'
import { dateInWords } from '../model/date-words.ts'
import { interval } from '../model/edtf.ts'
import type { MechanismAnalysis } from '../model/mechanism-analysis.ts'
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
      style.dim(basisText(basis)),
      '',
    ].join('\n'),
  )
}

/** "Rests on 4 events of 4 sources, 19 September 2023 to 31 December 2026; 4 wait for review; 1 not dated to the day." */
export function basisText({ events, sources, first, last, waiting, imprecise, undated }: Basis): string {
  const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`
  return `Rests on ${[
    `${counted(events, 'event')} of ${counted(sources, 'source')}${first && last ? `, ${dateInWords(interval(first, last))}` : ''}`,
    waiting > 0 ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for review` : '',
    imprecise > 0 ? `${imprecise} not dated to the day` : '',
    undated > 0 ? `${undated} undated` : '',
  ]
    .filter(Boolean)
    .join('; ')}.`
}
