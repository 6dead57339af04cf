import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * Keeps a page that runs script like what it shows: the house tells a mark whenever that changes, and the page asks anew when
 * the mark is not the one it was drawn with. True while the house is listened to.
 */
export function useLive(href: string, mark: string | null): boolean {
  const { revalidate } = useRevalidator()
  const [listening, setListening] = useState(false)
  const drawn = useRef(mark)
  useEffect(() => {
    drawn.current = mark
  }, [mark])
  useEffect(() => {
    const source = new EventSource(href)
    source.addEventListener('open', () => setListening(true))
    source.addEventListener('error', () => setListening(false))
    source.addEventListener('mark', ({ data }: MessageEvent<string>) => {
      if (data !== drawn.current) revalidate()
    })
    return () => source.close()
  }, [href, revalidate])
  return listening
}
