import { SourceText } from './source.ts'
import type { SourceView } from './views.ts'

/** A source on record as it is given to the rules that read texts. */
export const sourceTextOf = ({ sha256, ...source }: SourceView): SourceText =>
  SourceText.parse({ ...source, format: 'text', sha256: { bytes: sha256, text: sha256 } })
