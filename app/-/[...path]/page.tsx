/** The pages at prefixed addresses in builds. In dev they are at these addresses themselves (absent.tsx). */
import { prefixedRoute } from '../../page-in-language.tsx'

export const { generateStaticParams, generateMetadata } = prefixedRoute
export default prefixedRoute.Page
