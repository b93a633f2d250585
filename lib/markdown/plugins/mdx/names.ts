/** The components available in `.mdx` files. `components/mdx/render.tsx` implements each of them; a test compares the two lists. */
export const componentNames = [
  'AvailabilityCalculator',
  'Callout',
  'Chart',
  'Figure',
  'PullQuote',
  'ScrollSteps',
  'Step',
  'Tab',
  'TabItem',
  'Tabs',
  'Video',
] as const

export type ComponentName = (typeof componentNames)[number]

export const isComponent = (name: string): name is ComponentName => componentNames.some((known) => known === name)
