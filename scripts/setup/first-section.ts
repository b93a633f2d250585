/** Kinds of content besides posts that setup offers: each with its settings and a first item. docs/guide/sections.md says what can be changed. */

type FirstSection = {
  /** The block below `sections:` in `site.yml`. */
  settings: string
  /** Label in the navigation. */
  label: string
  title: string
  /** Front matter of the first item besides title and date. */
  keys: (today: string) => string
  text: string
}

export const firstSections = {
  talks: {
    settings: `  talks:
    title: Talks
    description: Where we speak, and what was said.
    order: -starts
    list: agenda
    type: Event
    fields:
      starts: { type: date, required: true, meaning: When the talk begins }
      venue: text
      video: link
`,
    label: 'Talks',
    title: 'The first talk',
    keys: (today) => `starts: ${today} 19:00\nvenue: Name the place here\n`,
    text: 'Say in a few sentences what the talk is about, and for whom.\n',
  },
  jobs: {
    settings: `  jobs:
    title: Jobs
    description: Who we are looking for.
    list: rows
    type: JobPosting
    fields:
      location: text
      employment: text
      closes: date
`,
    label: 'Jobs',
    title: 'The first job',
    keys: () => 'location: Name the place here\nemployment: Full time\n',
    text: 'Say what the work is, what it pays and whom to write to.\n',
  },
  'case-studies': {
    settings: `  case-studies:
    title: Case studies
    description: What we did, and what came of it.
    list: cards
    type: Article
    fields:
      client: text
      year: number
`,
    label: 'Case studies',
    title: 'The first case study',
    keys: (today) => `client: Name the client here\nyear: ${today.slice(0, 4)}\n`,
    text: 'Say what the problem was, what you did, and what came of it.\n',
  },
} satisfies Record<string, FirstSection>

export type SectionName = 'none' | keyof typeof firstSections

export const sectionNames = ['none', ...Object.keys(firstSections)] as [SectionName, ...SectionName[]]

/** The first item of a section, as path and text. */
export function firstItem(name: keyof typeof firstSections, today: string): [path: string, text: string] {
  const { title, keys, text }: FirstSection = firstSections[name]
  const path = `content/${name}/${today}-${title.toLowerCase().replaceAll(' ', '-')}.md`
  return [path, `---\ntitle: ${title}\ndate: ${today}\n${keys(today)}---\n\n${text}`]
}
