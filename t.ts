import { PeopleIndex } from './bench/resolve/people-index.ts'
import { populationOf } from './bench/resolve/population.ts'
import { likeness } from './src/resolve/same-person/score.ts'
import { choose, matchesOf } from './src/resolve/same-person/decide.ts'
const ms = populationOf(50000, 20241112)
const idx = new PeopleIndex() as any
const counts = new Map<string, number>(); const ex = new Map<string,string>()
const homes = new Map<number, Map<number, number>>()
let n=0
for (const m of ms) {
  const h = homes.get(m.person) ?? new Map(); homes.set(m.person, h)
  let why = ''
  if (h.size) {
    const c = idx.candidates(m)
    const matches = matchesOf(m, c); const d = choose(matches)
    const best = [...h].sort((a,b)=>b[1]-a[1])[0][0]
    if (!d.same || !h.has(Number(d.same.person.id))) {
      const home = idx.people[best]
      const inC = c.includes(home)
      const match = matches.find(x => x.person===home)
      const l = likeness(m, home)
      why = (d.same ? 'TOOK OTHER ' : matches.length && matches[0].score>=.9 ? 'RIVAL ' : d.questions.length? 'ASK ':'NEW ') + (inC?'':'NOTCAND ') + (match ?? l).reasons.map((r:any)=>r.weight+' '+r.feature).join('; ')
      counts.set(why,(counts.get(why)??0)+1); if(!ex.has(why)) ex.set(why, m.name+' ~ '+home.names.join(' / '))
      n++
    }
  }
  const g = idx.add(m); h.set(g,(h.get(g)??0)+1)
}
console.log(n)
for (const [k,v] of [...counts].sort((a,b)=>b[1]-a[1]).slice(0,32)) console.log(v,k,'|',ex.get(k))
