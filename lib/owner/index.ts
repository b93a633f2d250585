/**
 * What a site’s owner adds outside content/: components in `components/own/`, colours in `theme/theme.css`.
 * Registers the components, and reports files without effect, colours that cannot be read,
 * and an address in site.yml that is still a placeholder.
 */

export { ownProblems, ownSummary } from './own-problems.ts'
export { placeholderProblems } from './placeholder-url.ts'
export { themeProblems } from './theme-problems.ts'
