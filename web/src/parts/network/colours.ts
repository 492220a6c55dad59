/** Colours of communities in both schemes: the edges of the marks of styles/tokens.css, which tell apart on paper and on ink; what goes beyond them is grey. */
const NAMES = ['event', 'claim', 'quote', 'instrument', 'relation', 'commitment'].map((name) => `--edge-${name}`)

export interface Colours {
  readonly communities: readonly string[]
  readonly other: string
  readonly tie: string
  readonly text: string
  readonly faint: string
}

/** The colours as the page has them now. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    communities: NAMES.map(colour),
    other: colour('--edge-office'),
    tie: colour('--mantine-color-default-border'),
    text: colour('--mantine-color-text'),
    faint: colour('--rule'),
  }
}

export const colourOf = (community: number, { communities, other }: Colours): string =>
  communities[community - 1] ?? other
