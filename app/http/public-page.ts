/**
 * `export const headers = publicPage`: the page may be kept for a few seconds and given to every visitor without a session,
 * a list or a message waiting. Whatever is private must never be on it. The server takes the header off again.
 */
export function publicPage(): HeadersInit {
  return { 'X-Page-Cache': '5' }
}
