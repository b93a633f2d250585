/** Values that plugins for search engines keep with a post. */

const descriptions = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseop_description',
  '_aioseo_description',
  '_seopress_titles_desc',
  '_genesis_description',
  '_meta_description',
  'advanced_seo_description',
]
const titles = [
  '_yoast_wpseo_title',
  'rank_math_title',
  '_aioseop_title',
  '_aioseo_title',
  '_seopress_titles_title',
  '_genesis_title',
  'jetpack_seo_html_title',
]
const canonicals = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_aioseop_custom_link',
  '_seopress_robots_canonical',
  '_genesis_canonical_uri',
]

export type PluginValues = {
  description?: string | undefined
  title?: string | undefined
  canonical?: string | undefined
  noindex: boolean
}

export function pluginValues(meta: ReadonlyMap<string, string>): PluginValues {
  // Templates such as `%%title%% - %%sitename%%` repeat what the post has.
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)?.trim()).find((value) => value && !/%%?\w+%%?|#\w+_title/.test(value))
  const canonical = first(canonicals)
  return {
    description: first(descriptions),
    title: first(titles),
    canonical: canonical && /^https?:\/\/./.test(canonical) ? canonical : undefined,
    noindex:
      meta.get('_yoast_wpseo_meta-robots-noindex') === '1' ||
      /noindex/.test(meta.get('rank_math_robots') ?? '') ||
      /^(?:on|yes|1)$/.test(
        meta.get('_aioseop_noindex') ?? meta.get('_seopress_robots_index') ?? meta.get('_genesis_noindex') ?? '',
      ),
  }
}
