/** The ways in which a post can open: how its headline and its picture share the first screen. */
export const openings = ['split', 'wide', 'type', 'picture'] as const

export type Opening = (typeof openings)[number]
