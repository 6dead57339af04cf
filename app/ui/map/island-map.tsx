import { coast, map } from '#app/domain/places/coast'
import { spotOf, spotOfCoordinates } from '#app/domain/places/coordinates'
import type { Coordinates } from '#app/domain/places/read-coordinates'

/** `at`, where it is known more nearly than by its kabupaten. */
type Place = { province: string; regency: string; makers: number; at?: Coordinates | null }
/** `near` shows only the region around the places. */
type Props = { label: string; places: readonly Place[]; near?: boolean }

const margin = 45

/** Where makers are, a dot a kabupaten; its area tells how many. Drawn here: no map is fetched from anywhere. */
export function IslandMap({ label, places, near }: Props) {
  const spots = places.flatMap((place) => {
    const spot = place.at ? spotOfCoordinates(place.at) : spotOf(place.province, place.regency)
    return spot ? [{ ...place, ...spot }] : []
  })
  if (spots.length === 0) return null
  const most = Math.max(...spots.map(({ makers }) => makers))
  const [x, y, width, height] = near ? around(spots) : [0, 0, map.width, map.height]
  const scale = width / map.width
  return (
    <svg className="map" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <path className="map-land" d={coast} />
      {spots.map(({ province, regency, makers, x: cx, y: cy }) => (
        <circle
          key={`${province}/${regency}`}
          className="map-spot"
          cx={rounded(cx)}
          cy={rounded(cy)}
          r={rounded((2.5 + 4.5 * Math.sqrt(makers / most)) * scale ** 0.6)}
        >
          <title>{`${regency}: ${makers}`}</title>
        </circle>
      ))}
    </svg>
  )
}

const rounded = (value: number) => Math.round(value * 10) / 10

function around(spots: readonly { x: number; y: number }[]): [number, number, number, number] {
  const xs = spots.map(({ x }) => x)
  const ys = spots.map(({ y }) => y)
  const left = Math.max(0, Math.min(...xs) - 2 * margin)
  const right = Math.min(map.width, Math.max(...xs) + 2 * margin)
  const top = Math.max(0, Math.min(...ys) - margin)
  const bottom = Math.min(map.height, Math.max(...ys) + margin)
  return [left, top, right - left, bottom - top].map(Math.round) as [number, number, number, number]
}
