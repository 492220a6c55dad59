import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import { z } from '@hono/zod-openapi'
import * as agenda from '../../model/agenda-view.ts'
import * as basis from '../../model/basis-view.ts'
import * as batch from '../../model/batch-view.ts'
import * as briefing from '../../model/briefing-view.ts'
import * as check from '../../model/check-view.ts'
import * as codebook from '../../model/codebook.ts'
import * as coding from '../../model/coding-view.ts'
import * as comparison from '../../model/comparison-view.ts'
import * as entity from '../../model/entity-view.ts'
import * as explanation from '../../model/explanation-view.ts'
import * as mechanism from '../../model/mechanism-analysis.ts'
import * as network from '../../model/network-view.ts'
import * as office from '../../model/office-view.ts'
import * as person from '../../model/person-analysis-view.ts'
import * as proposal from '../../model/proposal-view.ts'
import * as record from '../../model/record.ts'
import * as relationshipAnalysis from '../../model/relationship-analysis-view.ts'
import * as relationship from '../../model/relationship-view.ts'
import * as schema from '../../model/schema-view.ts'
import * as search from '../../model/search.ts'
import * as statement from '../../model/statement.ts'
import * as views from '../../model/views.ts'
import * as vocabulary from '../../model/vocabulary.ts'

const MODEL = [
  ...[agenda, basis, batch, briefing, check, codebook, coding, comparison, entity, explanation, mechanism, network],
  ...[
    office,
    person,
    proposal,
    record,
    relationshipAnalysis,
    relationship,
    schema,
    search,
    statement,
    views,
    vocabulary,
  ],
]

/**
 * Gives the shapes of the model in the description of the API the names that they have in the code, so that each stands there once, and a client has
 * them by name.
 *
 * @throws Error where two shapes have one name.
 */
export function nameShapes(): void {
  const named = new Map<string, unknown>()
  for (const [name, shape] of MODEL.flatMap((module) => Object.entries(module))) {
    if (!(shape instanceof z.ZodType) || !/^[A-Z]/.test(name)) continue
    if (named.has(name) && named.get(name) !== shape) throw new Error(`Two shapes of the model are called ${name}.`)
    named.set(name, shape)
    zodToOpenAPIRegistry.add(shape, { _internal: { refId: name } })
  }
}
