/** Runs axe-core on the page as it is. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { unjudgedTexts } from './looks.ts'

/**
 * The library of `@axe-core/playwright`. Its builder sends half a megabyte of source before every analysis, and fails when a busy machine
 * takes more than a second to read it; a page that has the source needs no second copy.
 */
const source = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Axe = { run: (within: object, options: object) => ReturnType<AxeBuilder['analyze']> }

export type AxeOptions = {
  /** The rules to run besides that for contrast; all by default. */
  rules?: readonly string[]
  /** Looks of texts whose contrast was tested before, as `unjudgedTexts` names them; those of this page are added. */
  judged?: Set<string>
}

/** The rules besides that for contrast whose result depends on the colour scheme. */
export const colourRules = ['link-in-text-block']

/**
 * Violations that axe finds on the page in its current state. Contrast would take three quarters of the time, so of texts that look alike
 * only one is tested for it; all other rules are tested on every element.
 */
export async function axeFaults(page: Page, { rules, judged = new Set() }: AxeOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const texts = await page.evaluateHandle(unjudgedTexts, [...judged])
  const chosen = rules
    ? { runOnly: { type: 'rule', values: [...rules] } }
    : { rules: { 'color-contrast': { enabled: false } } }
  const { faults, looks } = await page.evaluate(
    async ({ texts, chosen }) => {
      const { axe } = window as unknown as { axe: Axe }
      const run = async (within: object, options: object) => {
        // Passing elements are not collected: naming each of them takes a quarter of the time.
        const { violations } = await axe.run(within, { resultTypes: ['violations'], ...options })
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}`),
        )
      }
      const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } }
      const pale = texts.size > 0 ? await run({ include: [...texts.values()] }, contrast) : []
      return { faults: [...pale, ...(await run(document, chosen))], looks: [...texts.keys()] }
    },
    { texts, chosen },
  )
  await texts.dispose()
  for (const look of looks) judged.add(look)
  return faults
}
