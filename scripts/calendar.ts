/** `npm run calendar`: what is published, scheduled, due and overdue, by day, author and series. `-- --json` for programs. */

import { fromRepository, printProblems } from '../lib/build/index.ts'
import { loadContent } from '../lib/content/index.ts'
import { idleScheduleWarning } from '../lib/publish/index.ts'
import { planOf } from './calendar/plan.ts'
import { planText } from './calendar/plan-text.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'

await command('calendar', async () => {
  const { site, asOf, flags } = siteArguments('calendar')
  const { content, problems } = loadContent({ root: site, asOf, now: new Date() })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) printProblems(fromRepository(errors, site))
  if (!content) throw new CommandError('The calendar cannot be shown: correct content/site.yml first.')
  const plan = planOf(content)
  console.log(flags.has('json') ? JSON.stringify(plan, null, 2) : planText(plan))
  const idle = idleScheduleWarning(content)
  if (idle !== null) console.error(`\n${idle}`)
  // A post with an error is missing from the calendar.
  return errors.length > 0 ? 1 : 0
})
