import { Skeleton } from '../skeleton/skeleton.tsx'

const lengths = [18, 24, 14, 21, 16]

/** The places where keywords will stand. */
export function PlaceholderRows() {
  return lengths.map((characters) => (
    <tr key={characters}>
      <td className="ig-keyword-select" />
      <td className="ig-keyword-name">
        <Skeleton characters={characters} />
      </td>
      <td className="ig-keyword-figure">
        <Skeleton characters={5} />
      </td>
      <td className="ig-keyword-difficulty">
        <Skeleton characters={10} />
      </td>
      <td className="ig-keyword-figure ig-keyword-cost">
        <Skeleton characters={5} />
      </td>
      <td className="ig-keyword-intent">
        <Skeleton characters={12} />
      </td>
    </tr>
  ))
}
