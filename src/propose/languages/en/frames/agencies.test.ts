import { describe, expect, it } from 'vitest'
import { type ToldEvent, toldOn14May } from '../testing.ts'

/** Wordings of news agencies and radio stations, found by reading some thousand of their sentences; the sentences are ours. */
describe('what agencies and radio stations tell', () => {
  it.each<[string, ToldEvent[]]>([
    ['Japan agreed on Monday to meet a Philippine request for patrol boats.', []],
    ['A UN aid plane was met with gunfire when it landed in Juba on Monday.', []],
    ['A nuclear agency meeting of the United Nations in Vienna adjourned for the weekend on Friday.', []],
    [
      'US Defense Secretary Lloyd Austin began a visit to Iraq on Monday to calm violence before July elections.',
      [['visit', 'held', '2024-05-13', 'Iraq', 'IRQ USA']],
    ],
    [
      'Chile and Peru sealed a free trade agreement to start on January 1, 2025.',
      [['signing', 'held', '2024-05-14', null, 'CHL PER']],
    ],
    [
      'Egypt and Israel signed a trade accord on Monday, a first since their peace treaty 25 years ago.',
      [['signing', 'held', '2024-05-13', null, 'EGY ISR']],
    ],
    [
      'UN Secretary-General Antonio Guterres meets visiting Iraqi Prime Minister Mohammed Shia al-Sudani in New York, April 24.',
      [['meeting', 'held', '2024-04-24', 'New York', 'IRQ United Nations']],
    ],
    [
      'Secretary of State Antony Blinken shakes hands with Japanese Prime Minister Fumio Kishida before their meeting in Tokyo on Sunday, May 12, 2024.',
      [['meeting', 'held', '2024-05-12', 'Tokyo', 'JPN USA']],
    ],
    ['Russian President Vladimir Putin visited Kazan on Sunday.', []],
    [
      'US Secretary of State Antony Blinken visited US troops in Doha on Monday.',
      [['visit', 'held', '2024-05-13', 'Doha', 'QAT USA']],
    ],
    [
      'US Secretary of State Antony Blinken will visit Japan, China and South Korea beginning next week.',
      [['visit', 'planned', '2024-05-20/2024-05-26', 'Japan', 'CHN JPN KOR USA']],
    ],
    [
      'US Deputy Secretary of State Kurt Campbell on Monday met Pakistani leaders to discuss issues including the dialogue between Pakistan and India.',
      [['meeting', 'held', '2024-05-13', null, 'PAK USA']],
    ],
    [
      'The Asia-Europe Meeting will hold its fifteenth summit in Hanoi in October.',
      [['summit', 'planned', '2024-10', 'Hanoi', 'ASEM']],
    ],
    [
      "Rebels attacked President Joe Biden's convoy during his visit to Colombia last week.",
      [['visit', 'held', '2024-05-06/2024-05-12', 'Colombia', 'COL USA']],
    ],
    [
      'Talks between Japan and North Korea aimed at settling the dispute over abductees ended on Sunday without progress.',
      [['meeting', 'held', '2024-05-12', null, 'JPN PRK']],
    ],
    [
      'Chile and Peru stuck to their guns as the foreign ministers of the two countries concluded their talks yesterday.',
      [['meeting', 'held', '2024-05-13', null, 'CHL PER']],
    ],
    [
      'South Africa has cancelled a meeting with prosecutors from Equatorial Guinea.',
      [['meeting', 'cancelled', null, null, 'GNQ ZAF']],
    ],
    [
      'EU interior ministers are to meet in Florence to discuss migrant centres.',
      [['meeting', 'planned', null, 'Florence', 'EU']],
    ],
    [
      'ASEAN finance ministers ended a meeting in Jakarta on Monday.',
      [['meeting', 'held', '2024-05-13', 'Jakarta', 'ASEAN']],
    ],
    ['Finance ministers of the G7 gathered in Bari on Friday.', [['meeting', 'held', '2024-05-10', 'Bari', 'G7']]],
    [
      'Finance ministers from the Group of Seven met in Bari on Friday.',
      [['meeting', 'held', '2024-05-10', 'Bari', 'G7']],
    ],
    ["Italy's interior minister visits Libya on Thursday.", [['visit', 'planned', '2024-05-16', 'Libya', 'ITA LBY']]],
    [
      'Kenyan President William Ruto visits neighbouring Uganda on Thursday.',
      [['visit', 'planned', '2024-05-16', 'Uganda', 'KEN UGA']],
    ],
    [
      'German Chancellor Olaf Scholz met senior Chinese officials in Berlin on Monday.',
      [['meeting', 'held', '2024-05-13', 'Berlin', 'CHN DEU']],
    ],
    [
      'Wolfgang Ischinger, the German envoy, met three Russian deputy foreign ministers in Geneva on Monday.',
      [['meeting', 'held', '2024-05-13', 'Geneva', 'DEU RUS']],
    ],
    [
      'German Chancellor Olaf Scholz plans a trip to Warsaw on June 7.',
      [['visit', 'planned', '2024-06-07', 'Warsaw', 'DEU POL']],
    ],
    [
      'Kenyan Prime Cabinet Secretary Musalia Mudavadi said on Thursday in a visit to Rwanda that the refugees would go.',
      [['visit', 'held', '2024-05', 'Rwanda', 'KEN RWA']],
    ],
    [
      'Chinese President Xi Jinping told visiting French President Emmanuel Macron on Monday that ties were good.',
      [['meeting', 'held', '2024-05-13', null, 'CHN FRA']],
    ],
    [
      'Polish President Andrzej Duda and Slovenian President Natasa Pirc Musar met in Ljubljana on Monday. They have signed an association agreement with the European Union.',
      [
        ['meeting', 'held', '2024-05-13', 'Ljubljana', 'POL SVN'],
        ['signing', 'held', '2024-05-13', 'Ljubljana', 'EU POL SVN'],
      ],
    ],
    [
      'A conference of Chile and Peru, due to be held in London on September 8, has caused concern in Bolivia.',
      [['conference', 'planned', '2024-09-08', 'London', 'CHL PER']],
    ],
    [
      'Polish Foreign Minister Radoslaw Sikorski will meet Serbian President Aleksandar Vucic in Belgrade, before visiting Montenegro.',
      [
        ['meeting', 'planned', null, 'Belgrade', 'POL SRB'],
        ['visit', 'planned', null, 'Montenegro', 'MNE POL'],
      ],
    ],
    [
      'After meeting Serbian President Aleksandar Vucic, Polish Foreign Minister Radoslaw Sikorski flew to Zagreb on Monday.',
      [['visit', 'held', '2024-05-13', 'Zagreb', 'HRV POL']],
    ],
    [
      'Israeli Foreign Minister Israel Katz and German Foreign Minister Annalena Baerbock would discuss the Middle East at their meeting on June 9.',
      [['meeting', 'planned', '2024-06-09', null, 'DEU ISR']],
    ],
    [
      'Japanese Prime Minister Fumio Kishida left Brasilia on Monday for Lima, the penultimate stop on a 10-day Latin American tour.',
      [['visit', 'held', '2024-05-13', 'Lima', 'JPN PER']],
    ],
    [
      'Namibian President Nangolo Mbumba received and had a cordial talk with visiting Chinese Vice Foreign Minister Chen Xiaodong in Windhoek this afternoon.',
      [['meeting', 'held', '2024-05-14', 'Windhoek', 'CHN NAM']],
    ],
    [
      'A Libyan delegation led by Foreign Minister Mohamed Siala ended its visit to Niger on Monday.',
      [['visit', 'held', '2024-05-13', 'Niger', 'LBY NER']],
    ],
    [
      'The Cameroonian foreign minister also visited Abuja on Monday with a message.',
      [['visit', 'held', '2024-05-13', 'Abuja', 'CMR NGA']],
    ],
    ['The Kenyan foreign minister abruptly cancelled a news conference in Maputo on the last day of his visit.', []],
    [
      'Pakistani Foreign Minister Ishaq Dar met Kenyan Foreign Minister Musalia Mudavadi on Monday to discuss the latest developments in neighbouring Somalia.',
      [['meeting', 'held', '2024-05-13', null, 'KEN PAK']],
    ],
    [
      'The Saudi visitors, led by Commerce Minister Majid al-Qasabi, met Chinese Premier Li Qiang in Beijing on Monday.',
      [['meeting', 'held', '2024-05-13', 'Beijing', 'CHN SAU']],
    ],
    [
      'Commonwealth foreign ministers will meet in London on Wednesday.',
      [['meeting', 'planned', '2024-05-15', 'London', 'Commonwealth of Nations']],
    ],
    [
      'Chinese Vice Premier He Lifeng left Dhaka today for Colombo after a four-day visit to Bangladesh.',
      [['visit', 'held', '2024-05-11/2024-05-14', 'Colombo', 'CHN LKA']],
    ],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })
})
