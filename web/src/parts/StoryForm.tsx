import { Button, FileInput, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { useAddStory } from '../api/use-add-story.ts'
import { Failure } from './Failure.tsx'
import classes from './StoryForm.module.css'

/** The form that a story is added by. A failed attempt keeps all that was entered. */
export function StoryForm() {
  const [file, setFile] = useState<File | null>(null)
  const addition = useAddStory()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const fields = new FormData(event.currentTarget)
        const field = (name: string) => String(fields.get(name) ?? '').trim()
        addition.mutate(
          file
            ? { file }
            : {
                text: String(fields.get('text') ?? ''),
                publisher: field('publisher'),
                published: field('published'),
                url: field('url'),
              },
        )
      }}
    >
      <Stack gap="md">
        <Textarea
          name="text"
          label="Text of the story"
          description="The headline may stand in the first line."
          autosize
          minRows={10}
          maxRows={24}
          disabled={file !== null}
          spellCheck={false}
          classNames={{ input: classes.text ?? '' }}
        />
        <FileInput
          label="Or a file"
          description="Text, Markdown, a web page, PDF, Word or an e-mail. The file brings its own publisher and date where it states them."
          accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,.eml,text/plain,text/markdown,text/html,application/pdf,message/rfc822"
          placeholder="Choose a file"
          clearable
          value={file}
          onChange={setFile}
          clearButtonProps={{ 'aria-label': 'Take the file away' }}
        />
        <div className={classes.fields}>
          <TextInput
            name="publisher"
            label="Publisher (optional)"
            description="Who brought the story out."
            disabled={file !== null}
          />
          <TextInput
            name="published"
            label="Published (optional)"
            description="Relative dates count from here."
            placeholder="2024-11-14"
            disabled={file !== null}
          />
          <TextInput
            name="url"
            type="url"
            label="Address (optional)"
            description="Where it stands on the web. Without a text above, the page is fetched from there."
            placeholder="https://"
            disabled={file !== null}
          />
        </div>
        {addition.error && (
          <div role="alert">
            <Failure problem={problemOf(addition.error)} />
          </div>
        )}
        <Group>
          <Button type="submit" loading={addition.isPending}>
            Read and record
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
