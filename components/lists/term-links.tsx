/** A line of linked names. */
type Props = { terms: { name: string; href: string }[]; rel?: string }

export function TermLinks({ terms, rel }: Props) {
  return terms.map(({ name, href }, index) => (
    <span key={href}>
      {index > 0 && ', '}
      <a href={href} rel={rel}>
        {name}
      </a>
    </span>
  ))
}
