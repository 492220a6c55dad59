import type { Chance } from './chance.ts'
import { FORMATS, MATERIEL, PLACES } from './world.ts'

/** The sentences of a language, with made-up contents of real words. */
export interface Phrases {
  readonly language: string
  title(sides: readonly string[], number: number): string
  event(told: {
    readonly sides: readonly string[]
    readonly mechanism: string | null
    readonly round: number | null
    readonly status: 'held' | 'planned'
    readonly date: string
    readonly place: string | null
  }): string
  office(person: string, office: string, side: string): string
  said(sides: readonly string[], chance: Chance): string
}

export function languageOf(chance: Chance): Phrases {
  const at = chance.next()
  return at < 0.8 ? ENGLISH : at < 0.9 ? RUSSIAN : CHINESE
}

const ENGLISH: Phrases = {
  language: 'en',
  title: (sides, number) => `${sides.join(' and ')}: talks and agreements, report ${number}`,
  event: ({ sides, mechanism, round, status, date, place }) =>
    `${sides.join(' and ')} ${status === 'held' ? 'held' : 'will hold'} ${mechanism ? `${round === null ? 'a meeting' : `round ${round}`} of the ${mechanism}` : 'talks'}${place ? ` in ${place}` : ''} on ${date}.`,
  office: (person, office, side) => `${person}, ${office} of ${side}, took part in the exchange.`,
  said: (sides, chance) =>
    `${sides.join(' and ')} ${chance.of(EN.verbs)} ${chance.of(EN.matters)} and ${chance.of(EN.matters)}, ${chance.of(EN.while)} the ${chance.of(FORMATS)} and the ${chance.of(MATERIEL)} near ${chance.of(PLACES)}.`,
}

const RUSSIAN: Phrases = {
  language: 'ru',
  title: (sides, number) => `${sides.join(' и ')}: переговоры и соглашения, сообщение ${number}`,
  event: ({ sides, mechanism, round, status, date, place }) =>
    `${sides.join(' и ')} ${status === 'held' ? 'провели' : 'проведут'} ${mechanism ? `${round === null ? 'встречу' : `${round}-й раунд`} консультаций «${mechanism}»` : 'переговоры'}${place ? ` в городе ${place}` : ''} ${date}.`,
  office: (person, office, side) => `В обмене мнениями участвовал ${person} (${office}, ${side}).`,
  said: (sides, chance) =>
    `${sides.join(' и ')} ${chance.of(RU.verbs)} ${chance.of(RU.matters)} и ${chance.of(RU.matters)}, ${chance.of(RU.while)} ${chance.of(MATERIEL)} в районе ${chance.of(PLACES)}.`,
}

const CHINESE: Phrases = {
  language: 'zh',
  title: (sides, number) => `${sides.join('与')}会谈并签署协议，第${number}号报道`,
  event: ({ sides, mechanism, round, status, date, place }) =>
    `${sides.join('与')}${status === 'held' ? '于' : '将于'}${date}${place ? `在${place}` : ''}举行${mechanism ? `${round === null ? '' : `第${round}轮`}${mechanism}` : '会谈'}。`,
  office: (person, office, side) => `${side}${office}${person}出席了会议。`,
  said: (sides, chance) =>
    `${sides.join('与')}${chance.of(ZH.verbs)}${chance.of(ZH.matters)}和${chance.of(ZH.matters)}，${chance.of(ZH.while)}${chance.of(MATERIEL)}在${chance.of(PLACES)}的部署。`,
}

const EN = {
  verbs: [
    'discussed',
    'reviewed',
    'disagreed over',
    'reaffirmed',
    'exchanged views on',
    'postponed work on',
    'welcomed progress on',
    'expressed concern about',
  ],
  matters: [
    'regional security',
    'arms control',
    'grain exports',
    'border demarcation',
    'the ceasefire',
    'visa rules',
    'missile defence',
    'gas transit',
    'debt relief',
    'fisheries',
    'nuclear safety',
    'student exchanges',
    'air traffic',
    'prisoner swaps',
    'customs duties',
    'the peace plan',
    'counter-terrorism',
    'investment protection',
    'satellite navigation',
    'river water sharing',
  ],
  while: [
    'after a statement on',
    'while observers noted',
    'following reports about',
    'in connection with',
    'without reference to',
  ],
}
const RU = {
  verbs: ['обсудили', 'рассмотрели', 'подтвердили', 'отложили', 'согласовали', 'обменялись мнениями: '],
  matters: [
    'региональную безопасность',
    'контроль над вооружениями',
    'экспорт зерна',
    'перемирие',
    'визовый режим',
    'транзит газа',
    'долги',
    'рыболовство',
    'ядерную безопасность',
    'обмен пленными',
    'таможенные пошлины',
    'мирный план',
    'борьбу с терроризмом',
  ],
  while: ['после заявления о поставках', 'на фоне сообщений о размещении', 'в связи с испытаниями'],
}
const ZH = {
  verbs: ['讨论了', '审议了', '重申了', '推迟了', '就此交换意见：'],
  matters: [
    '地区安全',
    '军备控制',
    '粮食出口',
    '边界划定',
    '停火',
    '签证规则',
    '导弹防御',
    '天然气过境',
    '渔业',
    '核安全',
    '关税',
    '和平计划',
    '反恐合作',
  ],
  while: ['此前有声明提及', '同时观察人士注意到', '有报道称'],
}
