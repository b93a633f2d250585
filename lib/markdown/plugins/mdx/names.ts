/** The components that an `.mdx` file may use. `components/mdx/render.tsx` has one for each name; a test holds the two together. */
export const componentNames = [
  'AvailabilityCalculator',
  'Callout',
  'Chart',
  'Figure',
  'Tab',
  'TabItem',
  'Tabs',
  'Video',
] as const

export type ComponentName = (typeof componentNames)[number]
