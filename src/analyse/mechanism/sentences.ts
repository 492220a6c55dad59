import { dateInWords } from '../../model/date-words.ts'
import { interval } from '../../model/edtf.ts'
import { tookPlace } from '../../model/happening.ts'
import { listed } from '../../model/listed.ts'
import type { Finding, MechanismAnalysis } from '../../model/mechanism-analysis.ts'
import { ordinal } from '../../model/title.ts'

type Analysis = Omit<MechanismAnalysis, 'findings'>

/** What was found, a sentence each, with the events that it rests on. */
export function sentencesOf(analysis: Analysis): Finding[] {
  return [onRecord, conflicts, missing, doubled, outOfOrder, cadence, next, founding, hosts].flatMap((part) =>
    part(analysis),
  )
}

const say = (topic: string, text: string, events: readonly string[]): Finding => ({ topic, text, events: [...events] })
const nth = (numbers: readonly number[]): string => listed(numbers.map(ordinal))
const span = ({ earliest, latest }: { earliest: string; latest: string }): string =>
  dateInWords(interval(earliest, latest))

function onRecord({ rounds }: Analysis): Finding[] {
  const held = rounds.filter(({ event }) => tookPlace(event))
  const numbered = held.filter(({ number }) => number !== null)
  const others = held.length - numbered.length
  if (held.length === 0) return [say('record', 'No round is on record as held.', [])]
  const numbers = [...new Set(numbered.map(({ number }) => number ?? 0))]
  const told =
    numbers.length === 0
      ? ''
      : `${numbers.length === 1 ? 'Round' : 'Rounds'} ${listed(runs(numbers))} ${numbers.length === 1 ? 'is' : 'are'} on record as held`
  const rest = others === 0 ? '' : `${others} held without a number`
  const text = [told, rest].filter(Boolean).join('; ')
  return [
    say(
      'record',
      `${text}.`,
      held.map(({ event }) => event.id),
    ),
  ]
}

/** Numbers, those of more than three in a row as "5 to 9". */
function runs(numbers: readonly number[]): string[] {
  const words: string[] = []
  for (let i = 0; i < numbers.length; ) {
    let end = i
    while ((numbers[end + 1] ?? 0) === (numbers[end] ?? 0) + 1) end++
    if (end - i > 2) words.push(`${numbers[i]} to ${numbers[end]}`)
    else for (let k = i; k <= end; k++) words.push(String(numbers[k]))
    i = end + 1
  }
  return words
}

function conflicts({ conflicts, rounds }: Analysis): Finding[] {
  return conflicts.map(({ event, best, readings }) => {
    const round = rounds.find((one) => one.event.id === event)
    const when = round ? dateInWords(round.event.date) : 'undated'
    const given = listed(
      readings.map(
        ({ number, sources }) =>
          `${ordinal(number)} (${sources.length === 1 ? '1 source' : `${sources.length} sources`})`,
      ),
    )
    const decided = readings.find((reading) => reading.decided)
    const others = readings.filter(({ number }) => number !== best)
    const against = others.map(({ number, why }) => `the ${ordinal(number)} does not: ${why}`).join('; ')
    const verdict = decided
      ? `It was decided that it is the ${ordinal(decided.number)}.`
      : best === null
        ? 'Nothing on record says which fits better.'
        : `The ${ordinal(best)} fits best: ${readings.find(({ number }) => number === best)?.why}; ${against}.`
    return say('numbering', `Sources number the round of ${when} otherwise than each other: ${given}. ${verdict}`, [
      event,
    ])
  })
}

function missing({ missing, rounds }: Analysis): Finding[] {
  const lowest = rounds.find(({ number }) => number !== null)
  const before = lowest?.number && lowest.number > 1 ? lowest.number - 1 : 0
  return [
    ...missing.map(({ number, about, earliest, latest }) =>
      say(
        'missing',
        `The ${ordinal(number)} round is not on record: it must lie between ${dateInWords(earliest)} and ${dateInWords(latest)}, about ${dateInWords(about.slice(0, 7))}.`,
        [],
      ),
    ),
    ...(before > 0 && lowest
      ? [
          say('missing', `${before === 1 ? 'Round 1 is' : `Rounds 1 to ${before} are`} not on record.`, [
            lowest.event.id,
          ]),
        ]
      : []),
  ]
}

const doubled = ({ doubled }: Analysis): Finding[] =>
  doubled.map(({ events, number, days }) =>
    number === null
      ? say('doubled', `Two rounds lie only ${days} days apart: they may be one.`, events)
      : say('doubled', `Two events are on record as the ${ordinal(number)} round, ${days} days apart.`, events),
  )

const outOfOrder = ({ outOfOrder }: Analysis): Finding[] =>
  outOfOrder.map(({ events, numbers }) =>
    say(
      'order',
      `The ${ordinal(numbers[0] ?? 0)} round is dated after the ${ordinal(numbers[1] ?? 0)}: a number or a date is wrong.`,
      events,
    ),
  )

function cadence({ cadence }: Analysis): Finding[] {
  const { stated, median, shortest, longest, nearest, agrees, intervals } = cadence
  if (median === null || shortest === null || longest === null) {
    if (stated === null) return []
    return [say('cadence', `Stated as ${stated}; not enough rounds are on record to say whether that is kept.`, [])]
  }
  const events = [...new Set(intervals.flatMap(({ from, to }) => [from, to]))]
  const spread =
    intervals.length === 1
      ? `${Math.round(median)} days from one round to the next (1 interval)`
      : `${Math.round(shortest)} to ${Math.round(longest)} days from one round to the next (median ${Math.round(median)}, ${intervals.length} intervals)`
  const divided = intervals.some(({ rounds }) => rounds > 1) ? ', days divided by the rounds missing between' : ''
  const like = nearest === null ? 'near no usual cadence' : `nearest to ${nearest}`
  const against = agrees === null ? '' : agrees ? ', as stated' : `, while ${stated} is stated`
  return [say('cadence', `${spread}${divided}: ${like}${against}.`, events)]
}

function next({ next, cadence, on, rounds }: Analysis): Finding[] {
  if (!next) return [say('next', 'Not enough is on record to say when the next round is to be expected.', [])]
  const { number, predicted, planned, expected, host, state, overdue } = next
  const which = number === null ? 'The next round' : `The ${ordinal(number)} round`
  const where = host ? ` in ${host.name}` : ''
  const by = predicted ? `${span(predicted)} by ${METHOD[predicted.method](cadence.intervals.length)}` : null
  const plan = planned ? `${dateInWords(planned.date)} by what sources announce` : null
  const why = [by, plan].filter(Boolean).join('; ')
  const standing = {
    ahead: '',
    due: ' It is due now.',
    overdue: ` On ${dateInWords(on)} it is ${overdue} days overdue.`,
    dormant: ` On ${dateInWords(on)} nothing has been heard of it for more than three periods: the mechanism may be dormant.`,
  }[state]
  const last = rounds.findLast(({ event }) => tookPlace(event))
  return [
    say(
      'next',
      `${which} is expected${where} between ${dateInWords(expected.earliest)} and ${dateInWords(expected.latest)} (${why}).${standing}`,
      [...(last ? [last.event.id] : []), ...(planned ? [planned.id] : [])],
    ),
  ]
}

const METHOD = {
  intervals: (n: number) => `the ${n} intervals on record, 80 in 100`,
  'one interval': () => 'the one interval on record, any day of the period, 80 in 100',
  'stated cadence': () => 'the cadence stated, any day of the period, 80 in 100',
} as const

function founding({ founding, cadence, rounds }: Analysis): Finding[] {
  if (!founding) return []
  const { atLatest, before, paced, stated, rounds: implying } = founding
  const binding = implying.filter(({ implied }) => implied === atLatest)
  const word = cadence.stated ?? cadence.nearest ?? ''
  const told = listed(
    binding.map(({ number, event }) => {
      const date = rounds.find((round) => round.event.id === event)?.event.latest ?? ''
      return `${ordinal(number)} round in ${date.slice(0, 4)}`
    }),
  )
  const pace = paced ? ` The pace of the rounds on record puts it in ${dateInWords(paced)}.` : ''
  const said = stated ? ` Sources state ${dateInWords(stated)}.` : ''
  const later = implying.some(({ implied }) => implied !== atLatest)
    ? ' Later rounds imply a later year: some must have been left out since.'
    : ''
  return [
    say(
      'founding',
      `${/^[aeiou]/.test(word) ? 'An' : 'A'} ${word} ${told} ${binding.length === 1 ? 'implies' : 'imply'} a first round in ${atLatest} if none was left out, in ${before} if one was, and earlier with each more.${later}${pace}${said}`,
      binding.map(({ event }) => event),
    ),
  ]
}

function hosts({ hosts }: Analysis): Finding[] {
  const { sequence, alternates, breaks } = hosts
  if (sequence.length < 2) return []
  const told = sequence.map(({ host, number }) => (number === null ? host.name : `${host.name} (${number})`)).join(', ')
  const verdict =
    alternates === null
      ? ''
      : alternates
        ? ': they take turns'
        : `: they take turns except between ${listed(breaks.map(({ numbers }) => `the ${nth(numbers)}`))}`
  return [
    say(
      'hosts',
      `Hosts: ${told}${verdict}.`,
      sequence.map(({ event }) => event),
    ),
  ]
}
