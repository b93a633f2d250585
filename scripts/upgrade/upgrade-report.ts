/** The report of an upgrade, on which the owner decides. */
import type { Differences } from './compare-sites.ts'
import type { Upgrade } from './prepare-upgrade.ts'
import type { BuiltVersion } from './try-upgrade.ts'

/** How many items of a list are shown. */
const named = 12

/**
 * @param looks pages that look different; null if they could not be compared
 */
export function upgradeReport(
  { from, to, changed, renamed }: Upgrade,
  found: Differences,
  looks: readonly string[] | null,
  { failed }: BuiltVersion,
): string {
  const lists: [title: string, items: readonly string[]][] = [
    ['Addresses that are gone', found.gone],
    ['New addresses', found.added],
    ['Pages with different text', found.reworded],
    ['Feed entries with a different id, which feed readers will show as new', found.lostIds],
    ['Pages that look different', looks ?? []],
    ['New problems', found.newProblems],
    ['Your files in which keys are renamed', renamed],
  ]
  return [
    `Masthead ${from} → ${to.version}: ${changed.length} of its files change. CHANGELOG.md says what is new.`,
    ...lists.map(([title, items]) => (items.length === 0 ? `${title}: none` : `${title}:\n${listed(items)}`)),
    ...(looks === null ? ['The look of pages was not compared: Chromium is not installed.'] : []),
    ...failed.map(({ name, output }) => `npm run ${name} fails after the upgrade:\n${output}`),
  ].join('\n')
}

/** Both versions of what could not be merged, and what to do. */
export function conflictReport({ conflicts, to }: Upgrade): string {
  return [
    `You and version ${to.version} changed the same lines of ${conflicts.length === 1 ? 'a file' : `${conflicts.length} files`}:`,
    ...conflicts.map(({ path, shown }) => `\n${path}\n${shown}`),
    '',
    'Nothing was written. Add --prefer=mine to keep your lines or --prefer=release to take the new ones; all other changes are kept.',
    'Components in components/own/ and rules in theme/own.css never conflict.',
  ].join('\n')
}

function listed(items: readonly string[]): string {
  const more = items.length - named
  return [...items.slice(0, named), ...(more > 0 ? [`… and ${more} more`] : [])].map((item) => `  ${item}`).join('\n')
}
