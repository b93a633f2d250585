/** No markup holds code or style of its own: the page's policy refuses it, so it would not work. */
import type { Check } from './finding.ts'

export const inlineCode: Check = ({ inline }) =>
  [...new Set(inline)].map((what) => ({
    code: 'page-inline',
    message: `the page holds ${what}, which its policy refuses`,
    remedy: 'use a class, or a component with its own style sheet or script',
  }))
