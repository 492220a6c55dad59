import { storiesAt } from '../../intake/stories.ts'
import { RapporteurError } from '../../model/errors.ts'
import { explainText } from '../../publish/explain-text.ts'
import { foundText } from '../../publish/found-text.ts'
import type { SourceOverrides } from '../../read/hint.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { onlyStory, readStoryHere, tellNotices } from '../many.ts'
import { print, style } from '../output.ts'

type Options = SourceOverrides & { readonly json?: boolean; readonly allowPrivate?: boolean }

/** `rapporteur explain FILE`: where what is told of the source was found, and sentence by sentence what was seen, which rules fired, and which were rejected and why. */
export async function explain(file: string, options: Options): Promise<void> {
  const stories = await storiesAt([file], new PageFetcher({ allowPrivate: options.allowPrivate }))
  const story = await onlyStory([file], stories)
  if (!story) throw new RapporteurError('input-many', `${file} holds ${stories.length} stories.`, 'Give one of them.')
  const { source, about } = await readStoryHere(story, options)
  tellNotices(story.file, about)
  const { explain: explainSource } = await import('../../propose/explain.ts')
  const { sentences } = explainSource(source)
  await print(
    options.json
      ? `${JSON.stringify(sentences, null, 2)}\n`
      : `${foundText(source, about, style())}\n${explainText(sentences, style())}`,
  )
}
