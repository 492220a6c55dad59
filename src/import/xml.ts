import { parseXml, type XmlDocument, XmlElement, XmlError } from '@rgrove/parse-xml'
import { RapporteurError } from '../model/errors.ts'
import type { Span } from '../model/span.ts'
import { spanAt } from '../model/span-at.ts'
import { Lines } from './lines.ts'

/** An element of a file of records, with its place in the text. */
export class XmlItem {
  constructor(
    private readonly element: XmlElement,
    private readonly file: XmlFile,
  ) {}

  /** Line on which it begins, counted from 1. */
  get line(): number {
    return this.file.lineAt(this.element.start)
  }

  /** The text in its first child of a name, entities resolved and white space collapsed; empty where there is none. */
  text(tag: string): string {
    return (this.child(tag)?.text ?? '').replace(/\s+/g, ' ').trim()
  }

  /** That text as it stands in the file; null where there is none. */
  span(tag: string): Span | null {
    const child = this.child(tag)
    const [first, last] = [child?.children[0], child?.children.at(-1)]
    return child && first && last && child.text.trim() !== '' ? this.file.span(first.start, last.end) : null
  }

  /** The stretch from the first of some children to the last of them. */
  stretch(tags: readonly string[]): Span {
    const spans = tags.flatMap((tag) => this.span(tag) ?? [])
    const start = Math.min(...spans.map((s) => s.start))
    return this.file.within(start, Math.max(...spans.map((s) => s.end)))
  }

  attribute(name: string): string | null {
    return this.element.attributes[name] ?? null
  }

  attributeOf(tag: string, name: string): string | null {
    return this.child(tag)?.attributes[name] ?? null
  }

  private child(tag: string): XmlElement | undefined {
    return this.element.children.find((node): node is XmlElement => node instanceof XmlElement && node.name === tag)
  }
}

/** An XML file of records. @throws RapporteurError `input-invalid` with the line where it is not well-formed. */
export class XmlFile {
  private readonly lines: Lines
  private readonly document: XmlDocument

  constructor(private readonly text: string) {
    this.lines = new Lines(text)
    try {
      this.document = parseXml(text, { includeOffsets: true })
    } catch (error) {
      if (error instanceof RangeError) throw tooDeep(error)
      if (!(error instanceof XmlError)) throw error
      const [what = ''] = error.message.split('\n')
      throw new RapporteurError(
        'input-invalid',
        `Line ${error.line} is not well-formed XML: ${what.split(' (line ')[0]}.`,
        'Nothing was stored. Mend the file, or fetch it again.',
        { cause: error },
      )
    }
  }

  /** Name of the outermost element. */
  get root(): string {
    return this.document.root?.name ?? ''
  }

  /** All elements of a name, in order. */
  items(tag: string): XmlItem[] {
    const found: XmlItem[] = []
    const walk = (element: XmlElement): void => {
      for (const node of element.children)
        if (node instanceof XmlElement) {
          if (node.name === tag) found.push(new XmlItem(node, this))
          else walk(node)
        }
    }
    if (this.document.root) walk(this.document.root)
    return found
  }

  lineAt(offset: number): number {
    return this.lines.at(this.lines.original(offset))
  }

  /** The parser counts a line break as one character. */
  span(start: number, end: number): Span {
    return this.within(this.lines.original(start), this.lines.original(end))
  }

  within(start: number, end: number): Span {
    return spanAt(this.text, start, end)
  }
}

/** The parser calls itself for each element within another. */
const tooDeep = (cause: RangeError): RapporteurError =>
  new RapporteurError(
    'input-invalid',
    'The file has too many elements within one another.',
    'Nothing was stored. Records lie a few deep: check that it is the right file.',
    { cause },
  )
