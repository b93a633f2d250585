/** The order of unit tests: files that take long begin first, so that no worker is left with one of them when the others have ended. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files with much to do. Of all others the largest come first, as Vitest orders them. */
const slow = [
  'lib/next/contract.test.ts',
  'scripts/upgrade/upgrade.test.ts',
  'scripts/check/streams.test.ts',
  'e2e/attacks/attacks.test.ts',
  'lib/content/entities/documents/guide.test.ts',
  'lib/core/code/code-key.test.ts',
  'lib/pages/same-page-data.test.ts',
  'lib/review/translations/stale-paragraphs.test.ts',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((name) => moduleId.endsWith(`/${name}`))
    const sorted = await super.sort(files)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
