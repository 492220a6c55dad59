/** A story told for these tests, with a round of a mechanism, a quote and two co-chairs. */
export const STORY = `published: 2031-06-05
publisher: Test Gazette
language: en

Ministers meet for talks

The 7th round of the annual China-Russia strategic security consultations was held in Beijing on June 4, 2031, co-chaired by Wang Yi, director of the Office of the Central Commission for Foreign Affairs, and Sergei Shoigu, secretary of the Russian Federation Security Council.

"We will meet again next year," Wang said.
`

/** The next round, which a file brings. */
export const NEXT_ROUND = `published: 2032-06-05
publisher: Test Gazette
language: en

Eighth round held

The 8th round of the annual China-Russia strategic security consultations was held in Moscow on June 4, 2032.
`

const SCRIPT = '<img src=x onerror="alert(1)"><script>alert(2)</script>'

/** A story whose headline, words, quote, publisher and address try to run scripts. */
export const HOSTILE = {
  publisher: `Evil ${SCRIPT}`,
  text: `Talks ${SCRIPT} in Beijing

China and Russia held the 3rd round of strategic security consultations in Beijing on May 4, 2030 ${SCRIPT}.

"We agreed on ${SCRIPT} and on the rest," Foreign Minister Wang Yi said. It was denied that "><svg onload=alert(3)> took place.
`,
}
