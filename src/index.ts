/**
 * The public library API.
 *
 * @example
 * import { readFile, propose, openWorkspace, addStory } from 'rapporteur'
 *
 * const { source } = await readFile('story.txt')
 * const record = propose(source)
 *
 * const workspace = await openWorkspace('./workspace', { create: true })
 * await addStory(workspace, source, { by: 'me' })
 * await workspace.close()
 */
export { addStory } from './intake/add-story.ts'
export { openWorkspace, type Workspace } from './ledger/workspace.ts'
export { bounds, isEdtf, overlaps, precision } from './model/edtf.ts'
export { type ErrorCode, RapporteurError } from './model/errors.ts'
export type { CommonQualifiers, PropertiesOf, QualifiersOf, Schemes } from './model/generated/properties.ts'
export type { StoryRecord } from './model/record.ts'
export type { SourceText } from './model/source.ts'
export type { NewEntity, NewStatement } from './model/statement.ts'
export { codeValue, statementOn, textValue } from './model/typed-statement.ts'
export type { EventSummary, EventView, MechanismView, SourceView } from './model/views.ts'
export { propose } from './propose/propose.ts'
export type { SourceOverrides } from './read/hint.ts'
export { readBytes, readFile, readStream } from './read/read.ts'
