import { type Kysely, sql } from 'kysely'
import reviewFile from '../../../data/review.json' with { type: 'json' }
import { type Decided, likely } from '../../model/likely.ts'
import type { RuleRecord } from '../../model/proposal-view.ts'
import type { Tables } from '../tables.ts'

/** What was decided about the proposals of each rule, those with most decisions first. */
export async function ruleRecords(db: Kysely<Tables>): Promise<RuleRecord[]> {
  const { rows } = await sql<Omit<RuleRecord, 'likely'>>`
    select rule, count(*) filter (where state = 'accepted')::int as accepted,
      count(*) filter (where state = 'accepted' and edited)::int as edited,
      count(*) filter (where state = 'rejected')::int as rejected,
      count(*) filter (where state = 'pending')::int as pending, avg(confidence) as stated
    from proposal where rule is not null group by rule
    order by count(*) filter (where state <> 'pending') desc, count(*) desc, rule`.execute(db)
  return rows.map((row) => ({ ...row, likely: likely(row.stated, row, reviewFile.prior) }))
}

/** How likely a proposal of a rule with a stated confidence is right, by what was decided so far. */
export async function likelihoods(
  db: Kysely<Tables>,
): Promise<(rule: string | null, confidence: number | null) => number | null> {
  const { rows } = await sql<Decided & { readonly rule: string }>`
    select rule, count(*) filter (where state = 'accepted')::int as accepted,
      count(*) filter (where state = 'rejected')::int as rejected
    from proposal where rule is not null and state <> 'pending' group by rule`.execute(db)
  const decided = new Map(rows.map((row) => [row.rule, row] as const))
  const none = { accepted: 0, rejected: 0 }
  return (rule, confidence) => likely(confidence, (rule === null ? null : decided.get(rule)) ?? none, reviewFile.prior)
}
