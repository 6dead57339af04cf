export type Craft = 'anyaman' | 'batik' | 'tenun' | 'gerabah' | 'mebel'

/** A selvedge: marks where a page, a document or an empty state ends. */
export function Band({ craft }: { craft: Craft }) {
  return <div className={`tepi tepi-${craft}`} aria-hidden="true" />
}
