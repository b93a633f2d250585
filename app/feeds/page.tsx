import type { Metadata } from 'next'
import { FeedsPage } from '../../components/feeds-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('feeds')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Feeds() {
  const asked = await answer('feeds')
  return (
    asked && (
      <>
        <StructuredData json={listJson(asked.site, asked.page)} />
        <FeedsPage page={asked.page} />
      </>
    )
  )
}
