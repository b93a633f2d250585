/** Headline and introduction of a list page. */
import type { ReactNode } from 'react'
import type { Crumb } from '../../lib/pages/index.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import './page-head.css'

type Props = { crumbs: Crumb[]; title: string; children?: ReactNode }

export function PageHead({ crumbs, title, children }: Props) {
  return (
    <>
      <Breadcrumbs crumbs={crumbs} current={title} />
      <header className="page-head">
        <h1>{title}</h1>
        {children}
      </header>
    </>
  )
}
