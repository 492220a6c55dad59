import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds against a page, or against the elements of it that a selector names. */
export async function violationsIn(page: Page, within?: string) {
  // Without frames there is nothing to gather in a second page, and what is right need not be described: each takes as long as the analysis.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  return (await (within === undefined ? axe : axe.include(within)).analyze()).violations
}

/** The grave ones among them, each as the rule and the first element that breaks it. */
export async function graveIn(page: Page): Promise<string[]> {
  const grave = (await violationsIn(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
