type Props = {
  /** The house's own address, without a path. */
  origin: string
  path: string
  language: 'id' | 'en'
  /** Pages that are somebody's own, or forms, are not to be found by strangers. */
  indexed: boolean
}

/** What search engines go by: one address a page and language, whatever filters it was reached with. */
export function FoundBy({ origin, path, language, indexed }: Props) {
  if (!indexed) return <meta name="robots" content="noindex" />
  const page = `${origin}${path}`
  return (
    <>
      <link rel="canonical" href={`${page}?lang=${language}`} />
      <link rel="alternate" hrefLang="id" href={`${page}?lang=id`} />
      <link rel="alternate" hrefLang="en" href={`${page}?lang=en`} />
      <link rel="alternate" hrefLang="x-default" href={page} />
    </>
  )
}
