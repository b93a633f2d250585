/** Check: no markup contains inline code or style, which the page's policy would refuse. */
import type { Check } from './finding.ts'

export const inlineCode: Check = ({ inline }) =>
  [...new Set(inline)].map((what) => ({
    code: 'page-inline',
    message: `the page contains ${what}, which its policy refuses`,
    remedy: 'use a class, or a component with its own style sheet or script',
  }))
