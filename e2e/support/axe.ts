/** Runs axe-core on the page as it is. */
import { createRequire } from 'node:module'
import type AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { z } from 'zod'

/**
 * The library of `@axe-core/playwright`. Its builder sends half a megabyte of source before every analysis, and fails when a busy machine
 * takes more than a second to read it; a page that has the source needs no second copy.
 */
const { source } = z
  .object({ source: z.string() })
  .parse(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core'))

type Axe = { run: (within: Document, options: object) => ReturnType<AxeBuilder['analyze']> }

/** The rules whose result depends on the colour scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Violations that axe finds on the page in its current state.
 * @param rules the rules to run; all by default
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  // Passing elements are not collected: naming each of them takes a quarter of the time.
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) }
  return page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, chosen)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}`),
    )
  }, options)
}
