/** The page for wrong addresses, in the default language. */
import { MissingPage, missingMetadata } from './missing-page.tsx'

export const generateMetadata = () => missingMetadata()
export default function NotFound() {
  return <MissingPage />
}
